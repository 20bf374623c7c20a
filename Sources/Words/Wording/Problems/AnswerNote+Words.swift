import Problems

extension ProblemWords {
  /// How many names are told, and how many codes that were read as numbers.
  private static let mostNamed = 8
  private static let mostRecognised = 3

  func text(_ note: AnswerNote) -> String {
    switch note {
    case .unknownRegions(let named):
      list(named, say(nb: "ukjente regioner", nn: "ukjende regionar", en: "unknown regions"))
    case .unknownContents(let named):
      list(
        named,
        say(
          nb: "innhold som ikke er i katalogen", nn: "innhald som ikkje er i katalogen",
          en: "contents not in the catalogue"))
    case .unverifiedContents(let named):
      list(
        named,
        say(
          nb: "innhold som ikke er bekreftet", nn: "innhald som ikkje er stadfesta",
          en: "contents that are not confirmed"))
    case .ambiguousIndicators(let named):
      list(
        named,
        say(
          nb: "nøkkeltall med flere celler for samme sted og år",
          nn: "nøkkeltal med fleire celler for same stad og år",
          en: "indicators with several cells of one place and year"))
    case .otherPeriods(let cells):
      say(
        nb: "\(cells) celler for andre perioder enn år", nn: "\(cells) celler for andre periodar enn år",
        en: "\(cells) cells of other periods than years")
    case .invalidCodeYears(let cells):
      say(
        nb: "\(cells) celler for numre som ikke gjaldt det året",
        nn: "\(cells) celler for nummer som ikkje gjaldt det året",
        en: "\(cells) cells of numbers not in use that year")
    case .recognisedRegions(let regions): recognised(regions)
    }
  }

  private func list(_ named: AnswerNote.Named, _ what: String) -> String {
    let count = named.names.count
    let names = named.names.prefix(Self.mostNamed).map(shown).joined(separator: ", ")
    let rest = names + (count > Self.mostNamed ? " …" : "")
    return "\(what): \(count) (\(rest)), "
      + say(nb: "\(named.cells) celler", nn: "\(named.cells) celler", en: "\(named.cells) cells")
  }

  private func recognised(_ regions: [AnswerNote.Recognised]) -> String {
    let first = regions.prefix(Self.mostRecognised).map { "\(shown($0.code)) → \($0.number)" }
    let examples = first.joined(separator: ", ") + (regions.count > Self.mostRecognised ? " …" : "")
    let what = say(
      nb: "regionkoder lest som kommunenumre", nn: "regionkodar lesne som kommunenummer",
      en: "region codes read as municipal numbers")
    return "\(what): \(regions.count) (\(examples))"
  }

  /// A code from outside, shortened and without what would steer a terminal.
  private func shown(_ code: String) -> String {
    String(
      String.UnicodeScalarView(code.unicodeScalars.prefix(40).filter { $0.properties.generalCategory != .control }))
  }
}
