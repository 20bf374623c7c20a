import Application
import Problems
import Regions
import Values
import Wording

extension Parameter {
  /// What is wrong with one value of it.
  func problem(with value: String, _ language: Language) -> QuestionProblem? {
    guard value.count <= Limits.longestValue else {
      return QuestionProblem(.tooLong(name, most: Limits.longestValue), language, about: name)
    }
    let shown = String(value.prefix(60))
    switch kind {
    case .text, .setting: return value.isEmpty ? QuestionProblem(.empty(name), language, about: name) : nil
    case .date: return dateProblem(value, language)
    case .integer(let range):
      guard value.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(value), range.contains(number) else {
        return QuestionProblem(.noInteger(name, found: shown, range), language, about: name)
      }
      return nil
    case .choice(let choices):
      guard !choices.contains(value) else { return nil }
      return QuestionProblem(
        .noChoice(name, found: shown, choices), language, about: name,
        suggestions: nearest(to: shown.lowercased(), among: choices))
    }
  }

  private func dateProblem(_ value: String, _ language: Language) -> QuestionProblem? {
    do {
      _ = try checkedDate(value, option: name, language: language)
      return nil
    } catch { return ProblemDetails(error, language).problems.first }
  }

  /// A value that is right, in the one form that is read: dates as 2024-05-01.
  func normal(_ value: String, _ language: Language) -> String {
    guard case .date = kind, let date = try? checkedDate(value, option: name, language: language) else { return value }
    return date
  }

  /// What is wrong with how often it was given.
  func problem(withCount count: Int, _ language: Language) -> QuestionProblem? {
    if isRequired, count == 0 { return QuestionProblem(.missing(name), language, about: name) }
    if !mayRepeat, count > 1 { return QuestionProblem(.repeated(name, count: count), language, about: name) }
    return nil
  }
}

extension QuestionProblem {
  /// What is wrong with a parameter, in the reader's language.
  init(_ problem: ParameterProblem, _ language: Language, about name: String?, suggestions: [String] = []) {
    self.init(ProblemWords(language).text(problem as any Problem), option: name, suggestions: suggestions)
  }
}
