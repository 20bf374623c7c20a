import Figures
import Foundation
import Imports
import Problems
import ProofFiles
import DatasetFiles
import SystemFiles

/// A proof whose every part is the one its statement names.
struct ReadProof {
  let statement: ProofStatement
  let tables: [ExtractedTable]
  /// Kept files by the hash of their bytes.
  let files: [String: [UInt8]]
  let result: [UInt8]
  let compareWith: [UInt8]?

  /// Reads and checks an archive; throws `ProofProblem` naming the first part that is not as stated.
  init(_ bytes: [UInt8]) throws {
    let parts = try ProofArchive.read(bytes)
    guard let first = parts.first, first.name == ProofStatement.file,
      let statement = try? JSONDecoder().decode(ProofStatement.self, from: Data(first.bytes)),
      statement.schema == ProofStatement.schemaName
    else {
      throw ProofProblem.noStatement(file: ProofStatement.file, schema: ProofStatement.schemaName)
    }
    let stated = Dictionary(statement.parts.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for part in parts.dropFirst() where stated[part.name] != hexadecimalSHA256(part.bytes) {
      throw ProofProblem.otherPart(name: part.name, statement: ProofStatement.file)
    }
    let byName = Dictionary(parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    if let missing = statement.parts.first(where: { byName[$0.name] == nil }) {
      throw ProofProblem.missingPart(name: printable(missing.name))
    }
    guard let result = byName[ProofStatement.result] else {
      throw ProofProblem.missingPart(name: ProofStatement.result)
    }
    self.statement = statement
    self.result = result
    compareWith = byName[ProofStatement.comparedWith]
    tables = try parts.compactMap { part in
      guard part.name.hasPrefix("inputs/"), part.name.hasSuffix(".csv") else { return nil }
      return try ExtractedTable(String(part.name.dropFirst("inputs/".count).dropLast(".csv".count)), csv: part.bytes)
    }
    files = Dictionary(
      parts.filter { $0.name.hasPrefix("inputs/files/") }.map {
        (String($0.name.dropFirst("inputs/files/".count)), $0.bytes)
      },
      uniquingKeysWith: { first, _ in first })
    if let wrong = files.first(where: { $0.key != hexadecimalSHA256($0.value) }) {
      throw ProofProblem.otherFile(name: "inputs/files/\(wrong.key)")
    }
  }
}
