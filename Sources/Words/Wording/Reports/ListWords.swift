import Values

/// The words of lists: key figures, municipalities, comparators.
public struct ListWords: Phrasebook {
  public let language: Language

  /// Lists in a language.
  public init(_ language: Language) { self.language = language }

  /// That nothing was found, and what to do.
  public func nothingFound(_ near: [String]) -> String {
    let meant =
      near.isEmpty ? "" : say(nb: " Kanskje: ", nn: " Kanskje: ", en: " Perhaps: ") + near.joined(separator: ", ") + "."
    return say(
      nb: "Ingen nøkkeltall har alle ordene. Prøv færre eller kortere ord, et tema som skole, eller en kode som 12134.",
      nn: "Ingen nøkkeltal har alle orda. Prøv færre eller kortare ord, eit tema som skule, eller ein kode som 12134.",
      en: "No key figure has all the words. Try fewer or shorter ones, a topic such as school, or a code such as 12134."
    )
      + meant
  }

  public func indicators(_ count: Int) -> String {
    say(
      nb: "\(count) nøkkeltall", nn: "\(count) nøkkeltal", en: "\(count) \(count == 1 ? "key figure" : "key figures")")
  }

  public func municipalities(_ count: Int, in year: Int) -> String {
    say(
      nb: "\(count) \(count == 1 ? "kommune" : "kommuner") i \(year)",
      nn: "\(count) \(count == 1 ? "kommune" : "kommunar") i \(year)",
      en: "\(count) \(count == 1 ? "municipality" : "municipalities") in \(year)")
  }

  public func comparators(_ count: Int) -> String {
    say(nb: "\(count) sammenlignere", nn: "\(count) samanliknarar", en: "\(count) comparators")
  }

  /// Which hosts a comparator fetches its own data from.
  public func fetches(_ comparator: String, from hosts: [String]) -> String {
    let list = hosts.joined(separator: ", ")
    return say(
      nb: "\(comparator) henter sine data fra \(list)", nn: "\(comparator) hentar sine data frå \(list)",
      en: "\(comparator) fetches its data from \(list)")
  }

  /// `2015–2019, 2023`: runs of years, which read the same in every language.
  public static func years(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound == year - 1 {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
  }
}
