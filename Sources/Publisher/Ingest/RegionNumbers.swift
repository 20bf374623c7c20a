import Figures
import Regions
import Values

/// The numbers that the codes of an answer's regions stand for.
///
/// Most codes are numbers. Some lists write `K-3407` or `3407 Gjøvik`: the number is taken where it is a municipality's,
/// agrees with the name beside it, and is not in the answer in its own right.
struct RegionNumbers {
  /// By code as published, those that were read as another.
  let recognised: [String: RegionCode]
  private let labels: [String: String]

  init(_ answer: TableAnswer, _ regions: RegionBook) {
    let labels = answer.regionLabels
    self.labels = labels
    recognised = labels.reduce(into: [:]) { recognised, said in
      let (code, label) = said
      guard regions.groupNames[RegionCode(code)] == nil, !regions.hasEverHad(RegionCode(code)),
        let number = RegionBook.number(in: code)?.code, labels[number.rawValue] == nil, regions.hasEverHad(number)
      else { return }
      let isNamed = label != code && !label.isEmpty
      let texts = [code] + (isNamed ? [RegionBook.number(in: label) == nil ? "\(number) \(label)" : label] : [])
      if texts.allSatisfy({ Self.leads($0, to: number, regions) }) { recognised[code] = number }
    }
  }

  /// The number of a code, or the code itself.
  subscript(_ code: String) -> RegionCode { recognised[code] ?? RegionCode(code) }

  /// A code as it is told where nobody has it: with its name, which may be another's.
  func told(_ code: RegionCode) -> String {
    guard let label = labels[code.rawValue], label != code.rawValue,
      let number = RegionBook.number(in: code.rawValue)?.code,
      labels[number.rawValue] == nil
    else { return code.rawValue }
    return "\(code) «\(label)»"
  }

  private static func leads(_ text: String, to number: RegionCode, _ regions: RegionBook) -> Bool {
    guard RegionBook.number(in: text)?.code == number, case .found = regions.find(text) else { return false }
    return true
  }
}

extension HarmonisedAnswer {
  /// Throws when nothing of the answer can be used, or when its cells contradict themselves; nothing is to be taken in.
  public func checkUsable() throws {
    if contradictions.count > 0 {
      throw AnswerError(
        nb:
          "\(contradictions.count) celler har både et tall og tegn for at det mangler; den første er \(contradictions.first)",
        en:
          "\(contradictions.count) cells have both a figure and a sign that there is none; the first is \(contradictions.first)"
      )
    }
    guard observations.isEmpty else { return }
    let reasons = leftOut
    throw AnswerError(
      nb: "ingenting i svaret kan brukes" + (reasons.isEmpty ? "" : ": ") + reasons.map(\.nb).joined(separator: "; "),
      en: "nothing in the answer can be used" + (reasons.isEmpty ? "" : ": ")
        + reasons.map(\.en).joined(separator: "; "))
  }

  /// What was not taken in, each kind once with its number and the first few of it.
  private var leftOut: [Multilingual] {
    [
      unknownRegionsText,
      Self.list(unknownContents, "innhold som ikke er i katalogen", "contents not in the catalogue"),
      Self.list(unverifiedContents, "innhold som ikke er bekreftet", "contents that are not confirmed"),
      Self.list(
        ambiguousIndicators, "nøkkeltall med flere celler for samme sted og år",
        "indicators with several cells of one place and year"),
      Self.count(otherPeriods, "celler for andre perioder enn år", "cells of other periods than years"),
      Self.count(
        invalidCodeYears, "celler for numre som ikke gjaldt det året", "cells of numbers not in use that year"),
    ].compactMap { $0 }
  }

  /// The regions that no book has, in one line; nil where there are none.
  public var unknownRegionsText: Multilingual? {
    Self.list(unknownRegions, "ukjente regioner", "unknown regions")
  }

  /// The codes that were read as the number they hold, in one line; nil where there are none.
  public var recognisedRegionsText: Multilingual? {
    guard !recognisedRegions.isEmpty else { return nil }
    let first = recognisedRegions.sorted { $0.key < $1.key }.prefix(3).map { "\(Self.shown($0.key)) → \($0.value)" }
    let examples = first.joined(separator: ", ") + (recognisedRegions.count > 3 ? " …" : "")
    return Multilingual(
      nb: "regionkoder lest som kommunenumre: \(recognisedRegions.count) (\(examples))",
      en: "region codes read as municipal numbers: \(recognisedRegions.count) (\(examples))")
  }

  private static let mostNamed = 8

  private static func list(_ cells: [String: Int], _ nb: String, _ en: String) -> Multilingual? {
    guard !cells.isEmpty else { return nil }
    let named = cells.keys.sorted().prefix(mostNamed).map(shown).joined(separator: ", ")
    let rest = named + (cells.count > mostNamed ? " …" : "")
    let total = cells.values.reduce(0, +)
    return Multilingual(
      nb: "\(nb): \(cells.count) (\(rest)), \(total) celler", en: "\(en): \(cells.count) (\(rest)), \(total) cells")
  }

  private static func count(_ count: Int, _ nb: String, _ en: String) -> Multilingual? {
    count == 0 ? nil : Multilingual(nb: "\(count) \(nb)", en: "\(count) \(en)")
  }

  /// A code from outside, shortened and without what would steer a terminal.
  private static func shown(_ code: String) -> String {
    String(
      String.UnicodeScalarView(code.unicodeScalars.prefix(40).filter { $0.properties.generalCategory != .control }))
  }
}
