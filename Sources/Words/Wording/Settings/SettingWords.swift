import Problems
import Values

/// The words of the service's settings: where their values come from, and what they must be.
public struct SettingWords: Phrasebook {
  public let language: Language

  /// Words of settings in a language.
  public init(_ language: Language) { self.language = language }

  /// What stands for the value of a secret that is set.
  public var hidden: String { say(nb: "(satt, vises ikke)", nn: "(sett, blir ikkje vist)", en: "(set, not shown)") }

  /// Where a value came from, as it stands after it.
  public func origin(_ origin: SettingOrigin) -> String {
    switch origin {
    case .flag(let name): say(nb: "flagget --\(name)", nn: "flagget --\(name)", en: "the flag --\(name)")
    case .variable(let name): say(nb: "miljøet, \(name)", nn: "miljøet, \(name)", en: "the environment, \(name)")
    case .file(let name): say(nb: "filen \(name)", nn: "fila \(name)", en: "the file \(name)")
    case .standard: say(nb: "standard", nn: "standard", en: "default")
    }
  }

  /// What is wrong with a setting, after its name and where its value came from.
  public func about(_ name: String, _ origin: SettingOrigin, _ text: String) -> String {
    "\(name) (\(self.origin(origin))): \(text)"
  }

  func form(_ form: SettingForm) -> String {
    switch form {
    case .text: say(nb: "en tekst", nn: "ein tekst", en: "a text")
    case .integer(let range):
      say(
        nb: "et helt tall fra \(range.lowerBound) til \(range.upperBound)",
        nn: "eit heilt tal frå \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .flag: say(nb: "true eller false", nn: "true eller false", en: "true or false")
    case .list: say(nb: "en liste av tekster", nn: "ei liste av tekstar", en: "a list of texts")
    case .choice(let choices): either(choices)
    case .safeTime, .day: time(form)
    case .webAddress:
      say(
        nb: "en adresse med https, eller http til denne maskinen",
        nn: "ei adresse med https, eller http til denne maskina",
        en: "an address with https, or http to this machine")
    case .tokenHash:
      say(
        nb: "det maalestokk serve --make-token skriver, hmac-sha256:…:…",
        nn: "det maalestokk serve --make-token skriv, hmac-sha256:…:…",
        en: "what maalestokk serve --make-token writes, hmac-sha256:…:…")
    }
  }

  private func time(_ form: SettingForm) -> String {
    form == .day
      ? say(nb: "en dato som 2027-03-15", nn: "ein dato som 2027-03-15", en: "a date like 2027-03-15")
      : say(
        nb: "et klokkeslett som 08:30, og ikke fra 05:00 til 08:00, da tall kan stå som 0 før de revideres",
        nn: "eit klokkeslett som 08:30, og ikkje frå 05:00 til 08:00, då tal kan stå som 0 før dei blir reviderte",
        en: "a time like 08:30, and not from 05:00 to 08:00, when figures may show as 0 before they are revised")
  }

  /// One of several, as `a, b or c`.
  func either(_ texts: [String]) -> String {
    let first = texts.dropLast().joined(separator: ", ")
    let last = texts.last ?? ""
    return first.isEmpty
      ? last : say(nb: "\(first) eller \(last)", nn: "\(first) eller \(last)", en: "\(first) or \(last)")
  }
}
