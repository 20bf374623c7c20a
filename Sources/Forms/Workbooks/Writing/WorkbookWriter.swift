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
  private var numbers: [String: UnsafeMutablePointer<lxw_format>] = [:]

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
    worksheet_freeze_panes(worksheet, 1, lxw_col_t(sheet.frozenColumns))
    for (column, index) in zip(sheet.columns, lxw_col_t(0)...) {
      worksheet_set_column(worksheet, index, index, Double(column.width), column.wraps ? wrapped : top)
      try Self.check(worksheet_write_string(worksheet, 0, index, column.title, header), sheet.name)
    }
    worksheet_set_row(worksheet, 0, sheet.headerLines * Self.lineHeight, nil)
    for (row, index) in zip(sheet.rows, lxw_row_t(1)...) {
      setRow(index, of: sheet, row, worksheet)
      let isHeading = sheet.headings.contains(Int(index) - 1)
      for (column, value) in row.enumerated() {
        let format = isHeading ? header : sheet.columns[column].wraps ? wrapped : top
        try Self.check(write(value, worksheet, index, lxw_col_t(column), format), sheet.name)
      }
    }
    for (note, index) in zip(sheet.notes, lxw_row_t(sheet.rows.count + 2)...) {
      try Self.check(write(.text(note), worksheet, index, 0, nil), sheet.name)
    }
    if !sheet.rows.isEmpty, sheet.headings.isEmpty {
      worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
    }
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    for (chart, place) in zip(sheet.charts, 0...) { insert(chart, place, of: sheet, worksheet) }
  }

  /// The height of a row; where rows have headings, its level below them, and its bars.
  private func setRow(
    _ index: lxw_row_t, of sheet: Worksheet, _ row: [SheetValue], _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let (lines, isHeading) = (sheet.lines(of: row), sheet.headings.contains(Int(index) - 1))
    guard !sheet.headings.isEmpty, !isHeading else {
      if lines > 1 { worksheet_set_row(worksheet, index, lines * Self.lineHeight, nil) }
      return
    }
    var options = lxw_row_col_options(hidden: 0, level: 1, collapsed: 0)
    worksheet_set_row_opt(worksheet, index, lines * Self.lineHeight, nil, &options)
    guard let first = sheet.barColumns.first, let last = sheet.barColumns.last else { return }
    var bar = lxw_conditional_format()
    bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    bar.bar_color = Self.bar
    bar.bar_solid = 1
    bar.bar_negative_color_same = 1
    bar.data_bar_2010 = 1
    worksheet_conditional_format_range(worksheet, index, lxw_col_t(first), index, lxw_col_t(last), &bar)
  }

  private static let bar: lxw_color_t = 0xBF_D3E6

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
    case .marked(let number, let mark):
      worksheet_write_number(worksheet, row, column, number.doubleValue, self.format(decimals: number.decimals, mark))
    }
  }

  /// A text without what steers or hides, and within the 32,767 characters that a cell holds.
  private static func cell(_ text: String) -> String {
    let clean = PlainText.lines(text)
    return clean.utf16.count > 32_767 ? PlainText.line(clean, most: 16_000) : clean
  }

  /// The number format that shows so many decimals, with thousands set apart as the reader's Excel does.
  private func format(decimals: Int, _ mark: String = "") -> UnsafeMutablePointer<lxw_format>? {
    let places = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    let text = "#,##0" + places + (mark.isEmpty ? "" : "\"\u{A0}\(mark)\"")
    if let known = numbers[text] { return known }
    let format = workbook_add_format(workbook)
    format_set_num_format(format, text)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    numbers[text] = format
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
