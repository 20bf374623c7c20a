/// Where an answer in one set and one column is written, and what of the column it depends on.
struct AnswerPlace {
  let better: Better
  let decimals: Int
  private let place: UnsafeMutablePointer<UInt16>
  private let percentile: UnsafeMutablePointer<Double>
  private let statistics: UnsafeMutablePointer<SetStatistics>

  init(_ answers: SubjectAnswers, _ cell: Int, _ better: Better, _ decimals: Int) {
    (self.better, self.decimals) = (better, decimals)
    place = answers.places.base + cell
    percentile = answers.percentiles.base + cell
    statistics = answers.statistics.base + cell
  }

  func write(_ rank: Int, isTied: Bool, _ percent: Double) {
    place.pointee = UInt16(truncatingIfNeeded: rank) | (isTied ? Standings.shared : 0)
    percentile.pointee = percent
  }

  func writeNone() {
    place.pointee = 0
    percentile.pointee = .nan
  }

  func write(_ told: SetStatistics) { statistics.initialize(to: told) }
}
