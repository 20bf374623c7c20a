/// The natural logarithm of a positive number, of the same bits on every machine: only what IEEE 754 makes exact is used.
func naturalLogarithm(_ number: Double) -> Double {
  let ratio = (number.significand - 1) / (number.significand + 1)
  var (power, sum) = (ratio, 0.0)
  for odd in stride(from: 1, through: 41, by: 2) {
    sum += power / Double(odd)
    power *= ratio * ratio
  }
  return 2 * sum + Double(number.exponent) * naturalLogarithmOfTwo
}

/// e to a power, of the same bits on every machine.
func exponential(_ power: Double) -> Double {
  let doublings = (power / naturalLogarithmOfTwo).rounded()
  let rest = power - doublings * naturalLogarithmOfTwo
  var (term, sum) = (1.0, 1.0)
  for step in 1...20 {
    term *= rest / Double(step)
    sum += term
  }
  return sum * Double(sign: .plus, exponent: Int(doublings), significand: 1)
}

private let naturalLogarithmOfTwo = 0.693_147_180_559_945_3
