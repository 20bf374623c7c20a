import Values

/// The words of the page that tells how the service is: its data and its refreshes.
public struct StatusPageWords: Phrasebook {
  public let language: Language

  /// Words of the service's status in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Data

  public var datasets: String { say(nb: "Datasett", nn: "Datasett", en: "Datasets") }
  public var figures: String { say(nb: "Tall", nn: "Tal", en: "Figures") }
  public var published: String { say(nb: "Publisert", nn: "Publisert", en: "Published") }
  public var retrieved: String { say(nb: "Hentet", nn: "Henta", en: "Retrieved") }

  // MARK: Refreshes

  public var fetching: String { say(nb: "Henting av tall", nn: "Henting av tal", en: "Fetching of figures") }
  public var noneMade: String {
    say(nb: "Ingen henting er gjort.", nn: "Inga henting er gjord.", en: "None has been made.")
  }
  public var begun: String { say(nb: "Begynt (Oslo)", nn: "Byrja (Oslo)", en: "Begun (Oslo)") }
  public var beginner: String { say(nb: "Av", nn: "Av", en: "By") }
  public var outcome: String { say(nb: "Utfall", nn: "Utfall", en: "Outcome") }
  public var calls: String { say(nb: "Kall", nn: "Kall", en: "Calls") }
  public var newAnswers: String { say(nb: "Nye svar", nn: "Nye svar", en: "New answers") }
  public var failures: String { say(nb: "Feil", nn: "Feil", en: "Failures") }
  public var firstFailure: String { say(nb: "Første feil", nn: "Første feil", en: "First failure") }

  // MARK: The one under way, and the next

  public var underWay: String {
    say(nb: "Tall hentes nå.", nn: "Tal blir henta no.", en: "Figures are being fetched.")
  }
  public func underWay(_ done: Int, of total: Int) -> String {
    say(
      nb: "Tall hentes nå: \(done) av \(total) kall.", nn: "Tal blir henta no: \(done) av \(total) kall.",
      en: "Figures are being fetched: \(done) of \(total) calls.")
  }
  public func underWay(by command: String, process: Int32) -> String {
    say(
      nb: "Tall hentes nå av maalestokk \(command), prosess \(process).",
      nn: "Tal blir henta no av maalestokk \(command), prosess \(process).",
      en: "Figures are being fetched by maalestokk \(command), process \(process).")
  }
  public var noneUnderWay: String {
    say(
      nb: "Tall hentes ikke akkurat nå.", nn: "Tal blir ikkje henta akkurat no.",
      en: "Figures are not being fetched right now.")
  }
  public var nonePlanned: String {
    say(nb: "Ingen henting er planlagt.", nn: "Inga henting er planlagd.", en: "No fetch is planned.")
  }
  public func next(at time: String) -> String {
    say(
      nb: "Neste henting: \(time), Oslo-tid.", nn: "Neste henting: \(time), Oslo-tid.",
      en: "Next fetch: \(time), Oslo time.")
  }
  public func nextRelease(at time: String) -> String {
    say(
      nb: "Neste henting: \(time), Oslo-tid, når tallene publiseres.",
      nn: "Neste henting: \(time), Oslo-tid, når tala blir publiserte.",
      en: "Next fetch: \(time), Oslo time, when figures are published.")
  }

  // MARK: Who began it, and how it ended

  public var plan: String { say(nb: "planen", nn: "planen", en: "the plan") }
  public var admin: String { say(nb: "administrator", nn: "administrator", en: "the admin") }
  public var running: String { say(nb: "pågår", nn: "går føre seg", en: "under way") }
  public var done: String { say(nb: "ferdig", nn: "ferdig", en: "done") }
  public var stopped: String {
    say(nb: "stanset, fortsetter neste gang", nn: "stansa, held fram neste gong", en: "stopped, goes on next time")
  }
  public var failed: String { say(nb: "feilet", nn: "feila", en: "failed") }
  public var interrupted: String {
    say(
      nb: "avbrutt, fortsetter neste gang", nn: "avbroten, held fram neste gong",
      en: "interrupted, goes on next time")
  }
}
