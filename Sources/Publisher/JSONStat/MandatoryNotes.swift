import JSONReading
import Problems

/// PxWeb's `extension.noteMandatory`: an object from positions in `note` to true.
enum MandatoryNotes {
  static func read(_ ext: JSONObject?, count: Int) throws(JSONProblem) -> [Int] {
    guard let node = ext?["noteMandatory"] else { return [] }
    var positions: [Int] = []
    for member in try node.object().members {
      guard let position = CellIndex.parse(Array(member.key.utf8)), position < count else {
        throw member.node.error(found: .dimension(.note(member.key)), expected: .dimension(.note(of: count)))
      }
      if try member.node.flag() { positions.append(position) }
    }
    return positions.sorted()
  }
}
