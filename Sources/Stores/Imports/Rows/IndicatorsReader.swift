import CSV
import DatasetFiles
import Figures
import Problems
import Regions
import Values

/// Reads the rows of a file of key figures of one's own.
struct IndicatorsReader {
  private static let longestName = 120
  private static let longestText = 1_000

  private let header: ImportHeader
  private let catalogue: Set<IndicatorID>
  private let topicNamed: @Sendable (String) -> Topic?
  private var rows: [[String]] = []
  private var own: Set<String> = []
  private var formulas: [(line: Int, ids: [IndicatorID])] = []

  init(header: ImportHeader, catalogue: [Indicator], topicNamed: @escaping @Sendable (String) -> Topic?) {
    self.header = header
    self.catalogue = Set(catalogue.map(\.id))
    self.topicNamed = topicNamed
  }

  mutating func add(_ row: TableRow, _ problems: inout ImportProblems, _ notes: inout ImportNotes) throws {
    var row = RowReader(row, header: header, isNamed: problems.namesNext)
    let id = try row.attempt { try self.id($0) }
    let name = try row.attempt { try $0.plainText(.name, longest: Self.longestName, mayBeEmpty: false) }
    let others = try row.attempt { row in
      try [ImportColumn.nameNynorsk, .nameEnglish].map { try row.plainText($0, longest: Self.longestName) }
    }
    let unit = try row.attempt { try Self.unit($0) }
    let direction = try row.attempt { try Self.direction($0) }
    let decimals = try row.attempt { try Self.decimals($0) }
    let topic = try row.attempt { try self.topic($0) }
    let definition = try row.attempt { try $0.plainText(.definition, longest: Self.longestText) }
    let formula = try row.attempt { try self.formula($0) }
    row.noteReservations(&notes)
    row.problems.forEach { problems.add($0) }
    guard row.problems.isEmpty, let id, let name, let others, let unit, let direction, let decimals, let topic,
      let definition, let formula
    else { return }
    own.insert(id)
    let (nynorsk, english) = (others[0], others[1].isEmpty ? name : others[1])
    rows.append(
      [
        id, topic, name, nynorsk, english, name, nynorsk, english, unit, decimals, "false", direction, "notApplicable",
        "", "", "calendarYear", "", "", "", "", "notSSB", definition, "", definition, "", "", "",
      ] + formula)
  }

  /// Tells of formulas whose terms nobody has, and gives what was read.
  func finish(_ problems: inout ImportProblems) -> ImportedIndicators {
    let known = catalogue.union(own.map { IndicatorID($0) })
    for (line, ids) in formulas {
      for id in ids where !known.contains(id) {
        let near = problems.namesNext ? nearest(to: id.rawValue, among: known.map(\.rawValue)) : []
        problems.add(
          ImportRowProblem(
            .indicator, line: line, column: "numerator", value: printable(id.rawValue),
            .entry(.unknownIndicator(suggestions: near))))
      }
    }
    let text = csvText([Self.columns] + rows)
    return ImportedIndicators(
      indicators: (try? IndicatorRows.read(Array(text.utf8), path: "indicators.csv")) ?? [], csv: text)
  }

  private static let columns = [
    "id", "topic", "label_nb", "label_nn", "label_en", "short_nb", "short_nn", "short_en", "unit", "decimals",
    "additive",
    "direction", "scope", "population_basis", "counted", "period", "table", "code", "code_dimension",
    "other_selections", "verification", "definition_nb", "definition_nn", "definition_en", "direction_reason_nb",
    "direction_reason_nn", "direction_reason_en", "numerator", "denominator", "factor",
  ]

  /// Small letters, digits and hyphens, unlike any there is.
  private func id(_ row: RowReader) throws(RowRefusal) -> String {
    let text = try row.text(.id, .indicator)
    guard text.wholeMatch(of: /[a-z][a-z0-9-]{1,59}/) != nil else {
      throw row.refusal(.id, .indicator, .entry(.noIdentifier))
    }
    guard !catalogue.contains(IndicatorID(text)), !own.contains(text) else {
      throw row.refusal(.id, .indicator, .entry(.identifierTaken))
    }
    return text
  }

  private static func unit(_ row: RowReader) throws(RowRefusal) -> String {
    let text = try row.text(.unit, .cell).lowercased()
    let words: [String: Unit] = [
      "prosent": .percent, "%": .percent, "kr": .nok, "kroner": .nok, "1000 kr": .thousandNOK, "mill. kr": .millionNOK,
      "antall": .count, "tal": .count, "år": .years, "timer": .hours, "dager": .days, "årsverk": .fullTimeEquivalents,
      "promille": .permille, "forholdstall": .ratio,
    ]
    guard let unit = words[text] ?? Unit.allCases.first(where: { $0.rawValue.lowercased() == text }) else {
      throw row.refusal(.unit, .cell, .entry(.notAmong(Unit.allCases.map(\.rawValue))))
    }
    return unit.rawValue
  }

  private static func direction(_ row: RowReader) throws(RowRefusal) -> String {
    switch try row.text(.direction, .cell, mayBeEmpty: true).lowercased() {
    case "", "neutral", "nøytral": return "neutral"
    case "higher", "higherisbetter", "høyere", "høgare": return "higherIsBetter"
    case "lower", "lowerisbetter", "lavere", "lågare": return "lowerIsBetter"
    default: throw row.refusal(.direction, .cell, .entry(.notAmong(["higher", "lower", "neutral"])))
    }
  }

  private static func decimals(_ row: RowReader) throws(RowRefusal) -> String {
    let text = try row.text(.decimals, .cell, mayBeEmpty: true)
    guard let number = Int(text.isEmpty ? "1" : text), (0...6).contains(number) else {
      throw row.refusal(.decimals, .cell, .entry(.notAmong((0...6).map(String.init))))
    }
    return String(number)
  }

  private func topic(_ row: RowReader) throws(RowRefusal) -> String {
    let text = try row.text(.topic, .cell, mayBeEmpty: true)
    guard let topic = text.isEmpty ? Topic.other : topicNamed(text) else {
      throw row.refusal(.topic, .cell, .entry(.notAmong(Topic.allCases.map(\.rawValue))))
    }
    return topic.rawValue
  }

  /// Numerator, denominator and factor as the catalogue writes them; three empty texts without a formula.
  private mutating func formula(_ row: RowReader) throws(RowRefusal) -> [String] {
    let fields = try [ImportColumn.numerator, .denominator, .factor].map { column throws(RowRefusal) in
      try row.plainText(column, longest: Self.longestText)
    }
    do {
      let formula = try FormulaText(numerator: fields[0], denominator: fields[1], factor: fields[2]).formula
      formulas.append((row.row.line, formula?.terms.map(\.indicator) ?? []))
    } catch { throw row.refusal(.numerator, .cell, .entry(.noFormula)) }
    return fields
  }
}
