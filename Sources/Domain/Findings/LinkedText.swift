import Comparing
import Figures
import Statistics
import Values

/// A piece of a sentence, and the fact its number stands in.
public struct LinkedText: Sendable, Equatable {
  public let text: String
  /// The fact's id; nil for words.
  public let fact: String?
}

extension Briefing {
  /// A text cut at its numbers, each with its fact.
  ///
  /// Facts are taken in the order the sentence has them, each for the first number that reads like it; a number said
  /// twice leads to the same fact twice. Years are names, not numbers.
  public func linked(_ text: String, facts ids: [String]) -> [LinkedText] {
    let numbers = NumberText(material.language)
    let own = ids.compactMap { id in facts.first { $0.id == id } }
    var unused = own
    var parts: [LinkedText] = []
    for token in NumberTokens(text, numbers, names: namesWithDigits).tokens {
      guard token.isCandidate else {
        parts.append(LinkedText(text: token.text, fact: nil))
        continue
      }
      let place = unused.firstIndex { $0.reads(as: token.text, numbers) }
      let fact = place.map { unused.remove(at: $0) } ?? own.first { $0.reads(as: token.text, numbers) }
      parts.append(LinkedText(text: token.text + (fact == nil ? "" : token.unit), fact: fact?.id))
      if fact == nil, !token.unit.isEmpty { parts.append(LinkedText(text: token.unit, fact: nil)) }
    }
    return parts.reduce(into: []) { merged, part in
      if part.fact == nil, let last = merged.last, last.fact == nil {
        merged[merged.count - 1] = LinkedText(text: last.text + part.text, fact: nil)
      } else {
        merged.append(part)
      }
    }
  }
}

extension Fact {
  /// Whether a number in a text can be this one: in digits, with or without its sign, or a small count in words.
  func reads(as text: String, _ numbers: NumberText) -> Bool {
    if text == numbers.number(value) || text == numbers.number(value.magnitude) { return true }
    guard value.decimals == 0, kind == .count || kind == .rank || kind == .reporting else { return false }
    let count = Int(value.mantissa)
    return [numbers.word(count), numbers.word(count, neuter: true)].contains(text.lowercased())
  }
}

/// A text cut into numbers with their units, words, and what is between; a name that holds digits is one word.
struct NumberTokens {
  struct Token {
    let text: String
    /// What stands behind a number and belongs to it: `\u{A0}%`.
    var unit = ""
    /// Whether it can be a number, in digits or as a word.
    let isCandidate: Bool
  }

  private(set) var tokens: [Token] = []

  init(_ text: String, _ numbers: NumberText, names: [String] = []) {
    let characters = Array(text)
    let inner: Set<Character> = numbers.language == .nb ? ["\u{A0}", ","] : [",", "."]
    let known = names.map(Array.init)
    var index = 0
    while index < characters.count {
      if let name = known.first(where: { characters[index...].starts(with: $0) }) {
        tokens.append(Token(text: String(name), isCandidate: false))
        index += name.count
        continue
      }
      let end = Self.end(of: characters, from: index, inner)
      let isNumber = characters[index].isNumber || characters[end - 1].isNumber && characters[index] == "\u{2212}"
      var token = Token(text: String(characters[index..<end]), isCandidate: isNumber || characters[index].isLetter)
      index = end
      if isNumber { token.unit = Self.unit(characters, from: &index, numbers.unitsOfSeveralWords) }
      tokens.append(token)
    }
  }

  /// Where the token that begins at a place ends.
  private static func end(of characters: [Character], from start: Int, _ inner: Set<Character>) -> Int {
    var index = start
    let character = characters[start]
    let isSigned = character == "\u{2212}" && start + 1 < characters.count && characters[start + 1].isNumber
    if character.isNumber || isSigned {
      index += 1
      while index < characters.count, continues(characters, at: index, inner) { index += 1 }
    } else if character.isLetter {
      while index < characters.count, characters[index].isLetter { index += 1 }
    } else {
      index += 1
    }
    return index
  }

  /// Digits go on; a separator only where a digit follows it.
  private static func continues(_ characters: [Character], at index: Int, _ inner: Set<Character>) -> Bool {
    if characters[index].isNumber { return true }
    return inner.contains(characters[index]) && index + 1 < characters.count && characters[index + 1].isNumber
  }

  /// A per cent sign, or a unit after a no-break space: one of several words, or the one word that stands there.
  private static func unit(_ characters: [Character], from index: inout Int, _ long: [[Character]]) -> String {
    let start = index
    if index < characters.count, characters[index] == "%" { index += 1 }
    if index + 1 < characters.count, characters[index] == "\u{A0}", !characters[index + 1].isNumber {
      index += 1
      if let unit = long.first(where: { characters[index...].starts(with: $0) }) {
        index += unit.count
      } else {
        while index < characters.count, characters[index].isLetter || "%‰".contains(characters[index]) { index += 1 }
      }
    }
    return String(characters[start..<index])
  }
}

extension BriefingMaterial {
  /// The names of key figures and regions that hold digits, the longest first.
  var namesWithDigits: [String] {
    let numbers = NumberText(language)
    let labels = (assessments.map(\.indicator) + (reports + context).map(\.indicator)).map { $0.shortLabel[language] }
    let names = (labels + labels.map(numbers.midSentence) + regionNames.values).filter {
      $0.contains(where: \.isNumber)
    }
    return Set(names).sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
  }
}
