import Foundation
import Statistics

/// What is special about a world.
enum Kind: String, CaseIterable {
  case base
  /// Noise with heavy tails: Student's t with three degrees of freedom.
  case heavyTails = "t3 noise"
  /// All move alike each year, by twice the spread between them.
  case shocks = "common shocks"
  case lasting5 = "AR(1) 0.5"
  case lasting8 = "AR(1) 0.8"
  /// The subject swings twenty times as much as the others.
  case wildSubject = "subject ×20"
  case clusters = "two clusters"
  /// One member lies ten standard deviations off.
  case outlying = "one outlying level"
  /// Noise falls with the square root of the population; the subject is anyone, or the smallest.
  case bySize = "by size", smallest = "by size, the smallest"
  /// Values are rounded to half a standard deviation.
  case rounding = "rounding ties"
  /// A quarter of the members had another level in the first half of the years, and nobody says so.
  case breaks
  /// Three quarters have four years only.
  case fewLong = "few long series"
  /// The subject is truly in the first or the last tenth.
  case ends = "first or last tenth"
  case steep = "steep slopes"
}

/// A simulated world in which the true rank is known: that of the true levels in the last year.
///
/// A member has a true level (standard normal), a slope of its own (a twentieth of that a year) and noise whose standard
/// deviation is `noise` times a factor of its own from a half to one and a half.
struct World {
  let kind: Kind
  let noise: Double
  let members: Int
  let years: Int

  struct Drawn {
    var histories: [[Int: Double]] = []
    var sizes: [Double] = []
    var truths: [Double] = []
    var subject = 0

    var rank: Int { 1 + truths.count { $0 < truths[subject] } }
  }

  func draw(_ generator: inout SeededGenerator) -> Drawn {
    let shocks = (0..<years).map { _ in kind == .shocks ? 2 * generator.nextNormal() : 0 }
    var drawn = Drawn()
    for member in 0..<members {
      let level = level(member, &generator)
      let size = exp(9 + 1.1 * generator.nextNormal())
      drawn.truths.append(level)
      drawn.sizes.append(size)
      drawn.histories.append(history(member, level, size, shocks, &generator))
    }
    drawn.subject = subject(drawn, &generator)
    return drawn
  }

  private func level(_ member: Int, _ generator: inout SeededGenerator) -> Double {
    let level = generator.nextNormal()
    switch kind {
    case .clusters: return level / 4 + (member.isMultiple(of: 2) ? 1 : -1)
    case .outlying where member == 1: return 10
    default: return level
    }
  }

  private func subject(_ drawn: Drawn, _ generator: inout SeededGenerator) -> Int {
    switch kind {
    case .smallest: return drawn.sizes.indices.min { drawn.sizes[$0] < drawn.sizes[$1] } ?? 0
    case .ends:
      let order = drawn.truths.indices.sorted { drawn.truths[$0] < drawn.truths[$1] }
      let tenth = max(1, members / 10)
      let ends = order.prefix(tenth) + order.suffix(tenth)
      return ends[Int(generator.next() % UInt64(ends.count))]
    default: return 0
    }
  }

  private func history(
    _ member: Int, _ level: Double, _ size: Double, _ shocks: [Double], _ generator: inout SeededGenerator
  ) -> [Int: Double] {
    let slope = (kind == .steep ? 0.2 : 0.05) * generator.nextNormal()
    let spread = spread(member, size, &generator)
    let first = kind == .fewLong && 4 * member >= members ? max(0, years - 4) : 0
    let step = kind == .breaks && member.isMultiple(of: 4) ? 2 * generator.nextNormal() : 0
    let swings = swings(&generator)
    return Dictionary(
      uniqueKeysWithValues: (first..<years).map { year in
        let value =
          level + slope * Double(year - years + 1) + shocks[year] + spread * swings[year]
          + (2 * year < years ? step : 0)
        return (year, kind == .rounding ? (2 * value).rounded() / 2 : value)
      })
  }

  private func spread(_ member: Int, _ size: Double, _ generator: inout SeededGenerator) -> Double {
    if [.bySize, .smallest].contains(kind) { return noise * (exp(9) / size).squareRoot() }
    return noise * Double.random(in: 0.5...1.5, using: &generator) * (kind == .wildSubject && member == 0 ? 20 : 1)
  }

  private func swings(_ generator: inout SeededGenerator) -> [Double] {
    let correlation = kind == .lasting5 ? 0.5 : kind == .lasting8 ? 0.8 : 0
    var state = generator.nextNormal()
    return (0..<years).map { year in
      if year > 0 {
        state = correlation * state + (1 - correlation * correlation).squareRoot() * generator.nextNormal()
      }
      guard kind == .heavyTails else { return state }
      let squares = (0..<3).reduce(0.0) { sum, _ in
        let number = generator.nextNormal()
        return sum + number * number
      }
      // Scaled to a variance of one.
      return state / (squares / 3).squareRoot() / 3.0.squareRoot()
    }
  }
}
