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
    var values = ""
    values.reserveCapacity(cells.count * 6)
    var status: [String] = []
    var position = 0
    cells.forEach { codes in
      let figure = figures.figure(of: codes)
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
    var lines = [
      cells.variables.map { "\"\($0.variable.label[language] ?? $0.variable.code)\"" }.joined(separator: ",")
        + ",\"value\""
    ]
    cells.forEach { codes in
      let figure = figures.figure(of: codes)
      var text = figure.text
      if case .missing(let symbol) = figure { text = "\"\(symbol)\"" }
      lines.append(codes.map { "\"\($0.code.code)\"" }.joined(separator: ",") + "," + text)
    }
    let text = lines.joined(separator: "\r\n") + "\r\n"
    return Answer(
      status: 200, headers: [("Content-Type", "text/csv; charset=iso-8859-1")],
      body: Array(text.data(using: .isoLatin1, allowLossyConversion: true) ?? Data()))
  }
}

extension ChosenCells {
  typealias Codes = [(variable: StandInVariable, code: StandInCode)]

  /// Every cell, the last variable fastest.
  func forEach(_ body: (Codes) -> Void) {
    guard count > 0 else { return }
    var at = [Int](repeating: 0, count: variables.count)
    var codes = variables.map { ($0.variable, $0.variable.codes[$0.positions[0]]) }
    while true {
      body(codes)
      var place = variables.count - 1
      while place >= 0 {
        at[place] = at[place] + 1 < variables[place].positions.count ? at[place] + 1 : 0
        codes[place].1 = variables[place].variable.codes[variables[place].positions[at[place]]]
        if at[place] > 0 { break }
        place -= 1
      }
      if place < 0 { return }
    }
  }
}

extension Figures {
  /// The figure of a cell; a variable that is not chosen stands for the whole.
  func figure(of codes: ChosenCells.Codes) -> Figure {
    var region, year, content: StandInCode?
    for (variable, code) in codes {
      switch variable.role {
      case "geo": region = code
      case "time": year = code
      case "metric": content = code
      default: break
      }
    }
    guard let region, let year, let content else { return .missing("..") }
    // In the table's own order, so that a figure is the same whatever order it is asked in.
    let ordered = table.variables.filter { $0.role != "time" }.map { variable in
      codes.first { $0.variable.code == variable.code }?.code
    }
    return figure(ordered, content: content, region: region, year: year)
  }
}
