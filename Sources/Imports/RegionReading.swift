import Indicators
import Regions

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
    let digits = text.utf8.allSatisfy { (48...57).contains($0) }
    if digits, text.utf8.count == 4 { return try byCode(text, year: year) }
    if digits, text.utf8.count == 3 {
      var region = try byCode("0" + text, year: year)
      region.isWithoutZero = true
      return region
    }
    if let group = group(text), !digits {
      guard allowGroups else {
        throw RegionProblem(
          nb: "\(group) er en gruppe og ingen kommune.", en: "\(group) is a group and not a municipality.")
      }
      return NamedRegion(code: group, codeThen: group)
    }
    return try byName(text, year: year)
  }

  private func group(_ text: String) -> RegionCode? {
    let code = RegionCode(text.uppercased())
    return code.isGroup && book.groupNames[code] != nil ? code : nil
  }

  /// The number's holder in the row's year, else the one holder of another year that was there in the row's.
  private func byCode(_ text: String, year: Int?) throws(RegionProblem) -> NamedRegion {
    let code = RegionCode(text)
    if let year, let municipality = book.municipality(code, in: Division(year: year)) {
      return NamedRegion(code: municipality.code, codeThen: code)
    }
    let holders = Division.allCases.reversed().compactMap { book.municipality(code, in: $0) }
    guard let newest = holders.first else { throw unknownCode(text, year: year) }
    guard let year else { return NamedRegion(code: newest.code, codeThen: code) }
    guard let holder = holders.first(where: { $0.exists(in: year) }) else { throw absent(newest, code: text, in: year) }
    return NamedRegion(code: holder.code, codeThen: code, isOfOtherYear: true)
  }

  private func byName(_ text: String, year: Int?) throws(RegionProblem) -> NamedRegion {
    let candidates: [Municipality]
    var suggestions: [String] = []
    switch book.find(text) {
    case .found(let municipality): candidates = [municipality]
    case .ambiguous(let several): candidates = several
    case .unknown(let names):
      candidates = []
      suggestions = names
    }
    guard let first = candidates.first else { throw unknownName(text, suggestions) }
    guard let year else { return try one(of: candidates, text) }
    let there = candidates.filter { $0.exists(in: year) }
    if !there.isEmpty { return try one(of: there, text, in: year) }
    // One of that name may have been there before one that took it up again, as in Haram.
    let word = text.lowercased()
    let earlier = book.municipalities(in: year).filter { $0.allNames.contains { $0.lowercased() == word } }
    guard !earlier.isEmpty else { throw absent(first, code: nil, in: year) }
    return try one(of: earlier, text, in: year)
  }

  private func one(
    of candidates: [Municipality], _ text: String, in year: Int? = nil
  ) throws(RegionProblem) -> NamedRegion {
    guard candidates.count == 1, let found = candidates.first else {
      let names = candidates.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      throw RegionProblem(
        nb: "flere kommuner heter det: \(names). Oppgi nummeret.", en: "several are named so: \(names). Give the code.")
    }
    return NamedRegion(code: found.code, codeThen: year.flatMap { found.period(in: $0)?.code } ?? found.code)
  }

  private func absent(_ municipality: Municipality, code: String?, in year: Int) -> RegionProblem {
    let name = code.map { "\(municipality.name) (\($0))" } ?? municipality.name
    return RegionProblem(
      nb: "\(name) fantes \(municipality.span) og ikke i \(year).",
      en: "\(name) existed \(municipality.span), and not in \(year).")
  }

  private func unknownCode(_ text: String, year: Int?) -> RegionProblem {
    let codes = book.municipalities(in: year ?? 2024).compactMap { $0.period(in: year ?? 2024)?.code.rawValue }
    let names = nearest(to: text, among: codes).map { code in
      let holder = book.municipality(RegionCode(code), in: Division(year: year ?? 2024))
      return "\(code) (\(holder?.name ?? "?"))"
    }
    return unknownRegion("ingen kommune har hatt dette nummeret.", "no municipality has had this code.", names)
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
