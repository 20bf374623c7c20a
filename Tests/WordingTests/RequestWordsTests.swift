import Problems
import Testing
import Values
import Wording

@Suite("Words of requests that are not answered") struct RequestWordsTests {
  private func words(_ problem: any Problem) -> [String] { Language.allCases.map { ProblemWords($0).text(problem) } }

  @Test("what cannot be read as HTTP")
  func framing() {
    #expect(
      words(FramingProblem.hosts(2)) == [
        "Forespørselen har 2 linjer Host; HTTP/1.1 krever nøyaktig én.",
        "Førespurnaden har 2 linjer Host; HTTP/1.1 krev nøyaktig éi.",
        "The request has 2 lines Host; HTTP/1.1 asks for exactly one.",
      ])
    #expect(
      words(FramingProblem.headersTooLong(bytes: 16, lines: 4)) == [
        "Hodet er lengre enn 16 byte, eller har flere enn 4 linjer.",
        "Hovudet er lengre enn 16 byte, eller har fleire enn 4 linjer.",
        "The headers are longer than 16 bytes, or more than 4 lines.",
      ])
  }

  @Test("what is refused")
  func refused() {
    #expect(
      words(RequestProblem.unchanged(seconds: 30)) == [
        "Det tok mer enn 30 sekunder. Ingenting er endret: prøv igjen.",
        "Det tok meir enn 30 sekund. Ingenting er endra: prøv igjen.",
        "It took longer than 30 seconds. Nothing was changed: try again.",
      ])
    let program = RunningProgram(command: "fetch", process: 7, since: "2027-01-02")
    #expect(
      words(RequestProblem.refreshing(by: program)) == [
        "Tallene hentes alt (maalestokk fetch, prosess 7, siden 2027-01-02).",
        "Tala blir henta alt (maalestokk fetch, prosess 7, sidan 2027-01-02).",
        "The figures are being fetched already (maalestokk fetch, process 7, since 2027-01-02).",
      ])
    #expect(
      words(RequestProblem.commentMembers(["a", "b"], known: ["text"])) == [
        "Kommentaren har a, b; den tar text.", "Kommentaren har a, b; han tek text.",
        "The comment has a, b; it takes text.",
      ])
  }

  @Test("parameters")
  func parameters() {
    #expect(
      words(ParameterProblem.noInteger("year", found: "x", 1900...2100)) == [
        "year er 'x'; skriv et helt tall fra 1900 til 2100.", "year er 'x'; skriv eit heilt tal frå 1900 til 2100.",
        "year is 'x'; write a whole number from 1900 to 2100.",
      ])
    #expect(
      words(ParameterProblem.repeated("year", count: 2)) == [
        "year er oppgitt 2 ganger.", "year er oppgjeven 2 gonger.", "year is given 2 times.",
      ])
  }

  @Test("every status has a title in the reader's language, which in English is that of RFC 9110")
  func titles() {
    let statuses = [400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 417, 429, 431, 500, 501, 503]
    for language in Language.allCases {
      #expect(Set(statuses.map { StatusTitles(language).title($0) }).count == statuses.count)
    }
    #expect(StatusTitles(.en).title(501) == "Not Implemented" && StatusTitles(.nn).title(404) == "Finst ikkje")
    #expect(StatusTitles(.nb).title(500) == "Feil i tjenesten" && StatusTitles(.nn).title(500) == "Feil i tenesta")
  }
}
