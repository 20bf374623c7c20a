import Application
import Regions
import Values

extension TakenAnswer {
  /// What it brought, in words; in a dry run, what it would bring.
  func text(_ language: Language, _ regions: RegionBook, isDryRun: Bool = false) -> String {
    switch self {
    case .figures(let taken):
      FetchSummary(taken: taken, isDryRun: isDryRun, regions: regions, language: language).text
    case .regions(let taken): KlassSummary(taken: taken, isDryRun: isDryRun, language: language).text
    }
  }
}
