import Crypto
import Foundation

/// A dataset folder to write for a test: files with their kind, and an `origin.json` that is true unless told otherwise.
public struct SampleDataset {
  public var id: String
  public var published: String?
  public var retrieved = "2026-11-23"
  public var precedence = 50
  /// By file name.
  public var files: [(name: String, kind: String, text: String)]
  /// Hashes that `origin.json` claims instead of the true ones.
  public var claimedHashes: [String: String] = [:]
  /// Files that `origin.json` names and that are not written.
  public var absent: Set<String> = []

  public init(
    _ id: String, published: String? = nil, precedence: Int = 50, _ files: [(name: String, kind: String, text: String)]
  ) {
    self.id = id
    self.published = published
    self.precedence = precedence
    self.files = files
  }

  /// Writes the folder `path` below `root`.
  public func write(to path: String, below root: URL) throws {
    let folder = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files where !absent.contains(file.name) {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    let list = files.map { file in
      [
        "name": file.name, "kind": file.kind, "sha256": claimedHashes[file.name] ?? Self.sha256(file.text),
        "rows": file.text.split(separator: "\n").count - 1,
      ] as [String: Any]
    }
    let text = ["nb": "Prøve", "en": "Sample"]
    let origin: [String: Any] = [
      "id": id, "title": text, "publisher": "Test", "licence": "CC BY 4.0", "location": "here",
      "published": published ?? NSNull(), "retrieved": retrieved, "precedence": precedence, "notes": text,
      "files": list,
    ]
    try JSONSerialization.data(withJSONObject: origin, options: [.sortedKeys])
      .write(to: folder.appendingPathComponent("origin.json"))
  }

  /// Lower-case hexadecimal SHA-256 of a text.
  public static func sha256(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The country of the tests: Lillehammer, Hamar and Haram, which begins in 2024.
  public static var regions: SampleDataset {
    SampleDataset(
      "sample-regions",
      [
        (
          "municipalities.csv", "municipalities",
          "code,division,name,county\n0501,2019,Lillehammer,05\n3403,2020,Hamar,34\n3405,2020,Lillehammer,34\n"
            + "1580,2024,Haram,15\n3403,2024,Hamar,34\n3405,2024,Lillehammer,34\n"
        ),
        (
          "code-changes.csv", "code-changes",
          "from_division,from_code,to_code,kind\n2019,0501,3405,renumbered\n2020,3403,3403,unchanged\n2020,3405,3405,unchanged\n"
        ),
      ])
  }

  /// Two indicators: a percentage with one decimal and an amount without.
  public static var indicators: SampleDataset {
    SampleDataset(
      "sample-indicators",
      [("indicators.csv", "indicators", indicatorHeader + indicatorRow("net-debt", 1) + indicatorRow("tax", 0))])
  }

  public static let indicatorHeader =
    "id,topic,label_nb,label_en,short_nb,short_en,unit,decimals,additive,direction,scope,counted,table,code,code_dimension,other_selections,verification,"
    + "definition_nb,definition_en,direction_reason_nb,direction_reason_en,population_basis,period\n"

  /// A line of `indicators.csv`.
  public static func indicatorRow(
    _ id: String, _ decimals: Int, unit: String = "percent", direction: String = "lowerIsBetter",
    scope: String = "konsern"
  ) -> String {
    "\(id),economy,Navn,Name,Navn,Name,\(unit),\(decimals),false,\(direction),\(scope),,,,,,notSSB,Def.,Def.,Fordi.,Because.,,calendarYear\n"
  }

  /// A dataset of observations from lines of `indicator,region,basis,year,value,missing,status,locator`.
  public static func observations(
    _ lines: [String], id: String = "sample-figures", published: String? = nil, precedence: Int = 50
  ) -> SampleDataset {
    let header = "indicator,region,basis,year,value,missing,status,locator"
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    return SampleDataset(id, published: published, precedence: precedence, [("observations.csv", "observations", text)])
  }
}
