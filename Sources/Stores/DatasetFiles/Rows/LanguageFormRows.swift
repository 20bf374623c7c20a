import CSV
import Figures
import Problems
import Regions
import Values

/// Reads `language-forms.csv`: which language municipalities have decided on.
public struct LanguageFormRows: LanguageSource {
  /// The kind it has in `origin.json`.
  public static let kind = "language-forms"

  private var forms: [RegionCode: LanguageForm] = [:]

  /// Reads files; throws naming the file and line of what cannot be read.
  public init(_ files: [(path: String, bytes: [UInt8])], regions: RegionBook) throws {
    var problems = ProblemList()
    for file in files { read(file.bytes, path: file.path, regions, &problems) }
    try problems.throwIfAny()
  }

  private mutating func read(_ bytes: [UInt8], path: String, _ regions: RegionBook, _ problems: inout ProblemList) {
    do {
      for (line, field) in try CSVTable(bytes).rows("code", "form") {
        guard let form = LanguageForm(rawValue: field[1]), let place = regions.municipality(RegionCode(field[0])) else {
          problems.add(path, line, .method(.badLanguageForm(code: field[0], form: field[1])))
          continue
        }
        if forms.updateValue(form, forKey: place.code) != nil {
          problems.add(path, line, .method(.secondLanguageForm(code: field[0])))
        }
      }
    } catch { problems.add(path, error) }
  }

  public func language(of municipality: RegionCode) -> Language? { forms[municipality]?.language }
}
