import Problems
import Spreadsheets

/// Collects notes in bounded memory: each kind once, with its number and the first few places.
struct ImportNotes {
  private static let mostExamples = 5
  private var counts: [ImportNote.Kind: (count: Int, examples: [String])] = [:]

  mutating func add(_ kind: ImportNote.Kind, _ example: String) {
    var entry = counts[kind] ?? (0, [])
    entry.count += 1
    if entry.examples.count < Self.mostExamples { entry.examples.append(printable(example)) }
    counts[kind] = entry
  }

  /// What of a text was left out: `4 kilde: «2»`.
  mutating func add(_ kind: ImportNote.Kind, _ marking: CellMarking, _ line: Int, _ column: String) {
    add(kind, "\(line) \(column): «\(trimmed(marking.text))»")
  }

  /// Those there are, in the order they are told.
  var all: [ImportNote] {
    counts.sorted { $0.key < $1.key }.map { ImportNote($0, count: $1.count, examples: $1.examples) }
  }
}
