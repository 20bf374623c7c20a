import Problems
import Testing
import Values
import Wording

@Suite("Words of comparators that fail")
struct ComparatorWordsTests {
  @Test(
    "a failure is one sentence in each language",
    arguments: [
      (Language.nb, "Sammenligneren neighbours er utilgjengelig: den krasjet (SIGSEGV)."),
      (.nn, "Samanliknaren neighbours er utilgjengeleg: han krasja (SIGSEGV)."),
      (.en, "Comparator neighbours is unavailable: it crashed (SIGSEGV)."),
    ])
  func crash(language: Language, sentence: String) {
    let problem = ComparatorProblem("neighbours", .crashed(signal: "SIGSEGV"))
    #expect(ProblemWords(language).text(problem) == sentence)
  }

  @Test("numbers of seconds and bytes are written as the language does")
  func numbers() {
    #expect(ProblemWords(.nn).text(ComparatorFault.timedOut(seconds: 2.5)) == "han svarte ikkje innan 2,5\u{A0}s")
    #expect(ProblemWords(.en).text(ComparatorFault.timedOut(seconds: 10)) == "it did not answer within 10\u{A0}s")
    #expect(
      ProblemWords(.nb).text(ComparatorFault.outOfMemory(limitBytes: 512 << 20))
        == "den brukte opp minnet sitt (512\u{A0}MiB)")
  }

  @Test("what is wrong inside an answer or a manifest is told within the sentence around it")
  func nested() {
    let fault = ComparatorFault.garbage(.peerTwice(question: "sick-leave 2023", code: "0301"))
    #expect(ProblemWords(.nn).text(fault) == "svaret er ugyldig: sick-leave 2023: 0301 står to gonger")
    let options = ComparatorFault.badOptions([
      .optionUnknown("kk"), .optionValue("k", value: "4", allowed: ["5", "6"]),
    ])
    #expect(
      ProblemWords(.nn).text(options)
        == "valet «kk» finst ikkje; valet «k» kan ikkje vere «4»; det kan vere 5, 6")
  }
}
