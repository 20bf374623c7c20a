import Comparing
import Figures
import Findings
import Statistics
import Values

/// The words of sources, of what contradicts in them, and of why.
public struct SourceWords: Phrasebook {
  public let language: Language

  /// Sources in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  /// Publisher, title, date and licence.
  public func source(_ origin: Origin) -> String {
    if origin.isOwnImport { return own(origin) }
    let licence = origin.licence[language]
    let words = licence.prefix(1).uppercased() + licence.dropFirst()
    return "\(publisher(origin)): \(origin.title[language]), \(date(origin)). \(words)."
  }

  /// A file of one's own: its name, the sources that it names itself, and when it was taken in.
  private func own(_ origin: Origin) -> String {
    let (title, day) = (origin.title[language], numbers.date(origin.retrieved))
    let named = origin.location[language]
    let sources = title.hasSuffix(named) ? "" : " (\(named))"
    return say(
      nb: "\(title)\(sources), tatt inn \(day).", nn: "\(title)\(sources), teken inn \(day).",
      en: "\(title)\(sources), taken in on \(day).")
  }

  /// Title and date, in one clause.
  public func edition(_ origin: Origin) -> String { "\(origin.title[language]), \(date(origin))" }

  /// Who published it, by the name it uses in the reader's language.
  public func publisher(_ origin: Origin) -> String {
    guard origin.publisher == "Statistisk sentralbyrå" else { return origin.publisher }
    return say(nb: origin.publisher, nn: "Statistisk sentralbyrå", en: "Statistics Norway")
  }

  private func date(_ origin: Origin) -> String {
    if let published = origin.published.map(numbers.date) {
      return say(nb: "publisert \(published)", nn: "publisert \(published)", en: "published \(published)")
    }
    let retrieved = numbers.date(origin.retrieved)
    return say(nb: "hentet \(retrieved)", nn: "henta \(retrieved)", en: "retrieved \(retrieved)")
  }

  // MARK: Conflicts

  /// Which side of a contradiction was used, and which not, each with where it stands.
  public func used(_ conflict: Conflict) -> String {
    let (used, other) = (side(conflict.chosen), side(conflict.other))
    return say(
      nb: "brukt \(used), ikke \(other).", nn: "brukt \(used), ikkje \(other).", en: "used \(used), not \(other).")
  }

  /// Why that side was used.
  public func reason(_ reason: ConflictReason) -> String {
    switch reason {
    case .recorded(let words): words[language]
    case .formulaDisagrees:
      say(
        nb: "Det publiserte tallet er et annet enn formelen gir av delene, også når avrunding er regnet med; det "
          + "publiserte er brukt.",
        nn: "Det publiserte talet er eit anna enn formelen gir av delane, også når avrunding er rekna med; det "
          + "publiserte er brukt.",
        en: "The published figure is another than the formula gives of its parts, rounding allowed for; the published "
          + "one is used.")
    case .sourcesDisagree:
      say(
        nb:
          "To kilder er uenige; brukt er utgiverens eget svar, ellers den som sist ble kjent, ellers den med forrang.",
        nn: "To kjelder er usamde; brukt er utgjevaren sitt eige svar, elles den som sist vart kjend, elles den med "
          + "forrang.",
        en: "Two sources disagree; used is the publisher's own answer, else the one that became known last, else the "
          + "one with precedence.")
    }
  }

  /// The formula of a derived figure, in the key figures' short names.
  public func formula(_ formula: Formula, label: (IndicatorID) -> String) -> String {
    formula.text { term in
      guard term.yearOffset != 0 else { return label(term.indicator) }
      let count = abs(term.yearOffset)
      let years =
        term.yearOffset > 0
        ? say(nb: "\(count) år etter", nn: "\(count) år etter", en: "\(count) \(count == 1 ? "year" : "years") later")
        : say(nb: "\(count) år før", nn: "\(count) år før", en: "\(count) \(count == 1 ? "year" : "years") earlier")
      return "\(label(term.indicator)) (\(years))"
    }.replacing(" * ", with: " × ").replacing(" - ", with: " − ")
  }

  private func side(_ side: Conflict.Side) -> String {
    let words = side.value
    let value =
      PublishedValue(words).map(numbers.number)
      ?? say(nb: "«\(words)»", nn: "«\(words)»", en: "\u{201C}\(words)\u{201D}")
    return "\(value) (\(place(side.locator)))"
  }

  private func place(_ locator: String) -> String {
    let computed = "computed:"
    guard locator.hasPrefix(computed) else { return locator }
    let parts = locator.dropFirst(computed.count).split(separator: "+").joined(separator: ", ")
    return say(nb: "regnet ut av \(parts)", nn: "rekna ut av \(parts)", en: "worked out from \(parts)")
  }
}
