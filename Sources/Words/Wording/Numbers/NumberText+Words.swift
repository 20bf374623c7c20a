import Values

extension NumberText {
  /// A place among how many: `4 av 4`, `12= av 27`.
  func place(_ rank: String, of count: Int) -> String {
    say(nb: "\(rank) av \(count)", nn: "\(rank) av \(count)", en: "\(rank) of \(count)")
  }

  /// Small numbers as words, as in "ett av fire": up to twelve, digits above.
  public func word(_ count: Int, neuter: Bool = false) -> String {
    let words = say(
      nb: [
        "ingen", neuter ? "ett" : "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve",
        "tolv",
      ],
      nn: [
        "ingen", neuter ? "eitt" : "éin", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve",
        "tolv",
      ],
      en: [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      ])
    return words.indices.contains(count) ? words[count] : String(count)
  }

  /// `andre`, `tredje`: which time running; nil for the first and beyond ten.
  func ordinal(_ number: Int) -> String? {
    let words = say(
      nb: ["andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende"],
      nn: ["andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande"],
      en: ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
    return words.indices.contains(number - 2) ? words[number - 2] : nil
  }
}
