import Figures
import Problems
import Regions
import Testing
import Values
import Wording

@Suite("Words of imports")
struct ImportWordsTests {
  private func text(_ reason: ImportReason, _ language: Language = .nn, line: Int = 0) -> String {
    let problem = ImportProblem(
      file: "tal.csv", place: .line, named: [ImportRowProblem(.structure, line: line, reason)])
    return ProblemWords(language).text(problem)
  }

  /// The second line without where it is.
  private func reason(_ reason: ImportReason) -> String {
    let start = "tal.csv kan ikkje importerast; ingenting er endra:\n  fila: "
    let all = text(reason)
    return all.hasPrefix(start) ? String(all.dropFirst(start.count)) : all
  }

  @Test("a file with many problems: each on its line, in its row and column, and the rest by kind")
  func many() {
    let problem = ImportProblem(
      file: "tal.xlsx", place: .row,
      named: [
        ImportRowProblem(
          .region, line: 3, column: "region", value: "Hammar", .region(.unknownName(suggestions: ["Hamar"]))),
        ImportRowProblem(.value, line: 4, column: "verdi", value: "1,3", .number(.commaAmongCommas)),
      ], unnamed: [.value: 2, .decimals: 1])
    #expect(
      ProblemWords(.nn).text(problem) == """
        tal.xlsx har 5 feil; ingenting er endra:
          rad 3, region «Hammar»: kommunen er ikkje kjend. Meinte du Hamar?
          rad 4, verdi «1,3»: desimalkomma går ikkje der komma skil felta. Bruk punktum, eller semikolon mellom felta.
          og 3 til: 2 × verdien er ikkje eit tal, 1 × for mange desimalar
        """)
    #expect(
      ProblemWords(.en).text(problem).hasPrefix(
        "tal.xlsx has 5 problems; nothing was changed:\n  row 3, region 'Hammar': the municipality is not known. "
          + "Did you mean Hamar?"))
    #expect(problem.hints.map { ProblemWords(.nn).text($0) } == ["Kommunane som finst: maalestokk regions"])
  }

  @Test("files that cannot be read, in nynorsk word for word")
  func files() {
    #expect(reason(.file(.changed)) == "Fila vart endra medan ho vart lesen.")
    #expect(reason(.file(.unreadable(.accessDenied))) == "Kan ikkje lesast (ingen tilgang).")
    #expect(reason(.file(.sheetOfText)) == "--sheet gjeld berre XLSX.")
    #expect(
      reason(.file(.foreign(.html)))
        == "Fila er ei nettside (HTML), kva ho enn heiter. Opne ho i Excel og lagre som .xlsx.")
    #expect(
      reason(.limit(.size(mebibytes: 80, limit: 64))) == "80 MiB er for stort; grensa er 64 MiB. Del henne opp.")
    #expect(
      reason(.text(.endsEarly(.unendingQuote)))
        == "eit felt i hermeteikn som ikkje sluttar; resten av fila er ikkje lesen.")
    #expect(reason(.header(.missing(["region", "year"]))).hasPrefix("overskrifta manglar region, year. Første linja"))
  }

  @Test("rows and cells, in nynorsk word for word")
  func rows() {
    #expect(
      text(.row(.contradicts(figure: "net-debt 3405 2023", line: 2, said: ["2: 1 final", "9: 2 final"])), line: 9)
        == "tal.csv kan ikkje importerast; ingenting er endra:\n  linje 9: net-debt 3405 2023 står også på 2, og dei to "
        + "seier ikkje det same (2: 1 final; 9: 2 final).")
    #expect(
      reason(.cell(.partMarked(.raised, "2")))
        == "«2» i cella er heva skrift, som ein fotnote eller ei retting. Slett det, så berre talet står att.")
    #expect(reason(.cell(.error)).hasPrefix("cella er ein feil i Excel. Rett formelen; ein verdi som manglar, blir"))
    #expect(
      reason(.figure(.tooManyDecimals(3, indicator: "net-debt", limit: 1)))
        == "3 desimalar, men net-debt har 1. Tal blir aldri runda av her: rund av sjølv, i Excel med AVRUND.")
    #expect(
      reason(.region(.absent([.init(name: "Nyby", code: nil, span: "2020–2023")], year: 2024)))
        == "Nyby fanst 2020–2023 og ikkje i 2024.")
    #expect(reason(.entry(.toBeforeFrom(2020))) == "er før valid_from (2020).")
    #expect(reason(.target(.negativeTolerance)) == "kan ikkje vere negativ.")
  }

  @Test("a spreadsheet's parts are named and its details worded in every language")
  func spreadsheets() {
    let problem = SpreadsheetProblem.malformed(part: "xl/sheet1.xml", .missing)
    #expect(
      Language.allCases.map { ProblemWords($0).text(problem) } == [
        "xl/sheet1.xml kan ikke leses (delen mangler). Lagre filen på nytt fra Excel.",
        "xl/sheet1.xml kan ikkje lesast (delen manglar). Lagre fila på nytt frå Excel.",
        "xl/sheet1.xml cannot be read (the part is missing). Save the file anew from Excel.",
      ])
    #expect(
      ProblemWords(.nn).text(SpreadsheetProblem.mergedCells(first: "A1:B2", count: 3))
        == "Arket har samanslåtte celler (3, den første A1:B2). Opphev samanslåinga.")
    #expect(ProblemWords(.nn).text(SpreadsheetProblem.noSheet("\u{1B}[2J", names: [])).contains("\u{1B}") == false)
  }

  @Test("notes tell how many, and the first few")
  func notes() {
    let words = ImportWords(.nn)
    #expect(
      words.text(ImportNote(.duplicates, count: 7, examples: ["2 = 3", "4 = 5"]))
        == "Like rader, tekne med éin gong: 7 utelatne (2 = 3; 4 = 5 …).")
    #expect(
      words.text(ImportNote(.basisMissing, count: 1, examples: ["2"]))
        == "Måltal utan grunnlag, rekna som rettleiande (guideline): 1 (2). Skriv council for vedtak.")
    #expect(
      ImportWords(.en).text(ImportNote(.otherEnding, count: 1, examples: ["XLSX"]))
        == "The file was read as XLSX, whatever its name ends in.")
  }

  @Test("what an import did")
  func report() {
    var effect = ImportEffect()
    effect.added = 2
    effect.revised = 1
    effect.missing = [.notReported: 3]
    let report = ImportReport(
      file: "tal.csv", id: "3fa91c0b2d", outcome: .added(effect), hasFigures: true, targets: [], isDryRun: true)
    #expect(
      ImportWords(.nn).text(report, looks: [], notes: [ImportNote(.windows1252, count: 1, examples: [""])]) == """
        Førehandsvising av tal.csv (3fa91c0b2d); ingenting er skrive:
          nye: 2
          endra: 1
            og 1 til
          uendra: 0
          utan verdi: 3 (ikkje rapportert: 3)
        Merk:
          Fila er lesen som Windows-1252 (ikkje UTF-8).
        """)
  }
}
