/// A workbook that could not be written.
public struct WorkbookProblem: Problem, Equatable {
  /// Where it was to be made.
  public let folder: String
  /// What failed: a sheet by name, or the file.
  public let part: String
  /// The library's number for it; its own words are about its own parts.
  public let code: Int

  /// A failure in a folder.
  public init(folder: String, part: String, code: Int) {
    self.folder = folder
    self.part = part
    self.code = code
  }

  public var family: ProblemFamily { .workbook(self) }
}
