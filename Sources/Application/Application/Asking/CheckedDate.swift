import Figures
import Schedule
import Values

/// The date as 2024-05-01, when it is one: written so or as 1.5.2024, in a year from 1900 to 2100.
public func checkedDate(_ text: String?, option: String, language: Language) throws -> String? {
  guard let text else { return nil }
  guard let day = CalendarDay(plausible: text) else {
    let problem = Multilingual(
      nb: "\(option) er '\(text)'; skriv en dato som 2024-05-01.",
      en: "\(option) is '\(text)'; write a date such as 2024-05-01.")
    throw UsageError([QuestionProblem(problem[language], option: "as-of")])
  }
  return day.description
}
