extension GroupSwings {
  /// How often swings alone would move the subject at least as far as from its place of the year to that in the next, were
  /// every level the same in both (METHODS, section 7).
  ///
  /// `next` are the members' values a year later, which are no part of what the swings are known from: a step must not
  /// hide in the spread that it makes itself. Both years are drawn together, with the correlation between them: the
  /// chance of Besag and Clifford (1991, Biometrika 78:301–304), which draws no further where it is large already.
  public func chanceOfMove(
    of subject: Int, to next: [Double], using generator: SeededGenerator, penalty: (Double) -> Double
  ) -> Double {
    let now = histories.map { $0[year] ?? 0 }
    let way = abs(place(of: subject, among: next.map(penalty)) - place(of: subject, among: now.map(penalty)))
    guard way > 0 else { return 1 }
    // What all share of the year is taken out.
    let shift = mean(next) - mean(now)
    let levels = TrueLevels(
      zip(now, next).map { ($0 + $1 + shift) / 2 }, noise: variances.map { $0 * (1 + correlation) / 2 })
    var generator = generator
    var farther = 0
    for draw in 1...Self.mostDraws {
      let level = levels.draw(of: subject, freedom: freedom[subject], using: &generator)
      let (first, second) = swung(level, freedom[subject], subject, using: &generator)
      let moved = place(of: subject, among: second.map(penalty)) - place(of: subject, among: first.map(penalty))
      if abs(moved) >= way { farther += 1 }
      if farther == Self.enough { return Double(farther) / Double(draw) }
    }
    return Double(farther + 1) / Double(Self.mostDraws + 1)
  }

  /// So many draws at most: a chance of one in two thousand can be told.
  private static let mostDraws = 2_000
  /// So many that move as far tell enough.
  private static let enough = 20

  /// The values of two years at these levels; how far the subject swings is itself known from so many squares only.
  private func swung(
    _ levels: [Double], _ freedom: Int, _ subject: Int, using generator: inout SeededGenerator
  ) -> ([Double], [Double]) {
    var (first, second) = (levels, levels)
    let left = (1 - correlation * correlation).squareRoot()
    let known = generator.nextMeanSquare(freedom)
    for index in levels.indices {
      let spread = (variances[index] / (index == subject ? known : 1)).squareRoot()
      let swing = generator.nextNormal()
      first[index] += spread * swing
      second[index] += spread * (correlation * swing + left * generator.nextNormal())
    }
    return (first, second)
  }
}
