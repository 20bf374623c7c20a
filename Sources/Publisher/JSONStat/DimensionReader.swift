import CSimdjson
import JSONReading
import Problems
import Statistics

/// Reads one dimension, as a member of `dimension` or as a response by itself.
struct DimensionReader {
  let id: String
  let role: DimensionRole?
  /// How many categories `size` announces; nil for a response by itself, which announces none.
  let size: Int?

  func dimension(_ node: JSONNode) throws(JSONProblem) -> Dimension {
    let object = try node.object()
    let categoryNode = try object.required("category")
    let category = try categoryNode.object()
    let codes = try codes(category)
    let positions = try positions(of: codes, in: category)
    if let size, codes.count != size {
      let place = category["index"] ?? category["label"] ?? categoryNode
      throw place.error(
        found: .dimension(.categories(codes.count)), expected: .dimension(.categories(size, of: id)))
    }
    let notes = try object.texts("note")
    return Dimension(
      id: id, label: try object.optionalText("label"), role: role, codes: codes,
      labels: try labels(category, codes: codes, positions: positions),
      units: try units(category, codes: codes, positions: positions), notes: notes,
      categoryNotes: try categoryNotes(category, codes: codes, positions: positions),
      mandatoryNotes: try MandatoryNotes.read(try object["extension"]?.object(), count: notes.count),
      unread: try unread(object, category: category), positions: positions)
  }

  // MARK: Codes

  private func codes(_ category: JSONObject) throws(JSONProblem) -> [String] {
    guard let index = category["index"] else { return try onlyCode(category) }
    if index.isArray { return try index.texts() }
    guard index.isObject else { throw index.error(expected: .dimension(.codes)) }
    return try codesByPosition(index)
  }

  /// The code of a dimension with one category, which may do without `index`.
  private func onlyCode(_ category: JSONObject) throws(JSONProblem) -> [String] {
    guard let labels = category["label"] else {
      throw category.node.error(found: .dimension(.neitherIndexNorLabel), expected: .dimension(.indexOrLabel))
    }
    let members = try labels.object().members
    guard members.count == 1 else {
      throw category.node.error(
        found: .dimension(.labelsWithoutIndex(members.count)), expected: .dimension(.indexUnlessOne))
    }
    return [members[0].key]
  }

  private func codesByPosition(_ index: JSONNode) throws(JSONProblem) -> [String] {
    let count = index.count()
    var codes = [String?](repeating: nil, count: count)
    try index.forEachChunk { (first, chunk) throws(JSONProblem) in
      for (offset, member) in chunk.enumerated() {
        guard member.value.kind == .integer, let position = Int(exactly: member.value.integer),
          position >= 0, position < count
        else {
          throw index.child(member, index: first + offset).error(expected: .dimension(.position(below: count)))
        }
        guard codes[position] == nil else {
          throw index.child(member, index: first + offset).error(
            found: .again(.position(position)), expected: .each(.position))
        }
        codes[position] = try index.key(member)
      }
    }
    return codes.compactMap(\.self)
  }

  /// The codes with their positions; codes that differ only in how accents are composed are the same code.
  private func positions(of codes: [String], in category: JSONObject) throws(JSONProblem) -> [String: Int] {
    guard !codes.isEmpty else {
      throw (category["index"] ?? category.node).error(found: .dimension(.noCategory), expected: .dimension(.category))
    }
    var positions: [String: Int] = [:]
    positions.reserveCapacity(codes.count)
    for (position, code) in codes.enumerated() {
      if let earlier = positions.updateValue(position, forKey: code) {
        throw (category["index"] ?? category.node).error(
          found: .again(.codeAtPositions(code, earlier, position)), expected: .each(.code))
      }
    }
    return positions
  }

  // MARK: What is said about categories

  private func labels(
    _ category: JSONObject, codes: [String], positions: [String: Int]
  ) throws(JSONProblem) -> [String] {
    guard let node = category["label"] else { return codes }
    var labels = codes
    try forEachCategory(node, positions: positions) { (position, child) throws(JSONProblem) in
      labels[position] = try child.text()
    }
    return labels
  }

  private func units(
    _ category: JSONObject, codes: [String], positions: [String: Int]
  ) throws(JSONProblem) -> [MetricUnit?] {
    guard let node = category["unit"] else { return [] }
    var units = [MetricUnit?](repeating: nil, count: codes.count)
    try forEachCategory(node, positions: positions) { (position, child) throws(JSONProblem) in
      if child.isNull { return }
      let unit = try child.object()
      units[position] = MetricUnit(
        base: try unit.optionalText("base"), label: try unit.optionalText("label"),
        symbol: try unit.optionalText("symbol"),
        decimals: try unit["decimals"]?.integer(in: 0...PublishedValue.mostDecimals))
    }
    return units
  }

  private func categoryNotes(
    _ category: JSONObject, codes: [String], positions: [String: Int]
  ) throws(JSONProblem) -> [String: [String]] {
    guard let node = category["note"] else { return [:] }
    var notes: [String: [String]] = [:]
    try forEachCategory(node, positions: positions) { (position, child) throws(JSONProblem) in
      if !child.isNull { notes[codes[position]] = try child.texts() }
    }
    return notes
  }

  /// The members of an object whose keys are category codes.
  private func forEachCategory(
    _ node: JSONNode, positions: [String: Int], _ body: (Int, JSONNode) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard node.isObject else { throw node.error(expected: .dimension(.byCategory)) }
    var seen = Set<Int>()
    try node.forEachChunk { (first, chunk) throws(JSONProblem) in
      for (offset, member) in chunk.enumerated() {
        let child = node.child(member, index: first + offset)
        guard let position = positions[try node.key(member)] else {
          throw child.error(found: .dimension(.unknownCategory), expected: .dimension(.codeOfIndex))
        }
        guard seen.insert(position).inserted else {
          throw child.error(found: .again(.codeInOtherSpelling), expected: .each(.code))
        }
        try body(position, child)
      }
    }
  }

  private func unread(_ object: JSONObject, category: JSONObject) throws(JSONProblem) -> UnreadParts {
    func count(_ owner: JSONObject, _ key: String) throws(JSONProblem) -> Int {
      try owner[key]?.object().members.count ?? 0
    }
    let read = try object["extension"]?.object()["noteMandatory"] == nil ? 0 : 1
    return UnreadParts(
      children: try count(category, "child"), coordinates: try count(category, "coordinates"),
      links: try count(object, "link"), extensions: try count(object, "extension") - read)
  }
}
