import Problems
import Testing
import Values
import Wording

@Suite("The words of workbooks")
struct WorkbookWordsTests {
  @Test("nynorsk, word for word")
  func nynorsk() {
    let words = SheetWords(.nn)
    #expect([words.summary, words.changes, words.sources] == ["Samandrag", "Endringar", "Kjelder"])
    #expect([words.decidedBy, words.atMost, words.missingBecause] == ["Vedteke av", "høgst", "Manglar fordi"])
    #expect(ChangeSheetWords(.nn).subject == "Kommune, gruppe eller samanliknar")
    #expect(ChangeSheetWords(.nn).place(3, of: 4) == "3 av 4")
  }

  @Test("names of sheets are short enough for their tabs", arguments: Language.allCases)
  func tabs(language: Language) {
    let words = SheetWords(language)
    for name in [words.summary, words.changes, words.rankings, words.targets, words.history, words.sources] {
      #expect((1...31).contains(name.count) && !name.contains { "[]:*?/\\".contains($0) }, "\(name)")
    }
  }

  @Test(
    "what could not be written is told with folder, sheet and code",
    arguments: [
      (Language.nb, "Arbeidsboken kunne ikke lages i /tmp (Mål, kode 2). Er det plass og tilgang der?"),
      (.nn, "Arbeidsboka kunne ikkje lagast i /tmp (Mål, kode 2). Er det plass og tilgang der?"),
      (.en, "The workbook could not be made in /tmp (Mål, code 2). Is there space and access?"),
    ])
  func problem(language: Language, expected: String) {
    let problem = WorkbookProblem(folder: "/tmp", part: "Mål", code: 2)
    #expect(ProblemWords(language).text(problem) == expected)
  }
}
