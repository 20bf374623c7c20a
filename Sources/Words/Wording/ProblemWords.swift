import Problems
import Values

/// The words of problems.
public struct ProblemWords: Phrasebook {
  public let language: Language
  let surface: Surface

  /// Problems in a language, told to those who ask at a surface.
  public init(_ language: Language, surface: Surface = .plain) {
    self.language = language
    self.surface = surface
  }

  /// What went wrong, on which value, what was expected and what to do.
  public func text(_ problem: any Problem) -> String {
    switch problem.family {
    case .answer(let problem): text(problem)
    case .answerNote(let problem): text(problem)
    case .archive(let problem): text(problem)
    case .briefing(let problem): text(problem)
    case .caseDifference(let problem): text(problem)
    case .commandLine(let problem): text(problem)
    case .comment(let problem): text(problem)
    case .comparator(let problem): text(problem)
    case .comparatorCall(let problem): text(problem)
    case .comparatorFault(let problem): text(problem)
    case .copy(let problem): text(problem)
    case .csv(let problem): text(problem)
    case .databasePlace(let problem): text(problem)
    case .dataset(let problem): text(problem)
    case .datasetFault(let problem): text(problem)
    case .decoding(let problem): text(problem)
    case .extract(let problem): text(problem)
    case .fetch(let problem): text(problem)
    case .fetching(let problem): text(problem)
    case .file(let problem): text(problem)
    case .filling(let problem): text(problem)
    case .fillingNote(let problem): text(problem)
    case .framing(let problem): text(problem)
    case .importing(let problem): text(problem)
    case .incoming(let problem): text(problem)
    case .json(let problem): text(problem)
    case .parameter(let problem): text(problem)
    case .office(let problem): text(problem)
    case .pdf(let problem): text(problem)
    case .place(let problem): text(problem)
    case .plugin(let problem): text(problem)
    case .proof(let problem): text(problem)
    case .proofArchive(let problem): text(problem)
    case .regionTable(let problem): text(problem)
    case .request(let problem): text(problem)
    case .setting(let problem): text(problem)
    case .spreadsheet(let problem): text(problem)
    case .store(let problem): text(problem)
    case .stream(let problem): text(problem)
    case .system(let problem): text(problem)
    case .transfer(let problem): text(problem)
    case .unknown(let problem): text(problem)
    case .usage(let problem): text(problem)
    case .workbook(let problem): text(problem)
    }
  }

  /// The same in every language.
  public static func inAll(_ problem: any Problem) -> Multilingual {
    Multilingual { ProblemWords($0).text(problem) }
  }

  /// A command that helps on, with what it is for.
  public func text(_ hint: ProblemHint) -> String { text(hint.purpose) + " " + surface.command(hint.words) }
}
