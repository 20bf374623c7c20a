import Synchronization

/// Finds municipalities by names old and new, whatever the case and however å, ø, æ and Sámi letters are typed.
struct NameIndex: Sendable {
  /// Municipalities by exactly spelt name, what stands in brackets left out too: what most questions need.
  private var byName: [String: [Int]] = [:]
  private let folded = FoldedNames()

  init(_ municipalities: [Municipality]) {
    for (index, municipality) in municipalities.enumerated() {
      for period in municipality.periods.values {
        byName[period.name, default: []].append(index)
        if period.officialName != period.name { byName[period.officialName, default: []].append(index) }
        if period.name.utf8.last == UInt8(ascii: ")") { byName[period.name.withoutBrackets, default: []].append(index) }
      }
    }
  }

  /// All that have ever had a name; the county they lie in may stand after it, and narrows the choice.
  func municipalities(named text: String, in book: RegionBook) -> [Municipality] {
    if let exact = byName[text] { return Self.unique(exact, book) }
    let names = folded.of(book.municipalities)
    for key in Self.keys(text) {
      if let found = names.indices[key] { return Self.unique(found, book) }
    }
    return Self.keys(text).lazy.compactMap { withCounty($0, names.indices, book) }.first ?? []
  }

  /// The nearest names to one that nobody has.
  func suggestions(for text: String, in book: RegionBook) -> [String] {
    let names = folded.of(book.municipalities)
    let near = nearest(to: Self.keys(text).last ?? "", among: Array(names.indices.keys))
    return near.compactMap { names.spelling[$0] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A name as it is kept, and without the word for municipality.
  private static func keys(_ text: String) -> [String] {
    let folded = FoldedNames.fold(text)
    let bare = ["kommune", "municipality"].first { folded.hasSuffix($0) }.map { String(folded.dropLast($0.count)) }
    return [folded, bare].compactMap { $0 }
  }

  /// Those of a name followed by the county they lie in, or have lain in: `os innlandet`, `bø i telemark`.
  private func withCounty(_ key: String, _ indices: [String: [Int]], _ book: RegionBook) -> [Municipality]? {
    for (county, numbers) in book.countiesByName where key.count > county.count && key.hasSuffix(county) {
      let name = String(key.dropLast(county.count))
      for bare in [name, name.hasSuffix("i") ? String(name.dropLast()) : name] {
        let there = Self.unique(indices[bare] ?? [], book).filter { municipality in
          municipality.periods.contains { numbers.contains(CountyNumber(division: $0.key, number: $0.value.county)) }
        }
        if !there.isEmpty { return there }
      }
    }
    return nil
  }

  private static func unique(_ indices: [Int], _ book: RegionBook) -> [Municipality] {
    Set(indices).sorted().map { book.municipalities[$0] }
  }
}

extension String {
  /// The text up to its first bracket, without the space before that.
  var withoutBrackets: String {
    guard let bracket = firstIndex(of: "(") else { return self }
    return self[..<bracket].split(separator: " ").joined(separator: " ")
  }
}

/// The few candidates nearest to a word, by edits (insert, delete, replace, swap), at most a third of its letters.
public func nearest(to word: String, among candidates: [String], most: Int = 3) -> [String] {
  let limit = max(1, word.count / 3)
  let scored = candidates.compactMap { candidate -> (distance: Int, candidate: String)? in
    if word.count >= 3, candidate.hasPrefix(word) || candidate.hasSuffix(word) { return (limit, candidate) }
    guard abs(candidate.count - word.count) <= limit else { return nil }
    let distance = editDistance(Array(word), Array(candidate))
    return distance <= limit ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }.prefix(most).map(\.candidate)
}

/// The optimal string alignment distance between two words.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
  for i in 1...left.count {
    table[i][0] = i
    for j in 1...right.count {
      let change = left[i - 1] == right[j - 1] ? 0 : 1
      var best = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        best = min(best, table[i - 2][j - 2] + 1)
      }
      table[i][j] = best
    }
  }
  return table[left.count][right.count]
}
