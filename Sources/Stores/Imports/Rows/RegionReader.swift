import Problems
import Regions
import Values

/// Finds the regions that rows name: codes of any year, names old and new, and the codes of groups.
struct RegionReader {
  private struct Key: Hashable {
    let text: String
    let division: Division?
  }

  private let book: RegionBook
  private var cache: [Key: Result<NamedRegion, ImportReason.Region>] = [:]
  /// So that a file of nothing but different wrong names does not fill the memory.
  private static let mostCached = 20_000
  /// Each unknown name is looked for among all names there have been, which takes milliseconds.
  private static let mostUnknown = 500
  private var unknown = 0

  init(_ book: RegionBook) { self.book = book }

  /// The region of a row; without a year any that has ever been, the newest first.
  mutating func find(_ text: String, year: Int?, allowGroups: Bool = true) throws(ImportReason.Region) -> NamedRegion {
    let key = Key(text: text, division: year.map { Division(year: $0) })
    if let known = cache[key] { return try known.get() }
    let result: Result<NamedRegion, ImportReason.Region>
    do { result = .success(try search(trimmed(text), year: year, allowGroups: allowGroups)) } catch {
      result = .failure(error)
      unknown += 1
    }
    if cache.count < Self.mostCached { cache[key] = result }
    return try result.get()
  }

  /// The municipality of a row: one of those that live today, or that lived in a year.
  mutating func municipality(
    _ column: ImportColumn, _ row: RowReader, year: Int?, _ notes: inout ImportNotes
  ) throws(RowRefusal) -> RegionCode {
    let text = try row.text(column, .region)
    do throws(ImportReason.Region) {
      let region = try find(text, year: year, allowGroups: false)
      if region.isWithoutZero { notes.add(.leadingZero, "\(text) → \(region.codeThen)") }
      return region.code
    } catch { throw row.refusal(column, .region, .region(error)) }
  }

  /// Throws once so many different regions were unknown that the file cannot be what it should.
  func checkPatience(line: Int) throws {
    guard unknown <= Self.mostUnknown else {
      throw ReadingStopped(
        problem: ImportRowProblem(.region, line: line, .limit(.unknownRegions(Self.mostUnknown))))
    }
  }

  private func search(_ text: String, year: Int?, allowGroups: Bool) throws(ImportReason.Region) -> NamedRegion {
    guard !text.isEmpty else { throw .missing }
    if let group = try group(text) {
      guard allowGroups else { throw .group(group.rawValue) }
      return NamedRegion(code: group, codeThen: group)
    }
    switch book.find(text, in: year) {
    case .found(let municipality): return named(municipality, text, in: year)
    case .ambiguous(let several): throw .ambiguous(several.map { book.label(of: $0, in: year) })
    case .absent(let gone): throw absent(gone, text, in: year)
    case .former(let former): throw .former(former.told(in: book))
    case .disagreement(let holder, let code, let name): throw disagreement(holder, code, name, in: year)
    case .unknown(let suggestions):
      throw RegionBook.number(in: text).map { unknownCode($0.code.rawValue, suggestions, year: year) }
        ?? .unknownName(suggestions: suggestions + groups(near: text, suggestions))
    }
  }

  /// A group by its code, its name beside it or not; throws where the two disagree.
  private func group(_ text: String) throws(ImportReason.Region) -> RegionCode? {
    let words = text.split(maxSplits: 1) { " -–:;,(".contains($0) }
    guard let first = words.first, let names = book.groupNames[RegionCode(first.uppercased())] else { return nil }
    let code = RegionCode(first.uppercased())
    let rest = words.count > 1 ? String(words[1]).trimming(" -–:;,()") : ""
    guard code.isGroup else { return nil }
    guard rest.isEmpty || names.texts.contains(where: { $0.lowercased() == rest.lowercased() }) else {
      throw .otherGroup(
        code: code.rawValue, name: names, beside: printable(rest))
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

  private func absent(_ gone: [Municipality], _ text: String, in year: Int?) -> ImportReason.Region {
    let code = RegionBook.number(in: text)?.code.rawValue
    return .absent(gone.map { ImportReason.Absent(name: $0.name, code: code, span: $0.span) }, year: year)
  }

  private func disagreement(
    _ holder: Municipality, _ code: RegionCode, _ name: String, in year: Int?
  ) -> ImportReason.Region {
    var other: RegionCode?
    if case .found(let named) = book.find(name, in: year) { other = named.period(in: year ?? .max)?.code ?? named.code }
    return .disagreement(
      code: code.rawValue, name: holder.name, beside: printable(name), otherCode: other?.rawValue)
  }

  private func unknownCode(_ text: String, _ suggestions: [String], year: Int?) -> ImportReason.Region {
    guard suggestions.isEmpty else { return .unknownCode(text, suggestions: suggestions) }
    let codes = book.municipalities(in: year ?? 2024).compactMap { $0.period(in: year ?? 2024)?.code.rawValue }
    let names = nearest(to: text, among: codes).map { code in
      let holder = book.municipality(RegionCode(code), in: Division(year: year ?? 2024))
      return "\(code) (\(holder?.name ?? "?"))"
    }
    return .unknownCode(text, suggestions: names)
  }

  /// The groups that may be meant where no municipality is.
  private func groups(near text: String, _ suggestions: [String]) -> [String] {
    guard text.uppercased().hasPrefix("E"), suggestions.isEmpty else { return [] }
    return nearest(to: text.uppercased(), among: book.groupNames.keys.map(\.rawValue))
  }
}
