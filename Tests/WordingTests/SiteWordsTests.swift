import Testing
import Values
import Wording

@Suite("Words of the site") struct SiteWordsTests {
  @Test("each language calls itself by its own name")
  func names() {
    #expect(Language.allCases.map { SiteWords($0).languageName } == ["Bokmål", "Nynorsk", "English"])
  }

  @Test("nynorsk, word for word")
  func nynorsk() {
    let (words, answers) = (SiteWords(.nn), AnswerPageWords(.nn))
    #expect(words.searchLabel == "Søk etter kommune eller nøkkeltal" && words.ownPeers == "Eigne naboar, som A,B")
    #expect(answers.statusAgainstTargets == "Status mot måla" && answers.comparedWithWhom == "Mot kven")
    #expect(answers.municipalities(357) == "357 kommunar i tabell")
    #expect(AboutWords(.nn).rules.last == "Tal for grupper står ved sida av, og blir aldri rangerte.")
    let status = StatusPageWords(.nn)
    #expect(status.underWay(3, of: 9) == "Tal blir henta no: 3 av 9 kall.")
    #expect(status.nextRelease(at: "08:30") == "Neste henting: 08:30, Oslo-tid, når tala blir publiserte.")
  }

  @Test("rules are told in every language, and are not the same in two of them", arguments: 0..<4)
  func rules(index: Int) { #expect(Set(Language.allCases.map { AboutWords($0).rules[index] }).count == 3) }
}
