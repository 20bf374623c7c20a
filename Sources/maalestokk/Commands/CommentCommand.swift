import Application
import ArgumentParser
import Figures
import Foundation
import Problems
import Regions
import Values
import Wording

struct CommentCommand: TakesCommonOptions, ChangesFirst {
  static var configuration: CommandConfiguration { CommandConfiguration("comment", \.comment) }

  @Argument(help: .worded(\.indicator)) var indicator: String?
  @Option(name: .shortAndLong, help: .worded(\.yearOfComment)) var year: Int?
  @Option(help: .worded(\.text)) var text: String?
  @Option(help: .worded(\.author)) var author: String?
  @Option(name: .shortAndLong, help: .worded(\.municipality)) var municipality: String?
  @Flag(help: .worded(\.listOfComments)) var list = false

  var changes: Bool { !list }

  @Option(help: .worded(\.removeComment)) var remove: Int?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard [indicator != nil || text != nil || year != nil, list, remove != nil].count(where: { $0 }) == 1 else {
      throw common.refusal(CommentProblem.unclear)
    }
    let session = try Session(common)
    if list { return try show(session) }
    if let remove { return try take(remove, out: session) }
    try add(to: session)
  }

  private func add(to session: Session) throws {
    let checked = try session.inquiry.checked(
      AskedComment(
        indicator: indicator ?? "", municipality: municipality, year: year, text: text, author: author ?? NSUserName()))
    let (subject, known, year) = (checked.subject, checked.indicator, checked.year)
    let comment = try session.store.addComment(
      on: known.id, in: subject.code, year: year, text: checked.text, author: checked.author, written: Clock.today)
    try Console.show(common.words.commentStored(comment.id, on: known.id.rawValue, of: subject.name, year))
    common.say("\n" + common.words.removeIt(common.command("comment", "--remove", String(comment.id))))
  }

  private func take(_ id: Int, out session: Session) throws {
    guard let comment = try session.store.removeComment(id) else {
      let list = common.words.listThem(common.command("comment", "--list"))
      throw UsageError(problems: ["\(common.text(CommentProblem.unknown(id))) \(list)"])
    }
    try Console.show(common.words.commentRemoved(id, comment.text))
  }

  private func show(_ session: Session) throws {
    let comments = try session.store.comments()
    if comments.isEmpty { try Console.show(common.words.noComments) }
    for comment in comments {
      let name = session.workbench.regionNames[comment.region] ?? comment.region.rawValue
      try Console.show(
        "\(comment.id)  \(name) \(comment.indicator) \(comment.year)  (\(comment.author), \(comment.written))  \(comment.text)"
      )
    }
  }
}
