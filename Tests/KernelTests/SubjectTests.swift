import Kernel
import Statistics
import Testing

@Suite("One subject")
struct SubjectTests {
  @Test("the subject counts in its place always, and in what it is held against where that is asked")
  func leftOut() throws {
    let cube = try cube("4 1 3 2 3", "· 1 2 · ·")
    func answers(_ role: SubjectRole) -> SubjectAnswers {
      var definitions = Definitions.house
      definitions.subject = role
      return cube.answers(
        about: 2, in: [[0, 1, 3, 4, 4, 2], []], better: [.larger, .smaller], weights: [1, 1, 2, 1, 1],
        definitions: definitions)
    }
    let (without, with) = (answers(.leftOut), answers(.countedIn))
    #expect(without.rank(in: 0, 0) == Rank(position: 2, isTied: true))
    #expect(without.percentile(in: 0, 0) == 60)
    #expect(without.statistics(in: 0, 0).median?.doubleValue == 2.5)
    #expect(with.statistics(in: 0, 0).median?.doubleValue == 3)
    #expect(without.statistics(in: 0, 0).weightedMean?.doubleValue == 2.5)
    #expect(with.statistics(in: 0, 0).weightedMean == with.statistics(in: 0, 0).weightedMean)
    #expect(with.statistics(in: 0, 0).weightedMean?.rounded(to: 3).description == "2.667")
    #expect(without.rank(in: 1, 0) == Rank(position: 1, isTied: false))
    #expect(without.statistics(in: 1, 0).count == 0)
    #expect(with.statistics(in: 1, 0).maximum?.description == "3")
    #expect(without.rank(in: 0, 1) == Rank(position: 2, isTied: false))
  }

  @Test("a subject without figure has no place, and sees the others' statistics")
  func missing() throws {
    let cube = try cube("· 1 3", "1 · ·", "· · ·")
    let answers = cube.answers(about: 0, in: [[1, 2]], better: [.larger, .larger, .larger], definitions: .common)
    #expect(answers.rank(in: 0, 0) == nil)
    #expect(answers.percentile(in: 0, 0) == nil)
    #expect(answers.statistics(in: 0, 0).mean?.doubleValue == 2)
    #expect(answers.rank(in: 0, 1)?.position == 1)
    #expect(answers.percentile(in: 0, 1) == 100)
    #expect(answers.statistics(in: 0, 2).count == 0)
  }
}
