import Comparing
import Figures
import Findings
import Values

/// The words of what has changed since an earlier briefing, and of what nobody has explained.
struct BriefingChangeWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: ChangeStatement) -> Text {
    switch statement {
    case .nothing(let earlier, let year): nothing(text(earlier, year))
    case .target(let name, let old, let new): target(label(name), word(old), word(new))
    case .revised(let name, let year, let old, let new, let unit):
      revised(label(name), year, numbers.amount(old, unit), numbers.amount(new, unit))
    case .moved(let name, let set, let old, let new): moved(label(name), label(set), old, new)
    case .newYear(let name, let year, let value, let unit):
      newYear(label(name), year, numbers.amount(value, unit))
    case .othersRevised(let count, let names, let more): othersRevised(count, names.map { $0[language] }, more)
    case .limit(let name, let old, let new, let unit):
      limit(label(name), BriefingTargetWords(language).limit(old, unit), BriefingTargetWords(language).limit(new, unit))
    case .lost(let name, let year, let value, let unit): lost(label(name), year, numbers.amount(value, unit))
    case .more(let count): more(count)
    }
  }

  private func label(_ name: Multilingual) -> String { numbers.midSentence(name[language]) }

  /// What the briefing is compared with, as it follows "from".
  private func text(_ earlier: EarlierBriefing, _ year: Noted<Int>?) -> Text {
    switch earlier {
    case .asKnown(let date):
      let day = numbers.date(date)
      return say(
        nb: "det denne databasen visste \(day)", nn: "det denne databasen visste \(day)",
        en: "what this database knew on \(day)")
    case .file:
      let about = year.map { year in
        let year = numbers.digits(year)
        return say(nb: " for \(year)", nn: " for \(year)", en: " for \(year)") as Text
      }
      return say(nb: "det forrige notatet", nn: "det førre notatet", en: "the earlier briefing") + (about ?? Text())
    }
  }

  private func nothing(_ earlier: Text) -> Text {
    say(
      nb: "Ingen tall, plasser, mål eller målstatuser er endret fra \(earlier).",
      nn: "Ingen tal, plassar, mål eller målstatusar er endra frå \(earlier).",
      en: "No figures, ranks, targets or target statuses have changed from \(earlier).")
  }

  private func target(_ label: String, _ old: String, _ new: String) -> Text {
    say(
      nb: "Målet for \(label) var \(old), og er nå \(new).", nn: "Målet for \(label) var \(old), og er no \(new).",
      en: "The target for \(label) was \(old), and is now \(new).")
  }

  /// A target's status as it stands behind "is".
  private func word(_ status: TargetStatus) -> String {
    switch status {
    case .met: say(nb: "nådd", nn: "nådd", en: "met")
    case .nearlyMet: say(nb: "nesten nådd", nn: "nesten nådd", en: "nearly met")
    case .missed: say(nb: "ikke nådd", nn: "ikkje nådd", en: "missed")
    case .noData: say(nb: "uten tall", nn: "utan tal", en: "without a figure")
    }
  }

  private func revised(_ label: String, _ year: Int, _ old: Text, _ new: Text) -> Text {
    say(
      nb: "Tallet for \(label) i \(year) er revidert fra \(old) til \(new).",
      nn: "Talet for \(label) i \(year) er revidert frå \(old) til \(new).",
      en: "The figure for \(label) in \(year) was revised from \(old) to \(new).")
  }

  private func moved(_ label: String, _ set: String, _ old: YearPlace, _ new: YearPlace) -> Text {
    let (before, now) = (text(old, old.year != new.year), text(new, old.year != new.year))
    return say(
      nb: "Plassen på \(label) (\(set)) gikk fra \(before) til \(now).",
      nn: "Plassen på \(label) (\(set)) gjekk frå \(before) til \(now).",
      en: "The rank on \(label) (\(set)) went from \(before) to \(now).")
  }

  private func text(_ place: YearPlace, _ withYear: Bool) -> Text {
    let (rank, count) = (numbers.digits(place.rank), numbers.digits(place.of))
    let words: Text = say(nb: "\(rank) av \(count)", nn: "\(rank) av \(count)", en: "\(rank) of \(count)")
    return withYear ? words + " (\(place.year))" : words
  }

  private func newYear(_ label: String, _ year: Int, _ value: Text) -> Text {
    say(
      nb: "Nytt tall for \(year): \(label) (\(value)).", nn: "Nytt tal for \(year): \(label) (\(value)).",
      en: "New figure for \(year): \(label) (\(value)).")
  }

  private func othersRevised(_ count: Noted<Int>, _ names: [String], _ more: Bool) -> Text {
    let isOne = count.number == 1
    let many = numbers.word(count, neuter: isOne).capitalised
    let whose = more ? names.joined(separator: ", ") + " …" : numbers.list(names)
    return say(
      nb: "\(many) tall for andre er revidert (\(whose)).",
      nn: "\(many) tal for andre er \(isOne ? "revidert" : "reviderte") (\(whose)).",
      en: "\(many) \(isOne ? "figure of others was" : "figures of others were") revised (\(whose)).")
  }

  private func limit(_ label: String, _ old: Text, _ new: Text) -> Text {
    say(
      nb: "Målet for \(label) er endret fra \(old) til \(new).",
      nn: "Målet for \(label) er endra frå \(old) til \(new).",
      en: "The target for \(label) was changed from \(old) to \(new).")
  }

  private func lost(_ label: String, _ year: Int, _ value: Text) -> Text {
    say(
      nb: "Tallet for \(label) i \(year) (\(value)) finnes ikke lenger.",
      nn: "Talet for \(label) i \(year) (\(value)) finst ikkje lenger.",
      en: "The figure for \(label) in \(year) (\(value)) is no longer there.")
  }

  private func more(_ count: Noted<Int>) -> Text {
    let many = numbers.word(count).capitalised
    return say(
      nb: "\(many) til av samme slag.",
      nn: "\(count.number == 1 ? Text("Éi", fact: count.fact) : many) til av same slag.",
      en: "\(many) more of the same kind.")
  }

  // MARK: Unexplained

  func text(_ statement: UnexplainedStatement) -> Text {
    let label = label(statement.indicator.shortLabel)
    switch statement {
    case .status(_, let old, let new, let year): return status(label, word(old), word(new), year)
    case .change(let indicator, let old, let new, let year, let isOwn):
      return change(label, numbers.amount(old, indicator.unit), numbers.amount(new, indicator.unit), year, isOwn)
    }
  }

  private func status(_ label: String, _ old: String, _ new: String, _ year: Int) -> Text {
    say(
      nb: "Målet for \(label) var \(old) i \(year - 1) og er \(new) i \(year), uten at noen har forklart hvorfor.",
      nn: "Målet for \(label) var \(old) i \(year - 1) og er \(new) i \(year), utan at nokon har forklart kvifor.",
      en: "The target for \(label) was \(old) in \(year - 1) and is \(new) in \(year), and nobody has explained why.")
  }

  private func change(_ label: String, _ old: Text, _ new: Text, _ year: Int, _ isOwn: Bool) -> Text {
    let much =
      isOwn
      ? say(
        nb: "uvanlig mye mot egne tidligere endringer", nn: "uvanleg mykje mot eigne tidlegare endringar",
        en: "unusually much beside its own earlier changes")
      : say(
        nb: "uvanlig mye mot andre kommuners endring", nn: "uvanleg mykje mot endringa i andre kommunar",
        en: "unusually much beside other municipalities' change")
    return say(
      nb:
        "Tallet for \(label) gikk fra \(old) i \(year - 1) til \(new) i \(year), \(much), uten at noen har forklart hvorfor.",
      nn:
        "Talet for \(label) gjekk frå \(old) i \(year - 1) til \(new) i \(year), \(much), utan at nokon har forklart kvifor.",
      en:
        "The figure for \(label) went from \(old) in \(year - 1) to \(new) in \(year), \(much), and nobody has explained why."
    )
  }
}
