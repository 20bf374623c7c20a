import Problems
import Testing
import Values
import Wording

@Suite("Words of files, streams and tables that cannot be read")
struct FileProblemWordsTests {
  private func all(_ problem: any Problem) -> [String] {
    [ProblemWords(.nb), ProblemWords(.nn), ProblemWords(.en)].map { $0.text(problem) }
  }

  @Test("a file: which, and why")
  func files() {
    #expect(
      all(FileProblem(.read, "/a b", .system(.isMissing)))
        == [
          "Kan ikke lese /a b: den finnes ikke.", "Kan ikkje lese /a b: den finst ikkje.",
          "Cannot read /a b: it does not exist.",
        ])
    #expect(
      all(FileProblem(.write, "x/y", .system(.isMissing)))
        == [
          "Kan ikke skrive x/y: mappen den skal ligge i, finnes ikke.",
          "Kan ikkje skrive x/y: mappa den skal ligge i, finst ikkje.",
          "Cannot write x/y: the folder it is to lie in does not exist.",
        ])
    #expect(
      all(FileProblem(.makeFolder, "x", .system(.hasFileInPath)))
        == [
          "Kan ikke lage mappen x: et ledd i stien er ingen mappe.",
          "Kan ikkje lage mappa x: eit ledd i stien er inga mappe.",
          "Cannot make the folder x: a part of the path is no folder.",
        ])
    #expect(
      ProblemWords(.en).text(FileProblem(.read, "x", .tooLarge(most: 2 << 20)))
        == "Cannot read x: it is larger than 2 MiB.")
    #expect(
      ProblemWords(.nn).text(FileProblem(.write, "x", .system(.other(9999))))
        == "Kan ikkje skrive x: systemet svara med feil 9999.")
  }

  @Test("a stream that takes no more")
  func streams() {
    #expect(
      all(StreamProblem(.output, .noSpace, isCut: false))
        == [
          "Svaret kunne ikke skrives til standard ut: det er ikke plass igjen.",
          "Svaret kunne ikkje skrivast til standard ut: det er ikkje plass att.",
          "The answer could not be written to standard output: there is no space left.",
        ])
  }

  @Test("what nobody knows more of")
  func others() {
    #expect(ProblemWords(.nn).text(SystemProblem(.noSpace)) == "Det gjekk ikkje: det er ikkje plass att.")
    #expect(ProblemWords(.en).text(SystemProblem(.noSpace)) == "It failed: there is no space left.")
    #expect(
      ProblemWords(.nn).text(UnknownProblem(type: "Strange"))
        == "Noko gjekk gale som Målestokk ikkje kjenner (Strange). Meld gjerne frå om det, med kommandoen.")
    #expect(
      all(DecodingProblem.missing("parts[1].year"))
        == ["«parts[1].year» mangler", "«parts[1].year» manglar", "'parts[1].year' is missing"])
    #expect(ProblemWords(.nn).text(DecodingProblem.ofOtherType("a")) == "«a» er av ein annan type enn venta")
  }

  @Test("a table: the line, and no English in a Norwegian sentence")
  func tables() {
    let problem = CSVProblem(line: 3, .fieldCount(1, header: 2))
    #expect(
      all(RegionTableProblem(table: "counties", problem))
        == [
          "counties: linje 3: 1 felt der overskriften har 2", "counties: linje 3: 1 felt der overskrifta har 2",
          "counties: line 3: 1 fields where the header has 2",
        ])
    #expect(
      all(CSVProblem(line: 1, .missingColumns(["år", "verdi"], there: ["kode"])))
        == [
          "linje 1: ingen kolonne år, verdi; det finnes kode", "linje 1: ingen kolonne år, verdi; det finst kode",
          "line 1: no column år, verdi; there are kode",
        ])
  }
}
