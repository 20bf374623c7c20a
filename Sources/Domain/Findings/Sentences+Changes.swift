import Comparing
import Figures
import Statistics
import Values

extension Sentences {
  /// What the briefing is compared with, as it follows "since" or "from".
  func earlier(_ earlier: EarlierBriefing, year: Int?) -> String {
    let about = year.map { pick(" for \($0)", " for \($0)") } ?? ""
    switch earlier {
    case .asKnown(let date):
      return pick("det som var kjent \(numbers.date(date))", "what was known on \(numbers.date(date))")
    case .file: return pick("det forrige notatet\(about)", "the earlier briefing\(about)")
    }
  }

  func nothingChanged(_ earlier: String) -> String {
    pick(
      "Ingen tall, plasser eller målstatuser er endret fra \(earlier).",
      "No figures, ranks or target statuses have changed from \(earlier).")
  }

  func targetChanged(_ label: String, from old: TargetStatus, to new: TargetStatus) -> String {
    pick(
      "Målet for \(label) var \(word(old)), og er nå \(word(new)).",
      "The target for \(label) was \(word(old)), and is now \(word(new)).")
  }

  /// A target's status as it stands behind "is".
  func word(_ status: TargetStatus) -> String {
    switch status {
    case .met: pick("nådd", "met")
    case .nearlyMet: pick("nesten nådd", "nearly met")
    case .missed: pick("ikke nådd", "missed")
    case .noData: pick("uten tall", "without a figure")
    }
  }

  func revised(_ label: String, year: Int, from old: String, to new: String) -> String {
    pick(
      "Tallet for \(label) i \(year) er revidert fra \(old) til \(new).",
      "The figure for \(label) in \(year) was revised from \(old) to \(new).")
  }

  func moved(
    _ label: String, among set: String, from old: BriefingSnapshot.Place, to new: BriefingSnapshot.Place
  ) -> String {
    let years = old.year != new.year
    func place(_ place: BriefingSnapshot.Place) -> String {
      pick("\(place.rank) av \(place.reporting)", "\(place.rank) of \(place.reporting)")
        + (years ? " (\(place.year))" : "")
    }
    return pick(
      "Plassen på \(label) (\(set)) gikk fra \(place(old)) til \(place(new)).",
      "The rank on \(label) (\(set)) went from \(place(old)) to \(place(new)).")
  }

  func newYear(_ label: String, year: Int, _ value: String) -> String {
    pick("Nytt tall for \(year): \(label) (\(value)).", "New figure for \(year): \(label) (\(value)).")
  }

  func othersRevised(_ count: Int) -> String {
    count == 1
      ? pick("Ett tall for andre er revidert.", "One figure of others was revised.")
      : pick(
        "\(capital(numbers.word(count))) tall for andre er revidert.",
        "\(capital(numbers.word(count))) figures of others were revised.")
  }

  func moreChanges(_ count: Int) -> String {
    count == 1
      ? pick("Én til av samme slag.", "One more of the same kind.")
      : pick(
        "\(capital(numbers.word(count))) til av samme slag.", "\(capital(numbers.word(count))) more of the same kind.")
  }

  // MARK: Comments

  func targetUnexplained(_ label: String, from old: TargetStatus, in previous: Int, to new: TargetStatus, in year: Int)
    -> String
  {
    pick(
      "Målet for \(label) var \(word(old)) i \(previous) og er \(word(new)) i \(year), uten at noen har forklart hvorfor.",
      "The target for \(label) was \(word(old)) in \(previous) and is \(word(new)) in \(year), and nobody has explained why."
    )
  }

  func changeUnexplained(_ label: String, from old: String, in previous: Int, to new: String, in year: Int, own: Bool)
    -> String
  {
    let than =
      own
      ? pick("uvanlig mye mot egne tidligere endringer", "unusually much beside its own earlier changes")
      : pick("uvanlig mye mot andre kommuners endring", "unusually much beside other municipalities' change")
    return pick(
      "Tallet for \(label) gikk fra \(old) i \(previous) til \(new) i \(year), \(than), uten at noen har forklart hvorfor.",
      "The figure for \(label) went from \(old) in \(previous) to \(new) in \(year), \(than), and nobody has explained why."
    )
  }

  private func capital(_ text: String) -> String { (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() }
}
