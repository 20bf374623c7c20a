import CXlsxwriter

extension WorkbookWriter {
  /// Rows of the sheet that one chart takes.
  private static let chartRows = 16

  /// Draws a chart to the right of its sheet's columns.
  func insert(
    _ chart: SheetChart, _ place: Int, of sheet: Worksheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
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
}
