import Figures
import Findings
import Statistics
import Values

/// Numbers that keep the fact they are.
extension NumberText {
  func number(_ noted: Noted<PublishedValue>) -> Text { Text(number(noted.number), fact: noted.fact) }

  func amount(_ noted: Noted<PublishedValue>, _ unit: Unit) -> Text {
    Text(amount(noted.number, unit), fact: noted.fact)
  }

  func difference(_ noted: Noted<PublishedValue>, _ unit: Unit) -> Text {
    Text(difference(noted.number, unit), fact: noted.fact)
  }

  func word(_ noted: Noted<Int>, neuter: Bool = false) -> Text {
    Text(word(noted.number, neuter: neuter), fact: noted.fact)
  }

  /// A place or a count in digits.
  func digits(_ noted: Noted<Int>) -> Text { Text(String(noted.number), fact: noted.fact) }
}
