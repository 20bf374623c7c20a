import Figures
import Regions
import Values

/// A region as a row named it.
struct NamedRegion {
  /// The newest code, by which figures are kept.
  let code: RegionCode
  /// The code as written; of a name, the one it had in the row's year.
  let codeThen: RegionCode
  var isWithoutZero = false
  var isOfOtherYear = false
}

/// Why a text names no region of a year.
struct RegionProblem: Error {
  let nb: String
  let en: String
}

/// Finds the regions that rows name: codes of any year, names old and new, and the codes of groups.
struct RegionReader {
  private struct Key: Hashable {
    let text: String
    let division: Division?
  }

  private let book: RegionBook
  private var cache: [Key: Result<NamedRegion, RegionProblem>] = [:]
  /// So that a file of nothing but different wrong names does not fill the memory.
  private static let mostCached = 20_000
  /// Each unknown name is looked for among all names there have been, which takes milliseconds.
  private static let mostUnknown = 500
  private var unknown = 0

  init(_ book: RegionBook) { self.book = book }

  /// The region of a row; without a year any that has ever been, the newest first.
  mutating func find(_ text: String, year: Int?, allowGroups: Bool = true) throws(RegionProblem) -> NamedRegion {
    let key = Key(text: text, division: year.map { Division(year: $0) })
    if let known = cache[key] { return try known.get() }
    let result: Result<NamedRegion, RegionProblem>
    do { result = .success(try search(trimmed(text), year: year, allowGroups: allowGroups)) } catch {
      result = .failure(error)
      unknown += 1
    }
    if cache.count < Self.mostCached { cache[key] = result }
    return try result.get()
  }

  /// Throws once so many different regions were unknown that the file cannot be what it should.
  func checkPatience(line: Int) throws {
    guard unknown <= Self.mostUnknown else {
      throw ReadingStopped(
        problem: ImportProblem(
          .region, line: line, "mer enn \(Self.mostUnknown) ulike ukjente kommuner; resten av filen er ikke lest.",
          "more than \(Self.mostUnknown) different unknown municipalities; the rest of the file was not read."))
    }
  }

  private func search(_ text: String, year: Int?, allowGroups: Bool) throws(RegionProblem) -> NamedRegion {
    guard !text.isEmpty else {
      throw RegionProblem(nb: "kommunen mangler.", en: "the municipality is missing.")
    }
    if let group = try group(text) {
      guard allowGroups else {
        throw RegionProblem(
          nb: "\(group) er en gruppe og ingen kommune.", en: "\(group) is a group and not a municipality.")
      }
      return NamedRegion(code: group, codeThen: group)
    }
    switch book.find(text, in: year) {
    case .found(let municipality): return named(municipality, text, in: year)
    case .ambiguous(let several): throw ambiguous(several, in: year)
    case .absent(let gone): throw absent(gone, text, in: year)
    case .former(let former): throw RegionProblem(former, in: book)
    case .disagreement(let holder, let code, let name): throw disagreement(holder, code, name, in: year)
    case .unknown(let suggestions):
      throw RegionBook.number(in: text).map { unknownCode($0.code.rawValue, suggestions, year: year) }
        ?? unknownName(text, suggestions)
    }
  }

  /// A group by its code, its name beside it or not; throws where the two disagree.
  private func group(_ text: String) throws(RegionProblem) -> RegionCode? {
    let words = text.split(maxSplits: 1) { " -–:;,(".contains($0) }
    guard let first = words.first, let names = book.groupNames[RegionCode(first.uppercased())] else { return nil }
    let code = RegionCode(first.uppercased())
    let rest = words.count > 1 ? String(words[1]).trimming(" -–:;,()") : ""
    guard code.isGroup else { return nil }
    guard rest.isEmpty || [names.nb, names.en].contains(where: { $0.lowercased() == rest.lowercased() }) else {
      throw RegionProblem(
        nb: "\(code) er \(names.nb), men ved siden av står «\(printable(rest))». Oppgi ett av dem.",
        en: "\(code) is \(names.en), but beside it stands '\(printable(rest))'. Give one of them.")
    }
    return code
  }

  /// With the number as written; a name has the one of the row's year.
  private func named(_ municipality: Municipality, _ text: String, in year: Int?) -> NamedRegion {
    let then = year.flatMap { municipality.period(in: $0)?.code } ?? municipality.code
    guard let (code, isWithoutZero) = RegionBook.number(in: text) else {
      return NamedRegion(code: municipality.code, codeThen: then)
    }
    let wasInUse = year.flatMap { year in book.lastYear(ofFormer: code).map { year <= $0 } } ?? (code == then)
    return NamedRegion(
      code: municipality.code, codeThen: code, isWithoutZero: isWithoutZero, isOfOtherYear: year != nil && !wasInUse)
  }

  private func ambiguous(_ several: [Municipality], in year: Int?) -> RegionProblem {
    let names = several.map { book.label(of: $0, in: year) }.joined(separator: ", ")
    return RegionProblem(
      nb: "flere kommuner heter det: \(names). Oppgi nummeret.", en: "several are named so: \(names). Give the code.")
  }

  private func absent(_ gone: [Municipality], _ text: String, in year: Int?) -> RegionProblem {
    let code = RegionBook.number(in: text)?.code.rawValue
    let names = gone.map { one in
      (
        nb: (code.map { "\(one.name) (\($0))" } ?? one.name) + " fantes \(one.span)",
        en: (code.map { "\(one.name) (\($0))" } ?? one.name) + " existed \(one.span)"
      )
    }
    let year = year.map(String.init) ?? ""
    return RegionProblem(
      nb: names.map(\.nb).joined(separator: ", ") + " og ikke i \(year).",
      en: names.map(\.en).joined(separator: ", ") + ", and not in \(year).")
  }

  private func disagreement(
    _ holder: Municipality, _ code: RegionCode, _ name: String, in year: Int?
  ) -> RegionProblem {
    var other = ""
    if case .found(let named) = book.find(name, in: year) {
      other = " (\(named.period(in: year ?? .max)?.code ?? named.code))"
    }
    return RegionProblem(
      nb: "\(code) er \(holder.name), men ved siden av står «\(printable(name))»\(other). Oppgi ett av dem.",
      en: "\(code) is \(holder.name), but beside it stands '\(printable(name))'\(other). Give one of them.")
  }

  private func unknownCode(_ text: String, _ suggestions: [String], year: Int?) -> RegionProblem {
    let nothing = Multilingual(
      nb: "ingen kommune har hatt nummeret \(text) siden 2011.",
      en: "no municipality has had the code \(text) since 2011.")
    guard suggestions.isEmpty else { return unknownRegion(nothing.nb, nothing.en, suggestions) }
    let codes = book.municipalities(in: year ?? 2024).compactMap { $0.period(in: year ?? 2024)?.code.rawValue }
    let names = nearest(to: text, among: codes).map { code in
      let holder = book.municipality(RegionCode(code), in: Division(year: year ?? 2024))
      return "\(code) (\(holder?.name ?? "?"))"
    }
    return unknownRegion(nothing.nb, nothing.en, names)
  }

  private func unknownName(_ text: String, _ suggestions: [String]) -> RegionProblem {
    let groups =
      text.uppercased().hasPrefix("E") && suggestions.isEmpty
      ? nearest(to: text.uppercased(), among: book.groupNames.keys.map(\.rawValue)) : []
    return unknownRegion("kommunen er ikke kjent.", "the municipality is not known.", suggestions + groups)
  }

  private func unknownRegion(_ nb: String, _ en: String, _ suggestions: [String]) -> RegionProblem {
    guard !suggestions.isEmpty else { return RegionProblem(nb: nb, en: en) }
    return RegionProblem(
      nb: nb + " Mente du \(suggestions.joined(separator: " eller "))?",
      en: en + " Did you mean \(suggestions.joined(separator: " or "))?")
  }
}

extension RegionProblem {
  /// What became of a municipality that is not known for itself.
  fileprivate init(_ former: FormerMunicipality, in book: RegionBook) {
    let text = former.told(in: book)
    self.init(nb: text.nb, en: text.en)
  }
}

extension FormerMunicipality {
  /// What became of it, and what to do: the end of a sentence that begins with where it was named.
  public func told(in book: RegionBook) -> Multilingual {
    let names = successors.map { book.label(of: $0) }.joined(separator: ", ")
    let into =
      names.isEmpty ? Multilingual(nb: "", en: "") : Multilingual(nb: "; nå i \(names)", en: "; now in \(names)")
    return Multilingual(
      nb: "\(code) er \(name), som tok slutt i \(lastYear)\(into.nb). Kommuner er kjent fra inndelingen i "
        + "\(RegionBook.firstYear), så egne tall for den kan ikke leses her.",
      en: "\(code) is \(name), which ended in \(lastYear)\(into.en). Municipalities are known from the division of "
        + "\(RegionBook.firstYear) on, so figures of its own cannot be read here.")
  }
}

extension String {
  /// The text without any of these signs at either end.
  fileprivate func trimming(_ signs: String) -> String {
    var text = self[...]
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
