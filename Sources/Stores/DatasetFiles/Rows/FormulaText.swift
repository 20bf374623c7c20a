import Figures
import Problems
import Statistics
import Values

/// A formula as the catalogue's columns have it: terms above and below the line, and a factor.
///
/// Terms are ids with ` + ` or ` - ` between them; `@-5` behind an id means five years earlier, `@+1` one year later. A
/// denominator between bars is divided by without its sign.
public struct FormulaText {
  let numerator: String
  let denominator: String
  let factor: String

  public init(numerator: String, denominator: String, factor: String) {
    (self.numerator, self.denominator, self.factor) = (numerator, denominator, factor)
  }

  /// Years that a term may be away from the figure's own.
  static let offsets = -20...20

  /// Nil where there is no numerator; throws `RowProblem` for what cannot be read.
  public var formula: Formula? {
    get throws {
      guard !numerator.isEmpty else {
        guard denominator.isEmpty, factor.isEmpty else { throw RowProblem(.formula(.noNumerator)) }
        return nil
      }
      let factor = factor.isEmpty ? .one : PublishedValue(factor)
      guard let factor, !factor.isZero else { throw RowProblem(.formula(.badFactor(self.factor))) }
      let isBarred = denominator.count > 2 && denominator.hasPrefix("|") && denominator.hasSuffix("|")
      let below = isBarred ? String(denominator.dropFirst().dropLast()) : denominator
      return Formula(
        numerator: try Self.terms(numerator), denominator: below.isEmpty ? [] : try Self.terms(below),
        dividesByMagnitude: isBarred, factor: factor)
    }
  }

  private static func terms(_ text: String) throws -> [Formula.Term] {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.first != "-", words.first != "+" { words.insert("+", at: 0) }
    guard words.count.isMultiple(of: 2) else { throw RowProblem(.formula(.badTerms(text))) }
    return try stride(from: 0, to: words.count, by: 2).map { place in
      guard ["+", "-"].contains(words[place]), let term = term(words[place + 1], isSubtracted: words[place] == "-")
      else {
        throw RowProblem(.formula(.badTerms(text)))
      }
      return term
    }
  }

  private static func term(_ text: String, isSubtracted: Bool) -> Formula.Term? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, !parts[0].isEmpty else { return nil }
    guard parts.count == 2 else { return Formula.Term(IndicatorID(text), isSubtracted: isSubtracted) }
    guard let offset = Int(parts[1]), offset != 0, offsets.contains(offset), "+-".contains(parts[1].prefix(1)) else {
      return nil
    }
    return Formula.Term(IndicatorID(parts[0]), yearOffset: offset, isSubtracted: isSubtracted)
  }
}
