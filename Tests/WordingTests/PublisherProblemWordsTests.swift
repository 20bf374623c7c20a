import Problems
import Testing
import Values
import Wording

@Suite("Words of what a publisher sends, and of what never came")
struct PublisherProblemWordsTests {
  private func all(_ problem: any Problem) -> [String] {
    Language.allCases.map { ProblemWords($0).text(problem) }
  }

  @Test("a JSON body: the place, what was found and what was expected, and no English in a Norwegian sentence")
  func json() {
    #expect(
      all(JSONProblem([.member("value"), .element(2)], found: .value(.text("3")), expected: .a(.numberOrNull)))
        == [
          "value[2]: fant teksten '3', ventet et tall eller null",
          "value[2]: fann teksten '3', venta eit tal eller null",
          "value[2]: found the text '3', expected a number or null",
        ])
    let position = JSONProblem.Position(byte: 9, line: 1)
    #expect(
      all(JSONProblem(found: .syntax(.end, position), expected: .syntax(.oneOf([",", "]"]))))
        == [
          "innholdet: fant slutten av innholdet ved byte 9 (linje 1), ventet ',' eller ']'",
          "innhaldet: fann slutten av innhaldet ved byte 9 (linje 1), venta ',' eller ']'",
          "the body: found the end of the body at byte 9 (line 1), expected ',' or ']'",
        ])
    #expect(
      ProblemWords(.nn).text(JSONProblem(found: .again(.key), expected: .each(.keyInObject)))
        == "innhaldet: fann same nøkkelen igjen, venta kvar nøkkel éin gong i eit objekt")
    #expect(
      ProblemWords(.nb).text(
        JSONProblem(
          [.member("dimension"), .member("a b")], found: .dimension(.categories(3)),
          expected: .dimension(.categories(4, of: "Region"))))
        == "dimension['a b']: fant 3 kategorier, ventet 4, som 'size' sier for 'Region'")
  }

  @Test("a text from outside is quoted on one line and cut after 60 characters; names that are no words are quoted")
  func quotes() {
    let long = String(repeating: "x", count: 70)
    #expect(
      ProblemWords(.en).text(JSONProblem([.member("")], found: .unfitText(long), expected: .a(.plainText)))
        == "['']: found '\(String(repeating: "x", count: 60))…', expected text without null characters and lone surrogates"
    )
    #expect(
      ProblemWords(.en).text(
        JSONProblem([.member("KOKår_1-2"), .member("a.b"), .element(3)], found: .nothing, expected: .a(.value)))
        == "KOKår_1-2['a.b'][3]: found nothing, expected a value")
    #expect(
      ProblemWords(.en).text(JSONProblem(found: .value(.text("xå\n")), expected: .a(.text)))
        == "the body: found the text 'xå\\u{a}', expected a text")
  }

  @Test("no answer: the place, why, and what to do")
  func transfers() {
    #expect(
      all(FetchProblem.noAnswer(TransferProblem(.stall(seconds: 60), place: "data.ssb.no/x")))
        == [
          "data.ssb.no/x: ingenting kom på 60 sekunder. Prøv igjen senere; hentingen går videre der den stoppet.",
          "data.ssb.no/x: ingenting kom på 60 sekund. Prøv igjen seinare; hentinga går vidare der ho stoppa.",
          "data.ssb.no/x: nothing came for 60 seconds. Try again later; the fetch goes on where it stopped.",
        ])
    #expect(
      ProblemWords(.nb).text(TransferProblem(.address(.unreadable), place: "")).hasPrefix("adressen kan ikke leses."))
    #expect(
      ProblemWords(.en).text(TransferProblem(.redirect(.hostNotAllowed, to: "example.org/x"), place: "data.ssb.no/y"))
        .hasPrefix("data.ssb.no/y: redirects to example.org/x: the host is not allowed."))
  }

  @Test("a fetch: which indicator, table and value")
  func fetches() {
    #expect(
      all(FetchProblem.missingChoice(variable: "Art", table: "12143", indicator: "moved"))
        == [
          "moved: tabell 12143 krever et valg for Art, og katalogen har ikke noe.",
          "moved: tabell 12143 krev eit val for Art, og katalogen har ikkje noko.",
          "moved: table 12143 demands a choice for Art, and the catalogue has none.",
        ])
    #expect(
      ProblemWords(.nn).text(FetchProblem.noYears(table: "12143", asked: [1999], known: 2015...2024))
        == "Tabell 12143 har ingen av åra 1999; han har 2015–2024. Vel andre med --years.")
    #expect(
      ProblemWords(.nn).text(
        FetchProblem.unreadable(place: "x", because: JSONProblem(found: .nothing, expected: .a(.value))))
        == "x: svaret kan ikkje lesast (innhaldet: fann ingenting, venta ein verdi). Ingenting av det er teke vare på. "
        + "Prøv igjen seinare.")
    #expect(
      ProblemWords(.nn).text(
        FetchProblem.refused(.noValue(["a", "b", "c", "d", "e", "f"], table: "1")))
        == "a, b, c, d, e … (6): ingen slik verdi i tabell 1. Utgjevaren kan ha endra tabellen; hent han på nytt.")
  }

  @Test("what stops a fetch, and what says that the publisher cannot be reached")
  func stops() {
    func problem(_ kind: TransferProblem.Kind) -> FetchProblem { .noAnswer(TransferProblem(kind, place: "")) }
    #expect(problem(.connect).isUnreachable && problem(.connect).stopsFetch)
    #expect(!problem(.cancelled).isUnreachable && problem(.cancelled).stopsFetch)
    #expect(!problem(.truncated).stopsFetch)
    #expect(FetchProblem.refused(.tooManyCalls(place: "")).stopsFetch)
    #expect(!FetchProblem.refused(.noTable("1")).stopsFetch)
  }

  @Test("an answer that is of no use")
  func answers() throws {
    let early = AnswerProblem.stampBeforeFigures("2025-12-31T23:59:59Z", year: 2025, indicator: "net-debt")
    #expect(
      all(early)
        == [
          "feltet 'updated' er '2025-12-31T23:59:59Z', men svaret har tall for 2025 (net-debt), som da ikke var over; "
            + "ventet et tidspunkt etter årets slutt",
          "feltet 'updated' er '2025-12-31T23:59:59Z', men svaret har tal for 2025 (net-debt), som då ikkje var over; "
            + "venta eit tidspunkt etter at året var slutt",
          "the field 'updated' is '2025-12-31T23:59:59Z', but the answer has figures of 2025 (net-debt), which was not "
            + "over then; expected a moment after the year's end",
        ])
    let regions = try #require(AnswerNote.Named(["X-1": 3, "X-2": 1]))
    #expect(
      all(AnswerProblem.nothingUsable([.unknownRegions(regions), .otherPeriods(cells: 2)]))
        == [
          "ingenting i svaret kan brukes: ukjente regioner: 2 (X-1, X-2), 4 celler; 2 celler for andre perioder enn år",
          "ingenting i svaret kan brukast: ukjende regionar: 2 (X-1, X-2), 4 celler; 2 celler for andre periodar enn år",
          "nothing in the answer can be used: unknown regions: 2 (X-1, X-2), 4 cells; 2 cells of other periods than years",
        ])
    let cell = ContradictoryCell(indicator: "net-debt", region: "3405", year: 2025, value: "1", symbol: "..")
    #expect(
      ProblemWords(.nn).text(AnswerProblem.contradictions(count: 2, first: cell))
        == "2 celler har både eit tal og teikn for at det manglar; den første er net-debt, 3405, 2025: 1 '..'")
    #expect(
      ProblemWords(.nn).text(AnswerProblem.notGroups([], date: "2026-01-01")).hasSuffix(
        "i kvart par, fann ingen par; oppgje datoen svaret er om, med --date"))
  }
}
