import Application
import ArgumentParser
import DataPackages
import Figures
import Problems
import Values
import Wording

struct ImportData: TakesCommonOptions, ChangesFirst {
  static var configuration: CommandConfiguration { CommandConfiguration("import", \.importData) }

  @Argument(help: .worded(\.packageToImport)) var folder: String
  @Flag(help: .worded(\.dryRun)) var dryRun = false
  @OptionGroup var common: CommonOptions

  var changes: Bool { !dryRun }

  func run() throws {
    let session = try Session(common)
    let workbench = session.workbench
    let package: ReadPackage
    do {
      package = try ReadPackage(
        folder, indicators: workbench.indicators, regions: workbench.regions, today: Clock.today)
    } catch let problem as DatasetProblem { throw common.refusal(problem) }
    let outcome = try PackageTaking(into: session.store, on: Clock.today).take(package, dryRun: dryRun)
    try Console.show(lines(outcome).joined(separator: "\n"))
    for taken in outcome.taken.suffix(dryRun ? 0 : 1) {
      common.say("\n" + common.words.undo(common.command("import", "--undo", taken.record.id)))
    }
  }

  private func lines(_ outcome: PackageOutcome) -> [String] {
    let words = PackageWords(common.language)
    let taken = outcome.taken.map { taken in
      ([words.taken(taken.record.id, taken.dataset.origin.title[common.language], isDryRun: dryRun)]
        + taken.effect.counts(common.language).map { "  \($0): \($1)" }).joined(separator: "\n")
    }
    let left = PackageOutcome.Left.allCases.compactMap { why in
      outcome.left[why].map { line(words, why, $0) }
    }
    return taken + (taken.isEmpty ? [words.nothingTaken] : []) + left
  }

  private func line(_ words: PackageWords, _ why: PackageOutcome.Left, _ ids: [String]) -> String {
    switch why {
    case .shipped: words.leftShipped(ids)
    case .here: words.leftHere(ids.count)
    case .differs: words.leftDiffering(ids)
    case .tables: words.leftTables(ids)
    }
  }
}
