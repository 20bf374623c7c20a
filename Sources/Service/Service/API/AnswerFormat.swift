/// The forms an answer is written in.
enum AnswerFormat: String, CaseIterable, Sendable {
  case json, csv
  /// For Excel with Norwegian settings; chosen by the parameter alone, since its media type is that of CSV.
  case csvExcel = "csv-excel"
  case markdown, html, pdf, xlsx

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv, .csvExcel: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  /// The media type without its parameters.
  var bareType: String { mediaType.split(separator: ";").first.map(String.init) ?? mediaType }

  /// How the name of a file in this form ends.
  var fileExtension: String {
    switch self {
    case .csvExcel: "csv"
    case .markdown: "md"
    default: rawValue
    }
  }

  static let table: [AnswerFormat] = [.json, .csv, .csvExcel, .markdown]
  static let workbook = table + [.xlsx]
}
