import PlainText
import Problems
import Schedule

/// The date as 2024-05-01, when it is one: written so or as 1.5.2024, in a year from 1900 to 2100, and where a last day is
/// given, not after it.
public func checkedDate(_ text: String?, option: String, notAfter last: String? = nil) throws(UsageError) -> String? {
  guard let text else { return nil }
  guard let day = CalendarDay(plausible: text) else {
    throw UsageError([.option(option, .noDate(PlainText.line(text)))])
  }
  if let last, last < day.description {
    throw UsageError([.option(option, .dateAhead(day.description, today: last))])
  }
  return day.description
}
