/// What a request for figures chooses, as it was sent: expressions by variable.
struct Selection: Sendable {
  var expressions: [String: [String]] = [:]
  var codeLists: [String: String] = [:]
  /// The order of the answer's variables, stub before heading; empty for the table's own.
  var order: [String] = []
}

/// Variables with the positions that were chosen, in the order of the answer.
struct ChosenCells {
  let variables: [(variable: StandInVariable, positions: [Int])]
  var count: Int { variables.reduce(1) { $0 * $1.positions.count } }
}

/// The publisher's refusal of a request.
struct Refusal: Error {
  let status: Int
  let title: String
  /// The status named in the body, where that is another one.
  var bodyStatus: Int?
  var detail: String?
  /// Answered without a body.
  var isEmpty = false

  static let unknownTable = Refusal(status: 400, title: "Non-existent table", bodyStatus: 404)
  static let unknownVariable = Refusal(status: 400, title: "Non-existent variable")
  static let unknownValue = Refusal(status: 400, title: "Non-existent value")
  static let missing = Refusal(status: 400, title: "Missing selection for mandantory variable")
  static let tooManyCells = Refusal(
    status: 400, title: "Too many cells selected", detail: "Too many cells selected")
  static let expression = Refusal(status: 400, title: "Illegal selection expression")
  static let unknownCodeList = Refusal(status: 400, title: "Non-existent codelist")
  static let unknownFormat = Refusal(status: 400, title: "Unsupported output format")
  static let unknownPage = Refusal(status: 404, title: "Non-existent page")
  /// What the publisher does with the same code twice.
  static let duplicate = Refusal(status: 500, title: "", isEmpty: true)
}

extension StandInTable {
  static let mostCells = 800_000

  /// The cells that a selection chooses, or why it is refused.
  func choose(_ selection: Selection) throws(Refusal) -> ChosenCells {
    for code in Array(selection.expressions.keys) + Array(selection.codeLists.keys) where variable(code) == nil {
      throw .unknownVariable
    }
    let isDefault = selection.expressions.isEmpty && selection.codeLists.isEmpty
    var chosen: [(StandInVariable, [Int])] = []
    for variable in ordered(selection.order) {
      let list = selection.codeLists.first { $0.key.lowercased() == variable.code.lowercased() }?.value
      let expressions = selection.expressions.first { $0.key.lowercased() == variable.code.lowercased() }?.value
      if isDefault {
        chosen.append((variable, [variable.role == "time" ? variable.codes.count - 1 : 0]))
      } else if let positions = try variable.positions(expressions, list: list) {
        chosen.append((variable, positions))
      }
    }
    let cells = ChosenCells(variables: chosen)
    guard cells.count <= Self.mostCells else { throw .tooManyCells }
    return cells
  }

  private func ordered(_ order: [String]) -> [StandInVariable] {
    let first = order.compactMap(variable)
    return first + variables.filter { variable in !first.contains { $0.code == variable.code } }
  }
}

extension StandInVariable {
  /// The chosen positions in the order of the codes; nil when the variable is left out and may be.
  func positions(_ expressions: [String]?, list: String?) throws(Refusal) -> [Int]? {
    var among = Array(codes.indices)
    if let list {
      guard let codeList = codeLists.first(where: { $0.id == list }) else { throw .unknownCodeList }
      among = codeList.codes.compactMap { positions[$0.uppercased()] }
    }
    guard let expressions, !expressions.isEmpty else {
      if list != nil { return among }
      guard canBeEliminated else { throw .missing }
      return nil
    }
    var literals = Set<String>()
    var chosen = Set<Int>()
    for text in expressions {
      let found = try evaluate(text, among: among)
      if !Self.isExpression(text), !literals.insert(text.uppercased()).inserted { throw .duplicate }
      chosen.formUnion(found)
    }
    return among.filter(chosen.contains)
  }

  private static func isExpression(_ text: String) -> Bool { text.contains { "*?(".contains($0) } }

  private func evaluate(_ text: String, among: [Int]) throws(Refusal) -> [Int] {
    if let call = text.wholeMatch(of: /(?i:(top|bottom|from|to|range))\(([^()]*)\)/) {
      let arguments = call.2.split(separator: ",", omittingEmptySubsequences: false).map { String($0).uppercased() }
      return try apply(call.1.lowercased(), arguments, among)
    }
    guard !text.contains("("), !text.contains(")") else { throw .expression }
    guard Self.isExpression(text) else {
      guard let position = positions[text.uppercased()], among.contains(position) else { throw .unknownValue }
      return [position]
    }
    let pattern = Array(text.uppercased())
    let found = among.filter { Self.matches(Array(codes[$0].code.uppercased())[...], pattern[...]) }
    guard !found.isEmpty else { throw .unknownValue }
    return found
  }

  private func apply(_ name: String, _ arguments: [String], _ among: [Int]) throws(Refusal) -> [Int] {
    switch (name, arguments.count) {
    case ("top", 1...2), ("bottom", 1...2):
      let numbers = arguments.compactMap { Int($0) }
      guard numbers.count == arguments.count, numbers.allSatisfy({ $0 >= 0 }) else { throw .expression }
      // The newest are on top of time; elsewhere the first of the list are.
      let fromEnd = (name == "top") == (role == "time")
      let ordered = fromEnd ? Array(among.reversed()) : among
      return Array(ordered.dropFirst(numbers.count == 2 ? numbers[1] : 0).prefix(numbers[0]))
    case ("from", 1), ("to", 1), ("range", 2):
      var places: [Int] = []
      for argument in arguments {
        guard let position = positions[argument], let place = among.firstIndex(of: position) else {
          throw .unknownValue
        }
        places.append(place)
      }
      let first = name == "to" ? 0 : places[0]
      let last = name == "from" ? among.count - 1 : places[places.count - 1]
      return first <= last ? Array(among[first...last]) : []
    default: throw .expression
    }
  }

  /// Whether a code fits a pattern of `*` (any run) and `?` (any one).
  private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return (text.startIndex...text.endIndex).contains { matches(text[$0...], pattern.dropFirst()) }
    }
    guard let character = text.first, first == "?" || first == character else { return false }
    return matches(text.dropFirst(), pattern.dropFirst())
  }
}
