import Comparing
import Figures
import Findings
import PlainText
import Problems
import Regions

extension Inquiry {
  /// The briefing that was ordered; from another store than the workbench's own where one is given.
  public func briefing(
    _ order: BriefingOrder, choice: ComparatorChoice, earlier: EarlierFigures?, store: (any ObservationStore)? = nil
  ) throws -> Briefing {
    guard let subject = workbench.regions.municipality(RegionCode(order.municipality)) else {
      throw UsageError([.municipality(.noSuchCode(PlainText.line(order.municipality)))])
    }
    var workbench = workbench
    if let store { workbench.published = store }
    return try workbench.briefing(
      for: subject, year: order.year, choice: choice, command: order.command, scope: order.scope,
      comments: supplements.comments(subject.code), registers: registers(), earlier: earlier)
  }

  /// What a briefing is to be compared with: figures as known on a date, or one that was kept.
  ///
  /// `kept` are the bytes of the file that the order names. Throws `BriefingProblem` when they are no briefing of the subject.
  public func earlier(_ order: BriefingOrder, kept: [UInt8]?) throws(BriefingProblem) -> EarlierFigures? {
    if let since = order.since { return .asKnown(since) }
    guard let kept else { return nil }
    let file = (order.compareWith ?? "").split(separator: "/").last.map(String.init) ?? ""
    guard let briefing = KeptBriefing(kept) else { throw .notKept(file: file) }
    let subject = briefing.subject
    guard subject.code == order.municipality else {
      throw .ofAnother(file: file, name: subject.name, code: subject.code, asked: order.municipality)
    }
    return .kept(briefing.snapshot, file: file)
  }
}
