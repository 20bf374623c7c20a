import Application
import Assembly
import Comparing
import Findings
import Pages
import Problems
import Regions

extension PageParts {
  /// The briefing as its file has it, with the way on from here.
  func briefing() throws -> Reply {
    var asked = values.asked
    asked.municipality = names["code"] ?? ""
    let years = 1900...2100
    guard let year = Int(names["year"] ?? ""), years.contains(year) else {
      throw UsageError([.parameter(.briefingYear(years))])
    }
    asked.year = year
    let answer = try inquiry.brief(asked)
    let query: [(String, String?)] = [("municipality", answer.subject.code.rawValue), ("year", String(year))]
    let page = try BriefingPage(answer.report, inquiry.context(of: answer)).html(
      in: frame, below: downloads(.brief, query))
    return Reply(type: Site.html, page).passing(answer.report.hasFailure)
  }
}

extension Briefing {
  /// Whether a comparator failed in any of its rankings.
  var hasFailure: Bool { (material.reports + material.context).contains(where: \.hasFailure) }
}
