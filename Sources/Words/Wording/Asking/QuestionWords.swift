import Problems
import Values

/// The words of what is told beside an answer.
public struct QuestionWords: Phrasebook {
  public let language: Language

  /// Notes in a language.
  public init(_ language: Language) { self.language = language }

  /// What was chosen for the reader.
  public func text(_ note: QuestionNote) -> String {
    switch note {
    case .indicatorMeant(let text, let id, let name):
      say(
        nb: "'\(text)' er lest som \(name[.nb]) (\(id)).", nn: "'\(text)' er lese som \(name[.nn]) (\(id)).",
        en: "'\(text)' was read as \(name[.en]) (\(id)).")
    case .newestYear(let year):
      say(
        nb: "År \(year): det nyeste med tall.", nn: "År \(year): det nyaste med tal.",
        en: "Year \(year): the newest with figures.")
    case .formerCode(let code, let name, let last, let now):
      say(
        nb: "\(code) var nummeret til \(name) til og med \(last), nå \(now).",
        nn: "\(code) var nummeret til \(name) til og med \(last), no \(now).",
        en: "\(code) was the code of \(name) until \(last), now \(now).")
    case .readAs(let text, let code, let name):
      say(
        nb: "'\(text)' er lest som \(code), \(name).", nn: "'\(text)' er lese som \(code), \(name).",
        en: "'\(text)' was read as \(code), \(name).")
    case .otherThanToday(let name, let year, let code, let today):
      say(
        nb: "\(name) i \(year) er nummer \(code), ikke dagens \(today).",
        nn: "\(name) i \(year) er nummer \(code), ikkje \(today), som han har no.",
        en: "\(name) in \(year) is code \(code), not today's \(today).")
    }
  }
}
