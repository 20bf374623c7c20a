import Documents

/// A table whose cells may lead somewhere.
public struct SiteTable: Sendable {
  /// One cell.
  public struct Cell: Sendable {
    let runs: [SiteBlock.Run]
    let address: String?
    var style: String?

    public init(_ line: Line, address: String? = nil) {
      runs = SiteBlock.line(line).runs
      self.address = address
    }

    public init(_ text: String, address: String? = nil) { self.init(Line(text), address: address) }
  }

  struct Row: Sendable {
    let cells: [Cell]
  }

  /// A column; one without a name has no header cell.
  struct Column: Sendable {
    let title: String
    let isFigure: Bool
    let isNamed: Bool
  }

  /// Where the table is unfolded from; nil where it stands open.
  let summary: String?
  let label: String
  let columns: [Column]
  let rows: [Row]

  /// Columns whose titles end in a figure's alignment stand to the right.
  public init(
    _ header: [(title: String, isFigure: Bool)], rows: [[Cell]], label: String, summary: String? = nil
  ) {
    self.summary = summary
    self.label = label
    columns = header.map { Column(title: $0.title, isFigure: $0.isFigure, isNamed: !$0.title.isEmpty) }
    self.rows = rows.map { cells in
      Row(
        cells: zip(header, cells).map { column, cell in
          var cell = cell
          cell.style = column.isFigure ? "figure" : nil
          return cell
        })
    }
  }

  /// A report's table, named after the heading above it, so that each is known from the others.
  init(_ table: Table, below heading: String) {
    self.init(
      table.header.map { ($0.title, $0.alignment == .right) }, rows: table.rows.map { $0.map { Cell($0) } },
      label: ([heading] + table.header.map(\.title)).filter { !$0.isEmpty }.joined(separator: ", "))
  }
}
