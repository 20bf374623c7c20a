import Problems
import Values

/// The words of figures that look wrong on their way in; a list of some, with the count of all.
public struct SuspicionWords: Phrasebook {
  public let language: Language

  /// Suspicions in a language.
  public init(_ language: Language) { self.language = language }

  /// For a preview or a summary.
  public func warning(_ count: Int, _ named: [SuspectFigure]) -> [String] {
    [
      say(
        nb: "Ser ikke riktig ut (\(count)); se på dem før tallene brukes:",
        nn: "Ser ikkje rett ut (\(count)); sjå på dei før tala blir brukte:",
        en: "Does not look right (\(count)); look at it before the figures are used:")
    ] + lines(count, named)
  }

  /// For an answer or a file that `--strict` refuses.
  public func refusal(_ count: Int, _ named: [SuspectFigure]) -> String {
    ([
      say(
        nb: "\(count) tall eller kolonner ser ikke riktige ut, og --strict tar dem ikke inn:",
        nn: "\(count) tal eller kolonnar ser ikkje rette ut, og --strict tek dei ikkje inn:",
        en: "\(count) figures or columns do not look right, and --strict does not take them in:")
    ] + lines(count, named)).joined(separator: "\n")
  }

  private func lines(_ count: Int, _ named: [SuspectFigure]) -> [String] {
    let rest = count - named.count
    return named.map { "  " + line($0) }
      + (rest > 0 ? [say(nb: "  og \(rest) til", nn: "  og \(rest) til", en: "  and \(rest) more")] : [])
  }

  private func line(_ figure: SuspectFigure) -> String {
    let why = column(figure)
    let place = why == nil ? ", \(figure.name) (\(figure.code))" : ""
    return "\(figure.indicator)\(place), \(figure.year): \(why ?? "\(change(figure)) – \(cell(figure.kind) ?? "")")"
  }

  /// `117.0 (2023) → 1170.0`, or the value alone.
  private func change(_ figure: SuspectFigure) -> String {
    let value = number(figure.value)
    return figure.before.map { "\(number($0.value)) (\($0.year)) → \(value)" } ?? value
  }

  /// A published number with the language's decimal mark.
  private func number(_ published: String) -> String {
    let comma = published.replacing(".", with: ",")
    return say(nb: comma, nn: comma, en: published)
  }

  /// What one figure looks like; nil where it is about a column.
  private func cell(_ kind: SuspectFigure.Kind) -> String? {
    switch kind {
    case .times(let factor):
      say(
        nb: "omtrent \(factor) ganger så stort", nn: "om lag \(factor) gonger så stort",
        en: "about \(factor) times as large")
    case .part(let factor):
      say(nb: "omtrent en \(factor)-del", nn: "om lag ein \(factor)-del", en: "about 1/\(factor) of it")
    case .shareForPercent:
      say(
        nb: "ser ut som en andel der det ventes prosent", nn: "ser ut som ein del der det er venta prosent",
        en: "looks like a share where per cent are expected")
    case .percentForShare:
      say(
        nb: "ser ut som prosent der det ventes en andel", nn: "ser ut som prosent der det er venta ein del",
        en: "looks like per cent where a share is expected")
    case .signTurned: say(nb: "fortegnet er snudd", nn: "forteiknet er snudd", en: "the sign is turned")
    case .outOfRange(let low, let high): outOfRange(number(low), number(high))
    case .moreDecimals(let usual):
      say(
        nb: "flere desimaler enn før (høyst \(usual))", nn: "fleire desimalar enn før (høgst \(usual))",
        en: "more decimals than before (at most \(usual))")
    default: nil
    }
  }

  private func outOfRange(_ low: String, _ high: String) -> String {
    say(
      nb: "langt utenfor verdiene i landet (\(low) til \(high))",
      nn: "langt utanfor verdiane i landet (\(low) til \(high))",
      en: "far outside the country's values (\(low) to \(high))")
  }

  /// What a column looks like; nil where it is about one figure.
  private func column(_ figure: SuspectFigure) -> String? {
    let example = "\(figure.name): \(change(figure))"
    return switch figure.kind {
    case .fewerDecimals(let cells, let usual):
      say(
        nb: "alle \(cells) tall har færre desimaler enn før (\(usual)); \(example)",
        nn: "alle \(cells) tal har færre desimalar enn før (\(usual)); \(example)",
        en: "all \(cells) figures have fewer decimals than before (\(usual)); \(example)")
    case .sameAsYearBefore(let cells, let all):
      say(
        nb: "\(cells) av \(all) tall er som året før; \(example)",
        nn: "\(cells) av \(all) tal er som året før; \(example)",
        en: "\(cells) of \(all) figures are the year before's; \(example)")
    case .allEqual(let cells):
      say(
        nb: "alle \(cells) tall er like; \(example)", nn: "alle \(cells) tal er like; \(example)",
        en: "all \(cells) figures are equal; \(example)")
    case .signsTurned(let cells, let all):
      say(
        nb: "\(cells) av \(all) tall har snudd fortegn; \(example)",
        nn: "\(cells) av \(all) tal har snudd forteikn; \(example)",
        en: "\(cells) of \(all) figures have their signs turned; \(example)")
    default: nil
    }
  }
}
