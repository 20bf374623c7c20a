import Synchronization

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
  static func keys(_ name: String) -> Set<String> {
    [fold(name), fold(name.withoutBrackets)]
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
