import Figures
import PlainText
import Problems
import Regions

extension Inquiry {
  /// The longest comment, in characters: a reason, not a report.
  private static let longestComment = 2_000
  private static let longestAuthor = 100

  /// The comment with its names looked up; throws `UsageError` with everything that is wrong with it.
  public func checked(_ comment: AskedComment) throws -> CheckedComment {
    var problems = UsageProblems()
    let subject = try problems.catching { try municipality(comment.municipality, in: comment.year) }
    let known = try problems.catching { try indicator(comment.indicator) }
    let said = words(comment.text, "text", longest: Self.longestComment, &problems)
    let who = words(comment.author, "author", longest: Self.longestAuthor, &problems)
    let year = comment.year.flatMap { (1900...2100).contains($0) ? $0 : nil }
    if year == nil { problems.add(.option("year", .missingOrNoYear)) }
    try problems.throwIfAny()
    guard let subject, let known, let year else { throw UsageError(problems.found) }
    return CheckedComment(indicator: known, subject: subject, year: year, text: said, author: who)
  }

  /// A text as one line; a problem is noted when it is missing, empty or too long.
  private func words(_ text: String?, _ name: String, longest: Int, _ problems: inout UsageProblems) -> String {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { problems.add(.option(name, .missing)) }
    if words.count > longest { problems.add(.option(name, .tooLong(words.count, limit: longest))) }
    return PlainText.line(words, most: longest)
  }
}
