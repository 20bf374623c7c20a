import Application
import ArgumentParser
import DataPackages
import Figures
import Problems
import Values
import Wording

struct ExportData: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("export", \.exportData) }

  @Argument(help: .worded(\.folderToWrite)) var folder: String
  @Flag(help: .worded(\.replacePackage)) var replace = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let words = PackageWords(common.language)
    let texts = PackageTexts(
      title: words.title, description: words.description, table: { words.table($0.rawValue) },
      field: { words.field($1, of: $0.rawValue) })
    let workbench = session.workbench
    let writer = PackageWriter(
      session.store, indicators: workbench.indicators, regions: workbench.regions, texts: texts)
    let written: (figures: Int, datasets: Int)
    do { written = try writer.write(to: folder, replacing: replace) } catch let problem as PlaceProblem {
      throw common.refusal(problem)
    }
    try Console.show(words.exported(folder, figures: written.figures, datasets: written.datasets))
    common.say("\n" + words.importWith("maalestokk data import \(operand(folder))"))
  }
}
