import Figures
import PlainText
import Problems
import Regions

extension Inquiry {
  /// The municipalities of a year: of a county, of a KOSTRA group, or those named; all where none of these is given.
  ///
  /// Throws `UsageError` for what is not there, with what there is.
  public func selection(county: String?, group: String?, names: String?, in year: Int) throws -> [Municipality] {
    let regions = workbench.regions
    var problems = UsageProblems()
    var chosen = regions.municipalities(in: year)
    if let county {
      let counties = regions.counties(in: year)
      let meant = counties.first { $0.code == county || $0.name.lowercased() == county.lowercased() }
      if meant == nil { problems.add(.option("county", .notAmong(PlainText.line(county), counties.map(\.name)))) }
      chosen = chosen.filter { $0.period(in: year)?.county == meant?.code }
    }
    if let group {
      let groups = Set(chosen.compactMap { $0.period(in: year)?.kostraGroup?.rawValue }).sorted()
      let meant = groups.first { $0 == group.uppercased() || $0.dropFirst(3) == group }
      if meant == nil {
        problems.add(.option("kostra-group", .notAmong(PlainText.line(group), groups.map { String($0.dropFirst(3)) })))
      }
      chosen = chosen.filter { $0.period(in: year)?.kostraGroup?.rawValue == meant }
    }
    if let names {
      let named = try municipalities(names, in: year, &problems)
      chosen = chosen.filter { municipality in named.contains { $0.code == municipality.code } }
    }
    try problems.throwIfAny()
    return chosen
  }
}
