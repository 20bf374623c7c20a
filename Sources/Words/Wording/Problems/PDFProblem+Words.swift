import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: PDFProblem) -> String {
    switch problem {
    case .cannotRun(let named):
      return say(
        nb: "MAALESTOKK_WEASYPRINT er '\(named)', som ikke kan kjøres.",
        nn: "MAALESTOKK_WEASYPRINT er '\(named)', som ikkje kan køyrast.",
        en: "MAALESTOKK_WEASYPRINT is '\(named)', which cannot be run.")
    case .noProgram:
      return say(
        nb: "PDF lages av WeasyPrint, som ikke er funnet. Kjør scripts/setup, eller installer WeasyPrint 70 og la "
          + "MAALESTOKK_WEASYPRINT peke på programmet. --format html virker uten.",
        nn: "PDF blir laga av WeasyPrint, som ikkje er funne. Køyr scripts/setup, eller installer WeasyPrint 70 og la "
          + "MAALESTOKK_WEASYPRINT peike på programmet. --format html verkar utan.",
        en: "PDF is made by WeasyPrint, which was not found. Run scripts/setup, or install WeasyPrint 70 and let "
          + "MAALESTOKK_WEASYPRINT name the program. --format html works without it.")
    case .timedOut(let seconds):
      return say(
        nb: "WeasyPrint ble ikke ferdig på \(seconds) sekunder. --format html virker uten.",
        nn: "WeasyPrint vart ikkje ferdig på \(seconds) sekund. --format html verkar utan.",
        en: "WeasyPrint was not done in \(seconds) seconds. --format html works without it.")
    case .failed(let program, let code, let said):
      let last = said.map { ": " + PlainText.line($0, most: 300) } ?? ""
      return say(
        nb: "WeasyPrint (\(program)) mislyktes med kode \(code)\(last)",
        nn: "WeasyPrint (\(program)) mislukkast med kode \(code)\(last)",
        en: "WeasyPrint (\(program)) failed with code \(code)\(last)")
    }
  }
}
