import Values

/// The words of whether a briefing is what its proof says.
public struct VerifyWords: Phrasebook {
  public let language: Language

  /// Proofs in a language.
  public init(_ language: Language) { self.language = language }

  public func holds(bytes: Int) -> String {
    say(
      nb: "Stemmer: notatet er laget på nytt av beviset, \(bytes) byte, alle like.",
      nn: "Stemmer: notatet er laga på nytt av beviset, \(bytes) byte, alle like.",
      en: "It holds: the briefing was made again from the proof, \(bytes) bytes, all the same.")
  }

  /// The first line in which the briefing in the proof and the one made here differ.
  public func holdsNot(_ file: String, line: Int, there: String, here: String) -> String {
    say(
      nb: "Stemmer ikke: \(file), linje \(line): i beviset \(there), her \(here)",
      nn: "Stemmer ikkje: \(file), linje \(line): i beviset \(there), her \(here)",
      en: "It does not hold: \(file), line \(line): \(there) in the proof, \(here) here")
  }

  public var program: String { say(nb: "Programmet", nn: "Programmet", en: "The program") }
  public var methods: String { say(nb: "Metodene", nn: "Metodane", en: "The methods") }
  public var none: String { say(nb: "ingen", nn: "ingen", en: "none") }

  public func comparator(_ id: String) -> String {
    say(nb: "Sammenligneren \(id)", nn: "Samanliknaren \(id)", en: "The comparator \(id)")
  }

  /// That something is otherwise here than where the proof was made.
  public func difference(of what: String, there: String, here: String) -> String {
    say(
      nb: "\(what): \(there) i beviset, \(here) her.", nn: "\(what): \(there) i beviset, \(here) her.",
      en: "\(what): \(there) in the proof, \(here) here.")
  }
}
