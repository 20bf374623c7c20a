import Comparing
import Figures
import Findings
import Values

/// The words around what a briefing says: its headings, who sends it, how it was worked out.
public struct BriefingFrameWords: Phrasebook {
  public let language: Language

  /// The frame in a language.
  public init(_ language: Language) { self.language = language }

  /// Who sends it.
  public func sender(_ name: String) -> String {
    say(nb: "\(name) kommune", nn: "\(name) kommune", en: "\(name) municipality")
  }

  /// What it is, and for whom.
  public func purpose(_ year: Int, _ topic: Topic? = nil) -> String {
    if let topic {
      let name = TopicWords(language).name(topic).lowercased()
      return say(
        nb: "Sektornotat om \(name), \(year)", nn: "Sektornotat om \(name), \(year)",
        en: "Sector briefing on \(name), \(year)")
    }
    return say(
      nb: "Styringsnotat for \(year) til kommunedirektøren og kommunestyret",
      nn: "Styringsnotat for \(year) til kommunedirektøren og kommunestyret",
      en: "Management briefing for \(year) to the chief executive and the council")
  }

  // MARK: Headings

  /// Above each target's status in the year.
  public func statusAgainstTargets(in year: Int) -> String {
    say(
      nb: "Status mot målene i \(year)", nn: "Status mot måla i \(year)", en: "Status against the targets in \(year)")
  }

  /// Above the change from a year.
  public func from(_ year: Int) -> String { say(nb: "Fra \(year)", nn: "Frå \(year)", en: "From \(year)") }

  /// Where nobody has been compared with.
  public var notCompared: String { say(nb: "ikke sammenlignet", nn: "ikkje samanlikna", en: "not compared") }

  /// Above the questions.
  public var forDiscussion: String { say(nb: "Til drøfting", nn: "Til drøfting", en: "For discussion") }

  /// `Slik ligger Lillehammer an mot Hamar, Gjøvik, Ringsaker og gruppetallene i 2023`.
  ///
  /// Without peers where they are many, or not the same for all that is shown; without a year where there are several.
  public func standing(_ name: String, against peers: [String], withGroups: Bool, in year: Int?) -> String {
    let groups = withGroups ? [say(nb: "gruppetallene", nn: "gruppetala", en: "the group figures")] : []
    let when = year.map { say(nb: " i \($0)", nn: " i \($0)", en: " in \($0)") } ?? ""
    guard !peers.isEmpty else {
      return say(nb: "Slik ligger \(name) an", nn: "Slik ligg \(name) an", en: "Where \(name) stands") + when
    }
    let opening = say(
      nb: "Slik ligger \(name) an mot ", nn: "Slik ligg \(name) an mot ", en: "Where \(name) stands against ")
    return opening + NumberText(language).list(peers + groups) + when
  }

  /// What the signs of a strip mean.
  public func stripKey(_ name: String, withTarget: Bool) -> String {
    let target =
      withTarget
      ? say(
        nb: "  ┃ målet  ═ målet er nådd", nn: "  ┃ målet  ═ målet er nådd", en: "  ┃ the target  ═ target met") : ""
    return say(
      nb: "● \(name)  ○ kommune  ◇ gruppetall, rangeres ikke",
      nn: "● \(name)  ○ kommune  ◇ gruppetal, blir ikkje rangerte",
      en: "● \(name)  ○ municipality  ◇ group figure, not ranked") + target
  }

  /// `Utvikling mot målene, 2019–2023`.
  public func development(over years: [Int], hasTargets: Bool) -> String {
    let heading =
      hasTargets
      ? say(nb: "Utvikling mot målene", nn: "Utvikling mot måla", en: "Development against the targets")
      : say(nb: "Utvikling", nn: "Utvikling", en: "Development")
    guard let first = years.min(), let last = years.max() else { return heading }
    return heading + (first == last ? ", \(first)" : ", \(first)–\(last)")
  }

  /// Above the places on key figures, with targets or without.
  public func againstOthers(withTargets: Bool) -> String {
    withTargets
      ? say(
        nb: "Mot andre: nøkkeltall med mål", nn: "Mot andre: nøkkeltal med mål",
        en: "Against others: key figures with targets")
      : say(
        nb: "Mot andre: flere nøkkeltall", nn: "Mot andre: fleire nøkkeltal", en: "Against others: more key figures")
  }

  /// Above what ranks are worth.
  public var howSure: String {
    say(nb: "Hvor sikkert er det?", nn: "Kor sikkert er det?", en: "How sure is it?")
  }

  /// Above whether key figures go one way.
  public var isThereATrend: String {
    say(nb: "Går det en vei?", nn: "Går det éin veg?", en: "Is there a trend?")
  }

  /// Above what has changed since an earlier briefing.
  public func changed(since earlier: EarlierBriefing) -> String {
    let what =
      switch earlier {
      case .asKnown(let date): NumberText(language).date(date)
      case .file: say(nb: "forrige notat", nn: "førre notat", en: "the earlier briefing")
      }
    return say(nb: "Endret siden \(what)", nn: "Endra sidan \(what)", en: "Changed since \(what)")
  }

  // MARK: Method

  /// Above the rules of calculation.
  public var method: String { say(nb: "Metode", nn: "Metode", en: "Method") }

  /// Before the command that makes the same briefing.
  public var makeAgain: String {
    say(nb: "Lag notatet på nytt: ", nn: "Lag notatet på nytt: ", en: "Make this briefing again: ")
  }

  /// The rules of calculation in three sentences, and the date the figures were known on where one was asked for.
  public func methods(asOf date: String?) -> String {
    let rules = say(
      nb: "Plass: standard konkurranserangering, kommunen selv medregnet. Median: Hyndman og Fan type 8, kommunen selv "
        + "utelatt. Målstatus: ved publisert presisjon.",
      nn: "Plass: standard konkurranserangering, kommunen sjølv medrekna. Median: Hyndman og Fan type 8, kommunen "
        + "sjølv utelaten. Målstatus: ved publisert presisjon.",
      en: "Rank: standard competition ranking, the municipality itself counted. Median: Hyndman and Fan type 8, itself "
        + "left out. Target status: at published precision.")
    guard let day = date.map(NumberText(language).date) else { return rules }
    return rules
      + say(
        nb: " Tall slik de var kjent \(day).", nn: " Tal slik dei var kjende \(day).",
        en: " Figures as known on \(day).")
  }
}
