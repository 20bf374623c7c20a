import PlainText
import Problems
import Schedule

/// The date as 2024-05-01, when it is one: written so or as 1.5.2024, in a year from 1900 to 2100.
public func checkedDate(_ text: String?, option: String) throws(UsageError) -> String? {
  guard let text else { return nil }
  guard let day = CalendarDay(plausible: text) else {
    throw UsageError([.option(option, .noDate(PlainText.line(text)))])
  }
  return day.description
}
