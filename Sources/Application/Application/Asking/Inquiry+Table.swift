import Comparing
import Figures
import PluginHost
import Problems
import Regions
import Values

extension Inquiry {
  /// The municipality's figures and others', side by side: on the key figures named, a topic, or everything there is.
  ///
  /// `onlyRelative` leaves out what follows the municipality's size.
  public func table(_ asked: AskedQuestion, onlyRelative: Bool = false) throws -> Answered<FigureTable> {
    var problems = UsageProblems()
    check(asked, &problems)
    let request = try problems.catching { try self.request(asked) }
    if asked.need, asked.from ?? asked.to != nil { problems.add(.years(.needOfSeries)) }
    try problems.throwIfAny()
    guard var request else { throw noIndicator }
    request.choice.adjustsForNeed = asked.need
    let isNamed = !request.indicators.isEmpty
    let indicators = isNamed ? request.indicators : indicators(on: asked.topic, onlyRelative: onlyRelative)
    let table = try workbench.figureTable(
      for: request.subject, indicators, latest: asked.year ?? asked.to, years: try span(asked),
      named: isNamed, choice: request.choice, first: home.topics)
    guard !table.rows.isEmpty else { throw try nothing(for: asked, request.subject, request.indicators.first) }
    return Answered(subject: request.subject, year: table.years.upperBound, report: table)
  }

  /// The key figures on a topic, or all, in reading order.
  private func indicators(on topic: Topic?, onlyRelative: Bool) -> [Indicator] {
    workbench.inReadingOrder(
      workbench.indicators.filter { (topic == nil || $0.field == topic) && (!onlyRelative || $0.isRelative) })
  }

  /// Why a table has no rows: nobody has a figure in the year or span, or nobody beside the municipality at all.
  private func nothing(for asked: AskedQuestion, _ subject: Municipality, _ indicator: Indicator?) throws -> UsageError
  {
    guard let year = asked.year ?? asked.to ?? asked.from else {
      return UsageError([.figures(.noneOf(municipality: subject.name, asOf: workbench.asOf))])
    }
    guard let indicator else { return UsageError([.figures(.nobodyInYear(year))]) }
    let years = try workbench.store.years(of: indicator.id, asOf: workbench.asOf)
    return UsageError([.figures(.noneInYear(year, indicator: indicator.id.rawValue, years: years))])
  }

  /// All key figures of the municipality, or of a topic, each seen among one set: the whole country unless another is asked.
  public func profile(_ asked: AskedQuestion) throws -> Answered<Profile> {
    var wider = asked
    let set = asked.comparators.first ?? workbench.comparators.first { $0.role == .country }?.id
    wider.comparators = set.map { [$0] } ?? []
    let table = try table(wider, onlyRelative: true)
    guard let set, let profile = Profile(table.report, comparator: set) else {
      throw UsageError([.figures(.noneOf(municipality: table.subject.name, asOf: workbench.asOf))])
    }
    return Answered(subject: table.subject, year: profile.year ?? table.year, report: profile)
  }

  /// The years of a table over several; nil where each key figure is told in its newest.
  private func span(_ asked: AskedQuestion) throws -> ClosedRange<Int>? {
    guard let first = asked.from ?? asked.to else { return nil }
    return min(first, asked.to ?? first)...(asked.to ?? 2100)
  }
}
