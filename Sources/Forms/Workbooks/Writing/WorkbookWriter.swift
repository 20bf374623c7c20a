import CXlsxwriter
import Figures
import Foundation
import PlainText
import PrivateFolders
import Statistics
import Synchronization
import SystemFiles
import Values

/// A workbook that could not be written.
public struct WorkbookError: BilingualError, Sendable, CustomStringConvertible {
  public let text: Multilingual
  public var description: String { text.en }

  /// The library's number for what failed; its own words are about its own parts.
  init(_ code: lxw_error, _ what: String) {
    let folder = FileManager.default.temporaryDirectory.path
    text = Multilingual(
      nb: "Arbeidsboken kunne ikke lages i \(folder) (\(what), kode \(code.rawValue)). Er det plass og tilgang der?",
      en: "The workbook could not be made in \(folder) (\(what), code \(code.rawValue)). Is there space and access?")
  }
}

extension SheetBook {
  /// libxlsxwriter does not say that two workbooks may be written at once.
  private static let turn = Mutex(())

  /// The workbook as the bytes of an XLSX file (ECMA-376); the same book gives the same bytes.
  ///
  /// Written through a file in the temporary folder. Throws `WorkbookError` when that cannot be done.
  public func xlsx() throws -> [UInt8] {
    try Self.turn.withLock { _ in
      let folder = try PrivateFolder(.workbook)
      defer { folder.remove() }
      // The library tells of its faults on standard error besides.
      let silence = fopen("/dev/null", "w")
      let former = maalestokk_stderr(silence)
      defer {
        _ = maalestokk_stderr(former)
        if let silence { fclose(silence) }
      }
      let file = "\(folder.path)/book.xlsx"
      try WorkbookWriter(path: file).write(self)
      return try WholeFile.read(file, most: .max)
    }
  }
}

/// Writes one workbook through libxlsxwriter.
private final class WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let header: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private let top: UnsafeMutablePointer<lxw_format>?
  private let plain: UnsafeMutablePointer<lxw_format>?
  private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String) throws {
    guard let workbook = workbook_new(path) else {
      throw WorkbookError(LXW_ERROR_MEMORY_MALLOC_FAILED, URL(fileURLWithPath: path).lastPathComponent)
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
    var problem: WorkbookError?
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

  private func write(_ sheet: Sheet) throws(WorkbookError) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw WorkbookError(LXW_ERROR_INVALID_SHEETNAME_CHARACTER, sheet.name)
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

  // MARK: Charts

  /// Rows of the sheet that one chart takes.
  private static let chartRows = 16

  private func insert(
    _ chart: SheetChart, _ place: Int, of sheet: Sheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let kind = chart.kind == .bars ? LXW_CHART_BAR : LXW_CHART_LINE
    guard let drawn = workbook_add_chart(workbook, UInt8(kind.rawValue)) else { return }
    chart_title_set_name(drawn, chart.title)
    let first = lxw_row_t(chart.rows.lowerBound + 1)
    let last = lxw_row_t(chart.rows.upperBound)
    for series in chart.series {
      let added = chart_add_series(drawn, nil, nil)
      let names = lxw_col_t(chart.categories)
      let values = lxw_col_t(series.column)
      chart_series_set_categories(added, sheet.name, first, names, last, names)
      chart_series_set_values(added, sheet.name, first, values, last, values)
      chart_series_set_name(added, series.name)
      let isFigure = series.column == chart.series.first?.column
      if isFigure { chart_series_set_labels(added) }
      if isFigure, chart.kind == .lines {
        chart_series_set_labels_position(added, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
      }
      colour(added, of: chart, isFigure: isFigure)
    }
    // In a bar chart the names stand along the vertical axis.
    let isBars = chart.kind == .bars
    let names = isBars ? drawn.pointee.y_axis : drawn.pointee.x_axis
    chart_axis_set_name(isBars ? drawn.pointee.x_axis : drawn.pointee.y_axis, chart.unit)
    chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isBars { chart_axis_set_reverse(names) }
    let legend = isBars ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM
    chart_legend_set_position(drawn, UInt8(legend.rawValue))
    let row = lxw_row_t(1 + place * Self.chartRows)
    worksheet_insert_chart(worksheet, row, lxw_col_t(sheet.columns.count + 1), drawn)
  }

  private static let strong: lxw_color_t = 0x1F_4E79
  private static let muted: lxw_color_t = 0x8A_94A0

  /// The subject's figure is dark, others' and limits grey; limits dashed, so that they are told apart without colour too.
  private func colour(_ series: UnsafeMutablePointer<lxw_chart_series>?, of chart: SheetChart, isFigure: Bool) {
    guard chart.kind == .bars else {
      var line = lxw_chart_line()
      line.color = isFigure ? Self.strong : Self.muted
      line.width = isFigure ? 2.25 : 1.5
      line.dash_type = UInt8((isFigure ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH).rawValue)
      return chart_series_set_line(series, &line)
    }
    var others = lxw_chart_fill(color: Self.muted, none: 0, transparency: 0)
    chart_series_set_fill(series, &others)
    guard let place = chart.emphasised else { return }
    var own = lxw_chart_fill(color: Self.strong, none: 0, transparency: 0)
    withUnsafeMutablePointer(to: &own) { own in
      withUnsafeMutablePointer(to: &others) { others in
        var points = (0...place).map { lxw_chart_point(line: nil, fill: $0 == place ? own : others, pattern: nil) }
        points.withUnsafeMutableBufferPointer { buffer in
          // The list ends with a null pointer.
          var list = buffer.indices.map { buffer.baseAddress?.advanced(by: $0) } + [nil]
          chart_series_set_points(series, &list)
        }
      }
    }
  }

  private static func check(_ code: lxw_error, _ what: String) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookError(code, what)
  }
}

extension Sheet {
  /// How many lines the headings need; programs that draw a sheet do not all work that out themselves.
  fileprivate var headerLines: Double {
    columns.map { Self.lines($0.title, width: $0.width) }.max() ?? 1
  }

  /// How many lines the texts of a row need.
  fileprivate func lines(of row: [SheetValue]) -> Double {
    zip(row, columns).map { value, column in
      guard column.wraps, case .text(let text) = value else { return 1 }
      return Self.lines(text, width: column.width)
    }.max() ?? 1
  }

  private static func lines(_ text: String, width: Int) -> Double {
    (Double(text.count) / Double(width)).rounded(.up)
  }
}
