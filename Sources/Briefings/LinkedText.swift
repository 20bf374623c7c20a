import Indicators
import Statistics

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
    for token in NumberTokens(text, numbers).tokens {
      guard token.isCandidate else {
        parts.append(LinkedText(text: token.text, fact: nil))
        continue
      }
      let place = unused.firstIndex { $0.reads(as: token.text, numbers) }
      let fact = place.map { unused.remove(at: $0) } ?? own.first { $0.reads(as: token.text, numbers) }
      parts.append(LinkedText(text: token.text, fact: fact?.id))
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

/// A text cut into numbers, words and what is between.
struct NumberTokens {
  struct Token {
    let text: String
    /// Whether it can be a number, in digits or as a word.
    let isCandidate: Bool
  }

  private(set) var tokens: [Token] = []

  init(_ text: String, _ numbers: NumberText) {
    let characters = Array(text)
    let inner: Set<Character> = numbers.language == .nb ? ["\u{A0}", ","] : [",", "."]
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      let isSigned = character == "\u{2212}" && index + 1 < characters.count && characters[index + 1].isNumber
      if character.isNumber || isSigned {
        index += 1
        while index < characters.count, Self.continues(characters, at: index, inner) { index += 1 }
      } else if character.isLetter {
        while index < characters.count, characters[index].isLetter { index += 1 }
      } else {
        index += 1
      }
      let isWord = character.isLetter || character.isNumber || isSigned
      tokens.append(Token(text: String(characters[start..<index]), isCandidate: isWord))
    }
  }

  /// Digits go on; a separator only where a digit follows it.
  private static func continues(_ characters: [Character], at index: Int, _ inner: Set<Character>) -> Bool {
    if characters[index].isNumber { return true }
    return inner.contains(characters[index]) && index + 1 < characters.count && characters[index + 1].isNumber
  }
}
