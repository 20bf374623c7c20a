import Synchronization

/// What a name or number leads to.
public enum RegionMatch: Sendable, Equatable {
  case found(Municipality)
  /// Several have that name; the reader must choose.
  case ambiguous([Municipality])
  /// None has it; the nearest names.
  case unknown(suggestions: [String])
}

/// Finds municipalities by names old and new, whatever the case and however å, ø, æ and Sámi letters are typed.
struct NameIndex: Sendable {
  /// Municipalities by exactly spelt name: what most questions need.
  private var byName: [String: [Int]] = [:]
  private let folded = FoldedNames()

  init(_ municipalities: [Municipality]) {
    for (index, municipality) in municipalities.enumerated() {
      for period in municipality.periods.values {
        byName[period.name, default: []].append(index)
        if period.officialName != period.name { byName[period.officialName, default: []].append(index) }
      }
    }
  }

  func find(_ text: String, in book: RegionBook) -> RegionMatch {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if trimmed.count == 4, trimmed.allSatisfy(\.isASCIIDigit) { return byCode(RegionCode(trimmed), in: book) }
    if let match = living(byName[trimmed] ?? [], in: book) { return match }
    return findFolded(trimmed, in: book)
  }

  private func findFolded(_ text: String, in book: RegionBook) -> RegionMatch {
    let names = folded.of(book.municipalities)
    let folded = FoldedNames.fold(text)
    let bare = ["kommune", "municipality"].first { folded.hasSuffix($0) }.map { String(folded.dropLast($0.count)) }
    for key in [folded, bare].compactMap({ $0 }) {
      if let match = living(names.indices[key] ?? [], in: book) { return match }
    }
    let near = nearest(to: bare ?? folded, among: Array(names.indices.keys))
    return .unknown(suggestions: unique(near.compactMap { names.spelling[$0] }))
  }

  /// The one municipality of a number in any division; the newest division wins.
  private func byCode(_ code: RegionCode, in book: RegionBook) -> RegionMatch {
    for division in Division.allCases.reversed() {
      if let municipality = book.municipality(code, in: division) { return .found(municipality) }
    }
    return .unknown(suggestions: [])
  }

  /// One that still exists is meant before one that does not.
  private func living(_ indices: [Int], in book: RegionBook) -> RegionMatch? {
    let all = Set(indices).sorted().map { book.municipalities[$0] }
    let newest = all.compactMap { $0.periods.keys.max() }.max()
    let candidates = all.filter { $0.periods.keys.max() == newest }
    guard let first = candidates.first else { return nil }
    return candidates.count == 1 ? .found(first) : .ambiguous(candidates)
  }
}

/// Municipalities by folded name, made the first time a name is not spelt exactly, and kept.
final class FoldedNames: Sendable {
  private typealias Names = (indices: [String: [Int]], spelling: [String: String])
  private let made = Mutex<Names?>(nil)

  /// The folded names of a book's municipalities, and a spelling of each; always asked for with the same ones.
  func of(_ municipalities: [Municipality]) -> (indices: [String: [Int]], spelling: [String: String]) {
    made.withLock { made in
      let names = made ?? Self.make(municipalities)
      made = names
      return names
    }
  }

  private static func make(_ municipalities: [Municipality]) -> Names {
    var names: Names = ([:], [:])
    for (index, municipality) in municipalities.enumerated() {
      for name in municipality.allNames.sorted() {
        for key in keys(name) {
          names.indices[key, default: []].append(index)
          names.spelling[key] = name
        }
      }
    }
    return names
  }

  /// Under what a name is kept: itself, and itself without what stands in brackets.
  private static func keys(_ name: String) -> Set<String> {
    let plain = name.firstIndex(of: "(").map { String(name[..<$0]) } ?? name
    return [fold(name), fold(plain)]
  }

  /// Lower case, Norwegian and Sámi letters as their nearest Latin ones, and nothing but letters and digits.
  ///
  /// Two letters that stand for one are one: aa, oe and ae. Two that were written, as åå, stay two: a slip of the finger names
  /// nobody.
  static func fold(_ text: String) -> String {
    var folded = ""
    // Three in a row are å typed as aa beside an a, as in Tråante.
    let written = text.lowercased().replacing("aaa", with: "åa").replacing("aa", with: "å").replacing("oe", with: "ø")
      .replacing("ae", with: "æ")
    for character in written {
      if let replacement = letters[character] {
        folded += replacement
      } else if character.isLetter || character.isNumber {
        folded.append(character)
      }
    }
    return folded
  }

  private static let letters: [Character: String] = [
    "å": "a", "ä": "a", "á": "a", "â": "a", "æ": "a", "ø": "o", "ö": "o", "ó": "o", "ô": "o", "é": "e", "è": "e",
    "ê": "e", "ë": "e",
    "ï": "i", "í": "i", "ú": "u", "ü": "u", "ý": "y", "č": "c", "đ": "d", "ŋ": "n", "ń": "n", "ñ": "n", "š": "s",
    "ŧ": "t", "ž": "z",
  ]
}

/// Each name once, though it may be kept under two keys.
private func unique(_ names: [String]) -> [String] {
  names.reduce(into: []) { unique, name in if !unique.contains(name) { unique.append(name) } }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
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
