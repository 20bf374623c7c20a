import Figures
import Statistics
import TestSupport
import Testing
import Values

@Suite("Formulas")
struct FormulaTests {
  private let share = Formula(numerator: [.init("a")], denominator: [.init("b")], factor: published("100"))
  private let growth = Formula(
    numerator: [.init("p"), .init("p", yearOffset: -5, isSubtracted: true)],
    denominator: [.init("p", yearOffset: -5)], factor: published("100"))

  @Test("a ratio is worked out exactly and rounded once, half away from zero")
  func ratio() {
    // -11133 / 2614628 = -0.42579…; 1 / 8 = 12.5 %; -1 / 16 = -6.25 %
    #expect(share.value([published("-11133"), published("2614628")], decimals: 1) == published("-0.4"))
    #expect(share.value([published("1"), published("8")], decimals: 0) == published("13"))
    #expect(share.value([published("-1"), published("16")], decimals: 1) == published("-6.3"))
    #expect(share.value([published("1"), published("3")], decimals: 9)?.description == "33.333333333")
  }

  @Test("growth over five years: (29669 - 28493) / 28493 is 4.1 per cent; the order of the terms is that of the values")
  func differences() {
    #expect(
      growth.value([published("29669"), published("28493"), published("28493")], decimals: 1) == published("4.1"))
    #expect(growth.terms.map(\.yearOffset) == [0, -5, -5])
  }

  @Test("below zero under the line turns the sign; nothing there gives nothing")
  func denominators() {
    #expect(share.value([published("4016"), published("-2084852")], decimals: 1) == published("-0.2"))
    #expect(share.value([published("5"), published("0")], decimals: 1) == nil)
    let magnitude = Formula(
      numerator: [.init("a")], denominator: [.init("b")], dividesByMagnitude: true, factor: published("100"))
    #expect(magnitude.value([published("4016"), published("-2084852")], decimals: 1) == published("0.2"))
    #expect(magnitude.description == "a / |b| * 100")
    let difference = Formula(numerator: [.init("b"), .init("a", isSubtracted: true)])
    #expect(difference.value([published("20630"), published("20408")], decimals: 0) == published("222"))
  }

  @Test("it is written as files have it")
  func text() {
    #expect(share.description == "a / b * 100")
    #expect(growth.description == "(p - p@-5) / p@-5 * 100")
    #expect(Formula(numerator: [.init("a")]).description == "a")
    #expect(
      Formula(numerator: [.init("r")], denominator: [.init("p", yearOffset: 1)], factor: published("1000")).description
        == "r / p@+1 * 1000")
  }

  @Test("a published value is explained when rounding of the parts and of itself can make it")
  func rounding() {
    let half = published("0.5")
    // 39415 / 2 450 000 = 1.6088 %: 1.6 is within its own rounding, 1.5 is not.
    let amounts = [published("39415"), published("2450000")]
    #expect(share.explains(published("1.6"), amounts, off: [half, half]))
    #expect(!share.explains(published("1.5"), amounts, off: [half, half]))
    // 1 / 3 in whole thousands may be 0.5 / 3.5 = 14.3 % up to 1.5 / 2.5 = 60 %.
    let few = [published("1"), published("3")]
    for (value, isExplained) in [("14.2", false), ("14.3", true), ("60.0", true), ("60.1", false)] {
      #expect(share.explains(published(value), few, off: [half, half]) == isExplained, "\(value)")
    }
    // Below the line may be nothing: anything can be.
    #expect(share.explains(published("900"), [published("1"), published("0")], off: [half, half]))
  }
}
