import CXlsxwriter
import Foundation
import PlainText
import Problems
import Statistics

/// Writes one workbook through libxlsxwriter.
final class WorkbookWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private let header: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private let top: UnsafeMutablePointer<lxw_format>?
  private let plain: UnsafeMutablePointer<lxw_format>?
  private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String) throws {
    guard let workbook = workbook_new(path) else {
      throw WorkbookProblem(LXW_ERROR_MEMORY_MALLOC_FAILED, URL(fileURLWithPath: path).lastPathComponent)
    }
    self.workbook = workbook
    header = workbook_add_format(workbook)
    format_set_bold(header)
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    wrapped = workbook_add_format(workbook)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    top = workbook_add_format(workbook)
    format_set_align(top, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    plain = workbook_add_format(workbook)
    format_set_align(plain, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    // Texts stand clear of the numbers to their left.
    for format in [header, wrapped, top] { format_set_indent(format, 1) }
  }

  /// Writes the book and closes the file, which frees the workbook whatever comes of it.
  func write(_ book: SheetBook) throws {
    setProperties(of: book)
    var problem: WorkbookProblem?
    for sheet in book.sheets {
      do { try write(sheet) } catch { problem = problem ?? error }
    }
    let code = workbook_close(workbook)
    if let problem { throw problem }
    try Self.check(code, "xlsx")
  }

  private func setProperties(of book: SheetBook) {
    let seconds = (try? Date(book.date + "T00:00:00Z", strategy: .iso8601))?.timeIntervalSince1970 ?? 0
    let title = strdup(book.title)
    let author = strdup("Målestokk")
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    // 0 would mean the clock.
    properties.created = max(1, time_t(seconds))
    workbook_set_properties(workbook, &properties)
    free(title)
    free(author)
  }

  private func write(_ sheet: Worksheet) throws(WorkbookProblem) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw WorkbookProblem(LXW_ERROR_INVALID_SHEETNAME_CHARACTER, sheet.name)
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    for (column, index) in zip(sheet.columns, lxw_col_t(0)...) {
      worksheet_set_column(worksheet, index, index, Double(column.width), column.wraps ? wrapped : top)
      try Self.check(worksheet_write_string(worksheet, 0, index, column.title, header), sheet.name)
    }
    worksheet_set_row(worksheet, 0, sheet.headerLines * Self.lineHeight, nil)
    for (row, index) in zip(sheet.rows, lxw_row_t(1)...) {
      let lines = sheet.lines(of: row)
      if lines > 1 { worksheet_set_row(worksheet, index, lines * Self.lineHeight, nil) }
      for (column, value) in row.enumerated() {
        let format = sheet.columns[column].wraps ? wrapped : top
        try Self.check(write(value, worksheet, index, lxw_col_t(column), format), sheet.name)
      }
    }
    if !sheet.rows.isEmpty {
      worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    for (chart, place) in zip(sheet.charts, 0...) { insert(chart, place, of: sheet, worksheet) }
  }

  /// The height of a line of text, in points.
  private static let lineHeight = 15.0

  private func write(
    _ value: SheetValue, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    switch value {
    case .empty: LXW_NO_ERROR
    case .text(let text): worksheet_write_string(worksheet, row, column, Self.cell(text), format)
    case .integer(let number): worksheet_write_number(worksheet, row, column, Double(number), plain)
    case .number(let number):
      worksheet_write_number(worksheet, row, column, number.doubleValue, self.format(decimals: number.decimals))
    }
  }

  /// A text without what steers or hides, and within the 32,767 characters that a cell holds.
  private static func cell(_ text: String) -> String {
    let clean = PlainText.lines(text)
    return clean.utf16.count > 32_767 ? PlainText.line(clean, most: 16_000) : clean
  }

  /// The number format that shows so many decimals, with thousands set apart as the reader's Excel does.
  private func format(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let known = numbers[decimals] { return known }
    let format = workbook_add_format(workbook)
    let places = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    format_set_num_format(format, "#,##0" + places)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    numbers[decimals] = format
    return format
  }

  private static func check(_ code: lxw_error, _ what: String) throws(WorkbookProblem) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookProblem(code, what)
  }
}

extension WorkbookProblem {
  /// What failed in the folder for temporary files, by the library's number for it.
  fileprivate init(_ code: lxw_error, _ what: String) {
    self.init(folder: FileManager.default.temporaryDirectory.path, part: what, code: Int(code.rawValue))
  }
}
