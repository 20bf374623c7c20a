import Application
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
      throw UsageError([QuestionProblem(.briefingYear(years), language, about: nil)])
    }
    asked.year = year
    let answer = try inquiry.brief(asked)
    let page = try BriefingPage(answer.report, answer.context).html(for: .screen)
    let query: [(String, String?)] = [("municipality", answer.subject.code.rawValue), ("year", String(year))]
    return Reply(type: Site.html, try frame.around(page, below: downloads(.brief, query))).passing(
      answer.report.hasFailure)
  }
}

extension Briefing {
  /// Whether a comparator failed in any of its rankings.
  var hasFailure: Bool { (material.reports + material.context).contains(where: \.hasFailure) }
}
