import Foundation
import Indicators

/// The date, when it is one (2024-05-01).
public func checkedDate(_ text: String?, option: String, language: Language) throws -> String? {
  guard let text else { return nil }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Int($0) }
  guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
    isDay(numbers[2], month: numbers[1], year: numbers[0])
  else {
    let problem = Bilingual(
      nb: "\(option) er '\(text)'; skriv en dato som 2024-05-01.",
      en: "\(option) is '\(text)'; write a date such as 2024-05-01.")
    throw UsageError([QuestionProblem(problem[language], option: "as-of")])
  }
  return text
}

/// Whether there is such a day in the Gregorian calendar.
private func isDay(_ day: Int, month: Int, year: Int) -> Bool {
  guard (1...12).contains(month) else { return false }
  let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  let longest = month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  return (1...longest).contains(day)
}
