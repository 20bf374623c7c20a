import ArgumentParser
import Values

/// The language of answers: one for all, or each municipality's own.
enum AnswerLanguage: ExpressibleByArgument, Equatable {
  case one(Language)
  case own

  init?(argument: String) {
    guard argument != "own" else {
      self = .own
      return
    }
    guard let language = Language(rawValue: argument) else { return nil }
    self = .one(language)
  }

  static let allValueStrings = Language.allCases.map(\.rawValue)

  var defaultValueDescription: String { language?.rawValue ?? "own" }

  /// Nil where each municipality has its own.
  var language: Language? {
    if case .one(let language) = self { language } else { nil }
  }
}
