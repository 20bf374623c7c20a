import Problems
import Testing
import Values
import Wording

@Suite("Words of what cannot be asked")
struct UsageWordsTests {
  private let nynorsk = ProblemWords(.nn)

  private func all(_ problem: UsageProblem, _ surface: Surface = .plain) -> [String] {
    Language.allCases.map { ProblemWords($0, surface: surface).text(problem) }
  }

  @Test("a name that is not known, with what may be meant and the list of them")
  func unknown() {
    #expect(
      all(.municipality(.unknown("Hammar", suggestions: ["Hamar", "Lillehammer"])))
        == [
          "Kommunen 'Hammar' er ikke kjent. Mente du 'Hamar' eller 'Lillehammer'? List dem: maalestokk regions",
          "Kommunen 'Hammar' er ikkje kjend. Meinte du 'Hamar' eller 'Lillehammer'? List dei: maalestokk regions",
          "Municipality 'Hammar' is not known. Did you mean 'Hamar' or 'Lillehammer'? List them: maalestokk regions",
        ])
    #expect(
      nynorsk.text(.figures(.unknown("net-det", suggestions: [])))
        == "Nøkkeltalet 'net-det' er ikkje kjent. List dei: maalestokk indicators")
    #expect(
      nynorsk.text(.comparator(.unknown("nabo", known: ["county", "neighbours"], suggestions: [])))
        == "Samanliknaren 'nabo' er ikkje kjend. Det finst: county, neighbours.")
  }

  @Test("options and lists are named as at the surface that was asked at")
  func surfaces() {
    #expect(
      all(.option("year", .noYear(12)), .web)
        == [
          "year er 12; skriv et år fra 1900 til 2100.", "year er 12; skriv eit år frå 1900 til 2100.",
          "year is 12; write a year from 1900 to 2100.",
        ])
    #expect(
      nynorsk.text(.option("since", .noDate("i går"))) == "--since er 'i går'; skriv ein dato som 2024-05-01.")
    #expect(
      ProblemWords(.nn, surface: .web).text(.figures(.noIndicator))
        == "Oppgje eit nøkkeltal. List dei: /api/v1/indicators")
    let surface = Surface.commandLine { "maalestokk " + $0.joined(separator: " ") + " --database x" }
    #expect(
      ProblemWords(.en, surface: surface).text(.figures(.noIndicator))
        == "Name a key figure. List them: maalestokk indicators --database x")
    #expect(
      ProblemWords(.nn, surface: surface).text(ProblemHint(.municipalitiesThereAre, ["regions"]))
        == "Kommunane som finst: maalestokk regions --database x")
  }

  @Test("a municipality that ended, with what it became")
  func former() {
    let former = FormerRegion(
      code: "0720", name: "Stokke", lastYear: 2016, firstKnownYear: 2019, successors: ["Sandefjord (Vestfold, 3907)"],
      successorCodes: ["3907"])
    #expect(
      nynorsk.text(.municipality(.former(former)))
        == "0720 er Stokke, som tok slutt i 2016; no i Sandefjord (Vestfold, 3907). Kommunar er kjende frå inndelinga i "
        + "2019, så eigne tal for han kan ikkje lesast her. Oppgje 3907.")
    #expect(
      nynorsk.text(.municipality(.year(1950, firstYear: 2019)))
        == "Kommunane er kjende frå 2019, og ikkje i 1950. Oppgje eit år frå 2019 til 2100.")
  }

  @Test("years without figures")
  func years() {
    #expect(
      nynorsk.text(.figures(.noneInYear(2011, indicator: "net-debt", years: [2015, 2016, 2017, 2019])))
        == "Ingen har tal for net-debt i 2011. Det finst tal for 2015–2017, 2019.")
    #expect(
      nynorsk.text(.figures(.noneOf(municipality: "Hamar", asOf: "2020-01-01")))
        == "Det finst ingen tal for Hamar slik dei var kjende 2020-01-01.")
    #expect(nynorsk.text(.years(.fromAfterTo(2023, 2019))) == "--from 2023 er etter --to 2019.")
    #expect(
      nynorsk.text(.years(.sinceNotBeforeAsOf("2024-05-01", "2024-01-01")))
        == "--since 2024-05-01 er ikkje før --as-of 2024-01-01.")
  }

  @Test("peers, settings and prices")
  func choices() {
    #expect(
      nynorsk.text(.comparator(.subjectAmongPeers("Hamar"))) == "--peers nemner Hamar, som er den som blir samanlikna.")
    #expect(
      nynorsk.text(.setting(.unreadable("k=5")))
        == "--set er 'k=5'; skriv samanliknar.val=verdi, som similar.k=5.")
    #expect(
      nynorsk.text(.prices(.ofRatio(indicator: "net-debt", unit: "percent")))
        == "--real gjeld beløp; net-debt er i percent. Forholdstal av beløp blir ikkje deflaterte.")
    #expect(
      nynorsk.text(.prices(.year(1990, first: 2010, last: 2025))) == "--real er 1990; deflatoren går frå 2010 til 2025."
    )
  }

  @Test("several problems, each on a line; a note beside an answer")
  func several() {
    #expect(
      nynorsk.text(
        UsageError([.option("peers", .empty), .option("text", .tooLong(2_100, limit: 2_000))]) as any Problem)
        == "--peers er tom.\n--text har 2100 teikn; det er plass til høgst 2000.")
    #expect(QuestionWords(.nn).text(.newestYear(2023)) == "År 2023: det nyaste med tal.")
    #expect(
      QuestionWords(.nn).text(.formerCode("0501", of: "Lillehammer", until: 2019, now: "3405"))
        == "0501 var nummeret til Lillehammer til og med 2019, no 3405.")
  }

  @Test("what a problem is about, and whether a name is unknown, are known without words")
  func kinds() {
    let unknown = UsageProblem.municipality(.unknown("x", suggestions: ["y"]))
    #expect(unknown.isUnknown && unknown.option == "municipality" && unknown.suggestions == ["y"])
    let year = UsageProblem.figures(.noneInYear(2011, indicator: "a", years: [2015, 2016, 2017, 2019]))
    #expect(year.isUnknown && year.option == "year" && year.suggestions == ["2019", "2017", "2016"])
    #expect(!UsageProblem.figures(.noIndicator).isUnknown)
    #expect(UsageProblem.option("since", .noDate("x")).option == "since")
  }
}
