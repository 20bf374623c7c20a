import Application
import Problems
import Regions

extension Parameter {
  /// What is wrong with one value of it.
  func problem(with value: String) -> UsageProblem? {
    guard value.count <= Limits.longestValue else {
      return .parameter(.tooLong(name, most: Limits.longestValue))
    }
    let shown = String(value.prefix(60))
    switch kind {
    case .text, .setting: return value.isEmpty ? .parameter(.empty(name)) : nil
    case .date: return dateProblem(value)
    case .integer(let range):
      guard value.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(value), range.contains(number) else {
        return .parameter(.noInteger(name, found: shown, range))
      }
      return nil
    case .choice(let choices):
      guard !choices.contains(value) else { return nil }
      return .parameter(
        .noChoice(name, found: shown, choices), suggestions: nearest(to: shown.lowercased(), among: choices))
    }
  }

  private func dateProblem(_ value: String) -> UsageProblem? {
    do throws(UsageError) {
      _ = try checkedDate(value, option: name)
      return nil
    } catch { return error.problems.first }
  }

  /// A value that is right, in the one form that is read: dates as 2024-05-01.
  func normal(_ value: String) -> String {
    guard case .date = kind, let date = try? checkedDate(value, option: name) else { return value }
    return date
  }

  /// What is wrong with how often it was given.
  func problem(withCount count: Int) -> UsageProblem? {
    if isRequired, count == 0 { return .parameter(.missing(name)) }
    if !mayRepeat, count > 1 { return .parameter(.repeated(name, count: count)) }
    return nil
  }
}
