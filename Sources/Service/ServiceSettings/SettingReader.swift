import Problems

/// Reads settings one by one, and keeps what is wrong with them and where each came from.
struct SettingReader {
  private let sources: SettingSources
  private(set) var problems: [SettingProblem]
  private(set) var shown: [(setting: Setting, value: String, origin: SettingOrigin)] = []

  init(_ sources: SettingSources) {
    self.sources = sources
    problems = sources.problems
  }

  /// Its value as texts: one, or several of a list; none when it is not set.
  ///
  /// A value that is wrong is noted, and is none.
  private mutating func texts(_ setting: Setting) -> (texts: [String], origin: SettingOrigin) {
    guard let (written, origin) = sources.value(of: setting) else {
      let texts = setting.standard.isEmpty ? [] : [setting.standard]
      return (show(texts, setting, .standard), .standard)
    }
    guard let texts = setting.kind.texts(of: written) else {
      note(setting, found: written.shown, origin, setting.kind.form)
      return ([], origin)
    }
    return (show(texts, setting, origin), origin)
  }

  private mutating func show(_ texts: [String], _ setting: Setting, _ origin: SettingOrigin) -> [String] {
    shown.append((setting, texts.joined(separator: ", "), origin))
    return texts
  }

  mutating func text(_ setting: Setting) -> String? { texts(setting).texts.first }

  mutating func integer(_ setting: Setting) -> Int? { texts(setting).texts.first.flatMap { Int($0) } }

  mutating func flag(_ setting: Setting) -> Bool { texts(setting).texts == ["true"] }

  mutating func list(_ setting: Setting) -> [String] { texts(setting).texts }

  /// The texts of a setting, each read as something else; one that cannot be is noted.
  mutating func list<Value>(
    _ setting: Setting, _ expected: SettingForm, _ read: (String) -> Value?
  ) -> [Value] {
    let (texts, origin) = texts(setting)
    return texts.compactMap { text in
      let value = read(text)
      if value == nil { note(setting, found: "'\(text)'", origin, expected) }
      return value
    }
  }

  /// Notes a value that is not as expected; that of a secret is not shown.
  private mutating func note(_ setting: Setting, found: String, _ origin: SettingOrigin, _ expected: SettingForm) {
    problems.append(
      .value(of: setting.name, origin, found: setting.isSecret ? nil : found, expected: expected))
  }
}

extension Setting.Kind {
  /// The value's texts when it is of this kind, else nil.
  fileprivate func texts(of written: WrittenValue) -> [String]? {
    switch (self, written) {
    case (.text, .text(let text)), (.text, .typed(.text(let text))): text.isEmpty ? nil : [text]
    case (.integer(let range), .text(let text)): Int(text).flatMap { range.contains($0) ? [String($0)] : nil }
    case (.integer(let range), .typed(.integer(let integer))): range.contains(integer) ? [String(integer)] : nil
    case (.flag, .text(let text)): ["true", "false"].contains(text) ? [text] : nil
    case (.flag, .typed(.flag(let flag))): [String(flag)]
    case (.list, .text(let text)): Self.parts(text.split(separator: ",", omittingEmptySubsequences: false))
    case (.list, .typed(.list(let texts))): Self.parts(texts)
    case (.choice(let choices), .text(let text)), (.choice(let choices), .typed(.text(let text))):
      choices.contains(text) ? [text] : nil
    default: nil
    }
  }

  private static func parts(_ texts: [some StringProtocol]) -> [String]? {
    let trimmed = texts.map { text in
      String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    return trimmed.contains("") ? nil : trimmed
  }

  fileprivate var form: SettingForm {
    switch self {
    case .text: .text
    case .integer(let range): .integer(range)
    case .flag: .flag
    case .list: .list
    case .choice(let choices): .choice(choices)
    }
  }
}
