import Regions

/// A small hand-made country: a renumbered, a merged, a split, a renamed and an unchanged municipality.
public enum SmallCountry {
  public static let municipalities = """
    code,division,name,county
    0301,2019,Oslo,03
    0501,2019,Lillehammer,05
    0101,2019,Vestby,01
    0102,2019,Østby,01
    0137,2019,Våler (Østfold),01
    0103,2019,Storby,01
    0104,2019,Småby,01
    0301,2020,Oslo,03
    3405,2020,Lillehammer,34
    3001,2020,Nyby,30
    3018,2020,Våler (Viken),30
    0103,2020,Storby,01
    0301,2024,Oslo - Oslove,03
    3405,2024,Lillehammer,34
    3101,2024,Vestby,31
    3102,2024,Østby,31
    3118,2024,Våler (Østfold),31
    0103,2024,Storby,01

    """
  public static let codeChanges = """
    from_division,from_code,to_code,kind
    2019,0301,0301,unchanged
    2019,0501,3405,renumbered
    2019,0101,3001,merged
    2019,0102,3001,merged
    2019,0137,3018,renumbered
    2019,0103,0103,merged
    2019,0104,0103,merged
    2020,0301,0301,unchanged
    2020,3405,3405,unchanged
    2020,3001,3101,split
    2020,3001,3102,split
    2020,3018,3118,renumbered
    2020,0103,0103,unchanged

    """
  public static let counties = """
    code,division,name
    05,2019,Oppland
    34,2020,Innlandet
    34,2024,Innlandet

    """
  public static let groups = """
    code,name_nb,name_en
    EAK,Landet,The country
    EKG09,KOSTRA-gruppe 09,KOSTRA group 09

    """
  public static let kostraGroups = """
    municipality,division,group
    3405,2020,EKG09
    3405,2024,EKG09

    """

  public static func book(_ extra: [RegionTables.Kind: String] = [:]) throws -> RegionBook {
    let files: [RegionTables.Kind: String] = [
      .municipalities: municipalities, .codeChanges: codeChanges, .counties: counties, .groups: groups,
      .kostraGroups: kostraGroups,
    ]
    return try RegionBook(RegionTables(files.merging(extra) { $1 }.mapValues { Array($0.utf8) }))
  }
}
