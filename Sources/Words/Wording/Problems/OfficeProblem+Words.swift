import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: OfficeProblem) -> String {
    switch problem {
    case .cannotRun(let named):
      return say(
        nb: "MAALESTOKK_PANDOC er '\(named)', som ikke kan kjøres.",
        nn: "MAALESTOKK_PANDOC er '\(named)', som ikkje kan køyrast.",
        en: "MAALESTOKK_PANDOC is '\(named)', which cannot be run.")
    case .noProgram:
      return say(
        nb: "Word og PowerPoint lages av pandoc, som ikke er funnet. Kjør scripts/setup, eller installer pandoc og "
          + "librsvg2-bin. --format html og xlsx virker uten.",
        nn: "Word og PowerPoint blir laga av pandoc, som ikkje er funne. Køyr scripts/setup, eller installer pandoc og "
          + "librsvg2-bin. --format html og xlsx verkar utan.",
        en: "Word and PowerPoint are made by pandoc, which was not found. Run scripts/setup, or install pandoc and "
          + "librsvg2-bin. --format html and xlsx work without it.")
    case .timedOut(let seconds):
      return say(
        nb: "Dokumentet ble ikke ferdig på \(seconds) sekunder. --format html virker uten pandoc.",
        nn: "Dokumentet vart ikkje ferdig på \(seconds) sekund. --format html verkar utan pandoc.",
        en: "The document was not done in \(seconds) seconds. --format html works without pandoc.")
    case .failed(let program, let code, let said):
      let last = said.map { ": " + PlainText.line($0, most: 300) } ?? ""
      return say(
        nb: "\(program) mislyktes med kode \(code)\(last)", nn: "\(program) mislukkast med kode \(code)\(last)",
        en: "\(program) failed with code \(code)\(last)")
    }
  }
}
