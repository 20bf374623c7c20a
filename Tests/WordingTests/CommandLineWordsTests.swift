import Problems
import Testing
import Values
import Wording

@Suite("The words of the command line")
struct CommandLineWordsTests {
  @Test("what is wrong with a command line is told in nynorsk, with the words that were written")
  func commandLine() {
    let expected: [(CommandLineProblem, String)] = [
      (.unknownCommand("rnak"), "Det er ingen kommando 'rnak'."),
      (.unknownOption("--formt", near: "--format"), "Valet --formt finst ikkje. Meinte du --format?"),
      (.unknownOption("-z", near: nil), "Valet -z finst ikkje."),
      (.missingValue(option: "--year"), "Valet --year manglar ein verdi."),
      (.unexpectedValue(option: "--plain", value: "ja"), "Valet --plain tek ingen verdi, men fekk 'ja'."),
      (.noOption("-§"), "'-§' er ikkje noko val."),
      (.invalidValue("i fjor", place: "--year", choices: []), "--year: 'i fjor' kan ikkje brukast."),
      (
        .invalidValue("sv", place: "--language", choices: ["nb", "nn", "en"]),
        "--language: 'sv' kan ikkje brukast. Det kan vere: nb, nn, en."
      ),
      (.unexpectedArguments(["a", "b"]), "'a', 'b' er meir enn kommandoen tek imot."),
      (.missingArguments(["<nøkkeltal>"]), "<nøkkeltal> manglar."),
      (.missingSubcommand, "Oppgje ein underkommando."),
      (
        .noCompletionScript(shell: "tcsh", shells: ["zsh", "bash"]),
        "Det finst ikkje noko fullføringsskript for 'tcsh'. Det finst for: zsh, bash."
      ),
      (.unreadable, "Kommandoen kan ikkje lesast slik han er skriven."),
      (
        .unknownLanguage(variable: "MAALESTOKK_LANGUAGE", value: "sv", languages: ["nb", "nn", "en"]),
        "MAALESTOKK_LANGUAGE er 'sv', som ikkje er noko språk her. Han kan vere: nb, nn, en."
      ),
    ]
    for (problem, text) in expected { #expect(ProblemWords(.nn).text(problem) == text) }
  }

  @Test("figures that look wrong keep their numbers, with the language's own decimal mark")
  func suspicions() {
    let figure = SuspectFigure(
      .times(10), indicator: "net-debt", name: "Hamar", code: "3403", year: 2024, value: "1170.5",
      before: .init(value: "117.0", year: 2023))
    let column = SuspectFigure(
      .sameAsYearBefore(cells: 9, of: 12), indicator: "net-debt", name: "Hamar", code: "3403", year: 2024, value: "1.5",
      before: nil)
    #expect(
      SuspicionWords(.nn).warning(3, [figure, column]) == [
        "Ser ikkje rett ut (3); sjå på dei før tala blir brukte:",
        "  net-debt, Hamar (3403), 2024: 117,0 (2023) → 1170,5 – om lag 10 gonger så stort",
        "  net-debt, 2024: 9 av 12 tal er som året før; Hamar: 1,5", "  og 1 til",
      ])
    #expect(
      SuspicionWords(.en).warning(1, [figure]).last
        == "  net-debt, Hamar (3403), 2024: 117.0 (2023) → 1170.5 – about 10 times as large")
  }

  @Test("a refusal tells the cause it was given, in the same language")
  func causes() {
    let cause = IncomingProblem.noMoment("i går")
    let text = ProblemWords(.nn).text(FetchProblem.notTaken(place: "12063.json", because: cause))
    #expect(
      text
        == "12063.json: svaret kan ikkje lesast eller brukast: det står at det kom 'i går'; venta eit tidspunkt som har "
        + "vore, som 2026-06-15T06:00:00Z. Ingenting av det er teke vare på.")
    let proof = ProofProblem.notProof(file: "x.zip", cause: ProofProblem.missingPart(name: "proof.json"))
    #expect(ProblemWords(.nn).text(proof) == "x.zip er ikkje eit bevis: proof.json manglar.")
  }

  @Test("who holds the database is named, with process and time")
  func holder() {
    let holder = RunningProgram(command: "serve", process: 12, since: "2026-11-25T08:30:00Z")
    #expect(
      ProblemWords(.nn).text(FetchingProblem.held(by: holder))
        == "Tala i denne databasen blir henta alt (maalestokk serve, prosess 12, sidan 2026-11-25T08:30:00Z). Ingenting er "
        + "gjort.")
    #expect(ProblemWords(.en).text(FetchingProblem.held(by: nil)).contains("(another process)"))
  }

  @Test("regions that lose names tell where each leads, and what it would be called")
  func regions() {
    let lost = LostName(name: "Våler", code: "3419", after: ["3114", "3419"], nameAfter: "Våler i Solør")
    let text = ProblemWords(.nn).text(IncomingProblem.sweeping(differences: 1, taken: [lost], renamed: []))
    #expect(
      text == """
        det tek frå kommunar namn som dei er kjende under (1):
          «Våler»: 3419 → 3114 eller 3419; 3419 kjem til å heite Våler i Solør
        Er det rett, så ta det inn med --accept-names
        """)
  }

  @Test("what a fetch brought is told with its counts")
  func fetches() {
    #expect(
      FetchWords(.nn).fetched(from: "data.ssb.no", calls: 48, bytes: 1_250_000, new: 3, there: 45)
        == "Henta frå data.ssb.no: 48 kall, 1,3 MB; 3 nye svar, 45 henta før.")
    #expect(FetchWords(.nn).revision("net-debt", "Hamar", 2023, "1.5", nil) == "net-debt, Hamar, 2023: 1,5 → ..")
    #expect(CommandWords(.nn).contents(bytes: 12_345_678, figures: 9) == "12,3 MB, 9 tal")
    #expect(DoctorWords(.nn).traces(8, of: 9) == "Sporing: 8 av 9 tal har stad i kjelda")
  }
}
