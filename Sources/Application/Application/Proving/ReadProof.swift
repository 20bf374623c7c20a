import Figures
import Foundation
import Imports
import PlainText
import Problems

/// A proof whose every part is the one its statement names.
public struct ReadProof: Sendable {
  public let statement: ProofStatement
  public let tables: [ExtractedTable]
  /// Kept files by the hash of their bytes.
  public let files: [String: [UInt8]]
  public let result: [UInt8]
  let compareWith: [UInt8]?

  /// Checks the parts of an archive; throws `ProofProblem` naming the first that is not as stated.
  public init(_ parts: [Proof.Part]) throws {
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
      throw ProofProblem.missingPart(name: PlainText.line(missing.name))
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
