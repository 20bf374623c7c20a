import Application
import ArgumentParser
import Figures
import Foundation
import Problems
import Regions
import SQLiteStore

struct CommentCommand: TakesCommonOptions, ChangesFirst {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Say why a figure is as it is; briefings of its year and the next carry it.",
    discussion: """
      EXAMPLES
        maalestokk comment net-operating-result --year 2023 --text "Høyere renter og lavere tilskudd." --author "Kari N."
        maalestokk comment --list
        maalestokk comment --remove 3
      """)

  @Argument(help: "The key figure's id; see `maalestokk indicators`.") var indicator: String?
  @Option(name: .shortAndLong, help: "The year of the figure.") var year: Int?
  @Option(help: "What there is to say.") var text: String?
  @Option(help: ArgumentHelp("Who says it; the user's own name when left out.", valueName: "name"))
  var author: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("Name, or a number in use since 2011, or both.", valueName: "name"))
  var municipality = "Lillehammer"
  @Flag(help: "Show the comments there are.") var list = false

  var changes: Bool { !list }

  @Option(help: ArgumentHelp("Remove a comment.", valueName: "number")) var remove: Int?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard [indicator != nil || text != nil || year != nil, list, remove != nil].count(where: { $0 }) == 1 else {
      throw UsageError(problems: [
        common.pick(
          "Oppgi nøkkeltall med --year og --text, eller --list, eller --remove.",
          "Give a key figure with --year and --text, or --list, or --remove.")
      ])
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
    try Console.show(
      common.pick(
        "Kommentar \(comment.id) til \(known.id) for \(subject.name) \(year) er lagret.",
        "Comment \(comment.id) on \(known.id) of \(subject.name) \(year) is stored."))
    let remove = common.command("comment", "--remove", String(comment.id))
    common.say("\nFjern den: \(remove)", "\nRemove it: \(remove)")
  }

  private func take(_ id: Int, out session: Session) throws {
    guard let comment = try session.store.removeComment(id) else {
      throw UsageError(problems: [
        common.pick(
          "Det finnes ingen kommentar \(id). List dem: \(common.command("comment", "--list"))",
          "There is no comment \(id). List them: \(common.command("comment", "--list"))")
      ])
    }
    try Console.show(common.pick("Fjernet kommentar \(id): ", "Removed comment \(id): ") + comment.text)
  }

  private func show(_ session: Session) throws {
    let comments = try session.store.comments()
    if comments.isEmpty { try Console.show(common.pick("Ingen kommentarer.", "No comments.")) }
    for comment in comments {
      let name = session.workbench.regionNames[comment.region] ?? comment.region.rawValue
      try Console.show(
        "\(comment.id)  \(name) \(comment.indicator) \(comment.year)  (\(comment.author), \(comment.written))  \(comment.text)"
      )
    }
  }
}
