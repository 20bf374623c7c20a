/// The forms an answer is written in, by the names readers ask for them with.
public enum AnswerForm: String, CaseIterable, Sendable {
  case terminal, markdown, html, pdf, csv
  /// For Excel with Norwegian settings.
  case csvExcel = "csv-excel"
  case json, xlsx
  /// For Word and PowerPoint.
  case docx, pptx

  /// How the name of a file in this form ends.
  public var fileExtension: String {
    switch self {
    case .terminal: "txt"
    case .markdown: "md"
    case .csvExcel: "csv"
    default: rawValue
    }
  }
}
