import ArgumentParser

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, markdown, html, pdf, csv
  /// For Excel with Norwegian settings.
  case csvExcel = "csv-excel"
  case json, xlsx
}

extension OutputFormat {
  /// How the names of files in this format end.
  var fileExtension: String {
    switch self {
    case .terminal: "txt"
    case .markdown: "md"
    case .csvExcel: "csv"
    default: rawValue
    }
  }
}
