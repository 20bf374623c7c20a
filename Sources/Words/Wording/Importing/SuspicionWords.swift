import Figures
import Regions
import Statistics
import Values

/// The words of what looks wrong among figures on their way in; a capped list with its count.
public struct SuspicionWords: Phrasebook {
  /// How many are named.
  private static let mostNamed = 20

  public let language: Language

  /// What looks wrong, in a language.
  public init(_ language: Language) { self.language = language }

  /// For a preview or a summary; empty when nothing looks wrong.
  public func lines(_ suspicions: [Suspicion], _ names: (RegionCode) -> String) -> [String] {
    guard !suspicions.isEmpty else { return [] }
    let count = suspicions.count
    let head = say(
      nb: "Ser ikke riktig ut (\(count)); se på dem før tallene brukes:",
      nn: "Ser ikkje rett ut (\(count)); sjå på dei før tala blir brukte:",
      en: "Does not look right (\(count)); look at it before the figures are used:")
    return [head] + named(suspicions, names)
  }

  /// For an answer or a file that `--strict` refuses.
  public func refusal(_ suspicions: [Suspicion], _ names: (RegionCode) -> String) -> String {
    let count = suspicions.count
    let head = say(
      nb: "\(count) tall eller kolonner ser ikke riktige ut, og --strict tar dem ikke inn:",
      nn: "\(count) tal eller kolonnar ser ikkje rette ut, og --strict tek dei ikkje inn:",
      en: "\(count) figures or columns do not look right, and --strict does not take them in:")
    return ([head] + named(suspicions, names)).joined(separator: "\n")
  }

  private func named(_ suspicions: [Suspicion], _ names: (RegionCode) -> String) -> [String] {
    let rest = suspicions.count - Self.mostNamed
    let more = say(nb: "  og \(rest) til", nn: "  og \(rest) til", en: "  and \(rest) more")
    return suspicions.prefix(Self.mostNamed).map { "  " + line($0, names) } + (rest > 0 ? [more] : [])
  }

  private func line(_ suspicion: Suspicion, _ names: (RegionCode) -> String) -> String {
    let name = names(suspicion.region)
    let place = suspicion.isAboutColumn ? "" : ", \(name) (\(suspicion.region))"
    return "\(suspicion.indicator)\(place), \(suspicion.year): \(why(suspicion, name))"
  }

  /// `117.0 (2023) → 1170.0`, or the value alone.
  private func change(_ suspicion: Suspicion) -> String {
    let value = number(suspicion.value)
    return suspicion.before.map { "\(number($0.value)) (\($0.year)) → \(value)" } ?? value
  }

  private func number(_ value: PublishedValue) -> String {
    let text = value.description
    let comma = text.replacing(".", with: ",")
    return say(nb: comma, nn: comma, en: text)
  }

  private func why(_ suspicion: Suspicion, _ name: String) -> String {
    let change = change(suspicion)
    let example = "\(name): \(change)"
    return switch suspicion.kind {
    case .times(let factor):
      change
        + say(
          nb: " – omtrent \(factor) ganger så stort", nn: " – om lag \(factor) gonger så stort",
          en: " – about \(factor) times as large")
    case .part(let factor):
      change
        + say(nb: " – omtrent en \(factor)-del", nn: " – om lag ein \(factor)-del", en: " – about 1/\(factor) of it")
    case .shareForPercent:
      change
        + say(
          nb: " – ser ut som en andel der det ventes prosent", nn: " – ser ut som ein del der det er venta prosent",
          en: " – looks like a share where per cent are expected")
    case .percentForShare:
      change
        + say(
          nb: " – ser ut som prosent der det ventes en andel", nn: " – ser ut som prosent der det er venta ein del",
          en: " – looks like per cent where a share is expected")
    case .signTurned:
      change + say(nb: " – fortegnet er snudd", nn: " – forteiknet er snudd", en: " – the sign is turned")
    case .outOfRange(let low, let high): change + " – " + outOfRange(number(low), number(high))
    case .moreDecimals(let usual):
      change
        + say(
          nb: " – flere desimaler enn før (høyst \(usual))", nn: " – fleire desimalar enn før (høgst \(usual))",
          en: " – more decimals than before (at most \(usual))")
    case .fewerDecimals(let cells, let usual): fewerDecimals(cells, usual) + "; " + example
    case .sameAsYearBefore(let cells, let all): sameAsYearBefore(cells, all) + "; " + example
    case .allEqual(let cells): allEqual(cells) + "; " + example
    case .signsTurned(let cells, let all): signsTurned(cells, all) + "; " + example
    }
  }

  private func outOfRange(_ low: String, _ high: String) -> String {
    say(
      nb: "langt utenfor verdiene i landet (\(low) til \(high))",
      nn: "langt utanfor verdiane i landet (\(low) til \(high))",
      en: "far outside the country's values (\(low) to \(high))")
  }

  private func fewerDecimals(_ cells: Int, _ usual: Int) -> String {
    say(
      nb: "alle \(cells) tall har færre desimaler enn før (\(usual))",
      nn: "alle \(cells) tal har færre desimalar enn før (\(usual))",
      en: "all \(cells) figures have fewer decimals than before (\(usual))")
  }

  private func sameAsYearBefore(_ cells: Int, _ all: Int) -> String {
    say(
      nb: "\(cells) av \(all) tall er som året før", nn: "\(cells) av \(all) tal er som året før",
      en: "\(cells) of \(all) figures are the year before's")
  }

  private func allEqual(_ cells: Int) -> String {
    say(nb: "alle \(cells) tall er like", nn: "alle \(cells) tal er like", en: "all \(cells) figures are equal")
  }

  private func signsTurned(_ cells: Int, _ all: Int) -> String {
    say(
      nb: "\(cells) av \(all) tall har snudd fortegn", nn: "\(cells) av \(all) tal har snudd forteikn",
      en: "\(cells) of \(all) figures have their signs turned")
  }
}
