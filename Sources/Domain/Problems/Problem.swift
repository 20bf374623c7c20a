/// What went wrong, as a value: its words are made in `Wording`, for the reader's language.
///
/// Every error that a user can meet is one of these. A case holds what the sentence needs: names, numbers, and other problems.
public protocol Problem: Error {
  /// The family it belongs to, with itself inside: what `Wording` words it by.
  var family: ProblemFamily { get }
  /// A command that helps the reader on, told after the text.
  var hint: ProblemHint? { get }
}

extension Problem {
  public var hint: ProblemHint? { nil }
}

/// Every kind of problem there is: `Wording` has words for each, or the program does not compile.
public enum ProblemFamily: Sendable {
  case answer(AnswerProblem)
  case answerNote(AnswerNote)
  case archive(ArchiveProblem)
  case briefing(BriefingProblem)
  case caseDifference(CaseDifference)
  case commandLine(CommandLineProblem)
  case comment(CommentProblem)
  case comparator(ComparatorProblem)
  case comparatorCall(ComparatorCallProblem)
  case comparatorFault(ComparatorFault)
  case copy(CopyProblem)
  case csv(CSVProblem)
  case databasePlace(DatabasePlaceProblem)
  case dataset(DatasetProblem)
  case datasetFault(DatasetFault)
  case decoding(DecodingProblem)
  case extract(ExtractProblem)
  case fetch(FetchProblem)
  case fetching(FetchingProblem)
  case file(FileProblem)
  case filling(FillingProblem)
  case fillingNote(FillingNote)
  case framing(FramingProblem)
  case importing(ImportProblem)
  case incoming(IncomingProblem)
  case json(JSONProblem)
  case parameter(ParameterProblem)
  case pdf(PDFProblem)
  case place(PlaceProblem)
  case plugin(PluginProblem)
  case proof(ProofProblem)
  case proofArchive(ProofArchiveProblem)
  case regionTable(RegionTableProblem)
  case request(RequestProblem)
  case setting(SettingProblem)
  case spreadsheet(SpreadsheetProblem)
  case store(StoreProblem)
  case stream(StreamProblem)
  case system(SystemProblem)
  case transfer(TransferProblem)
  case unknown(UnknownProblem)
  case usage(UsageError)
  case workbook(WorkbookProblem)
}
