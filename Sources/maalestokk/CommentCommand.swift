import ArgumentParser
import Foundation
import Imports
import Indicators
import Questions
import Regions
import SQLiteStore
import Workbench

struct CommentCommand: ParsableCommand {
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
  @Option(name: .shortAndLong, help: ArgumentHelp("Name, or a number of any year.", valueName: "name"))
  var municipality = "Lillehammer"
  @Flag(help: "Show the comments there are.") var list = false
  @Option(help: ArgumentHelp("Remove a comment.", valueName: "number")) var remove: Int?
  @OptionGroup var common: CommonOptions

  /// The longest comment, in characters: a reason, not a report.
  private static let longestText = 2_000

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
    var problems = Problems()
    let subject = try problems.catching { try session.inquiry.municipality(municipality, in: year) }
    let known = try problems.catching { try session.inquiry.indicator(indicator ?? "") }
    let said = problems.words(text, "--text", longest: Self.longestText, common)
    let who = problems.words(author ?? NSUserName(), "--author", longest: 100, common)
    if year.map({ !(1900...2100).contains($0) }) ?? true {
      problems.add(
        common.pick(
          "--year mangler eller er ikke et år fra 1900 til 2100.", "--year is missing or no year from 1900 to 2100."))
    }
    try problems.throwIfAny()
    guard let subject, let known, let year else { return }
    let comment = try session.store.addComment(
      on: known.id, in: subject.code, year: year, text: said, author: who, written: Clock.today)
    print(
      common.pick(
        "Kommentar \(comment.id) til \(known.id) for \(subject.name) \(year) er lagret.",
        "Comment \(comment.id) on \(known.id) of \(subject.name) \(year) is stored."))
    common.say(
      "\nFjern den: maalestokk comment --remove \(comment.id)", "\nRemove it: maalestokk comment --remove \(comment.id)"
    )
  }

  private func take(_ id: Int, out session: Session) throws {
    guard let comment = try session.store.removeComment(id) else {
      throw UsageError(problems: [
        common.pick(
          "Det finnes ingen kommentar \(id). List dem: maalestokk comment --list",
          "There is no comment \(id). List them: maalestokk comment --list")
      ])
    }
    print(common.pick("Fjernet kommentar \(id): ", "Removed comment \(id): ") + comment.text)
  }

  private func show(_ session: Session) throws {
    let comments = try session.store.comments()
    if comments.isEmpty { print(common.pick("Ingen kommentarer.", "No comments.")) }
    for comment in comments {
      let name = session.workbench.regionNames[comment.region] ?? comment.region.rawValue
      print(
        "\(comment.id)  \(name) \(comment.indicator) \(comment.year)  (\(comment.author), \(comment.written))  \(comment.text)"
      )
    }
  }
}

extension Problems {
  /// A text as one line; a problem is noted when it is missing, empty or too long.
  fileprivate mutating func words(_ text: String?, _ option: String, longest: Int, _ common: CommonOptions) -> String {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { add(common.pick("\(option) mangler eller er tom.", "\(option) is missing or empty.")) }
    if words.count > longest {
      add(
        common.pick(
          "\(option) har \(words.count) tegn; høyst \(longest) er plass til.",
          "\(option) has \(words.count) characters; there is room for \(longest)."))
    }
    return printable(words, most: longest)
  }
}
