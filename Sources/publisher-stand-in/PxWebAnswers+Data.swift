import Foundation

extension PxWebAnswers {
  /// The figures of the chosen cells.
  func data(_ table: StandInTable, _ selection: Selection, format: String) throws(Refusal) -> Answer {
    guard ["json-stat2", "csv"].contains(format.lowercased()) else { throw .unknownFormat }
    let cells = try table.choose(selection)
    let figures = Figures(table: table, regions: catalogue.regions.years, edition: catalogue.edition)
    return format.lowercased() == "csv" ? csv(cells, figures) : jsonStat(table, cells, figures)
  }

  private func jsonStat(_ table: StandInTable, _ cells: ChosenCells, _ figures: Figures) -> Answer {
    let layout = CellLayout(cells, figures)
    var values = ""
    values.reserveCapacity(cells.count * 6)
    var status: [String] = []
    var position = 0
    cells.forEach { codes in
      let figure = layout.figure(codes)
      if case .missing(let symbol) = figure { status.append("\"\(position)\":\"\(symbol)\"") }
      values += (position > 0 ? "," : "") + figure.text
      position += 1
    }
    // The figures go behind the rest as text, so that each is written with the decimals it is published with.
    var body = Answer.jsonBytes(dataset(table, cells.variables, isMetadata: false)).dropLast()
    body += Array(",\"value\":[\(values)]".utf8)
    if !status.isEmpty { body += Array(",\"status\":{\(status.joined(separator: ","))}".utf8) }
    return Answer(
      status: 200, headers: [("Content-Type", "application/json; charset=utf-8")], body: Array(body) + [125])
  }

  /// Every variable a column, then the figure, in ISO 8859-1 as the publisher sends CSV.
  private func csv(_ cells: ChosenCells, _ figures: Figures) -> Answer {
    let layout = CellLayout(cells, figures)
    var lines = [
      cells.variables.map { "\"\($0.variable.label[language] ?? $0.variable.code)\"" }.joined(separator: ",")
        + ",\"value\""
    ]
    cells.forEach { codes in
      let figure = layout.figure(codes)
      var text = figure.text
      if case .missing(let symbol) = figure { text = "\"\(symbol)\"" }
      lines.append(codes.map { "\"\($0.code)\"" }.joined(separator: ",") + "," + text)
    }
    let text = lines.joined(separator: "\r\n") + "\r\n"
    return Answer(
      status: 200, headers: [("Content-Type", "text/csv; charset=iso-8859-1")],
      body: Array(text.data(using: .isoLatin1, allowLossyConversion: true) ?? Data()))
  }
}

extension ChosenCells {
  /// Every cell, the last variable fastest.
  func forEach(_ body: ([StandInCode]) -> Void) {
    guard count > 0 else { return }
    var at = [Int](repeating: 0, count: variables.count)
    var codes = variables.map { $0.variable.codes[$0.positions[0]] }
    while true {
      body(codes)
      var place = variables.count - 1
      while place >= 0 {
        at[place] = at[place] + 1 < variables[place].positions.count ? at[place] + 1 : 0
        codes[place] = variables[place].variable.codes[variables[place].positions[at[place]]]
        if at[place] > 0 { break }
        place -= 1
      }
      if place < 0 { return }
    }
  }
}

/// Where in a cell's codes the parts of a figure are; worked out once for all cells.
struct CellLayout {
  private let figures: Figures
  private let region, year, content: Int?
  /// The table's own order but for time, so that a figure is the same whatever order it is asked in; nil for what is left out.
  private let order: [Int?]

  init(_ cells: ChosenCells, _ figures: Figures) {
    func place(_ isThat: (StandInVariable) -> Bool) -> Int? { cells.variables.firstIndex { isThat($0.variable) } }
    self.figures = figures
    region = place { $0.role == "geo" }
    year = place { $0.role == "time" }
    content = place { $0.role == "metric" }
    order = figures.table.variables.filter { $0.role != "time" }.map { variable in place { $0.code == variable.code } }
  }

  func figure(_ codes: [StandInCode]) -> Figure {
    guard let region, let year, let content else { return .missing("..") }
    let seed = order.reduce(Figures.seed(figures.table.id)) { seed, place in
      Figures.mix(seed ^ (place.map { codes[$0].seed } ?? 1))
    }
    return figures.figure(seed, content: codes[content].code, region: codes[region].code, year: codes[year])
  }
}
