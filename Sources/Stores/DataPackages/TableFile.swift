import CSV
import Crypto
import Foundation
import Problems
import SystemFiles
import Values

/// One table on its way into a package: written row by row, with its hash and size.
final class TableFile {
  let table: PackageTable
  private let file: GrowingFile
  private var hash = SHA256()
  private var bytes = 0

  init(_ table: PackageTable, in folder: String) throws {
    self.table = table
    file = try GrowingFile(folder + "/" + table.file)
    try append(table.fields.map(\.name))
  }

  func append(_ row: [String]) throws {
    let line = Array(csvText([row]).utf8)
    hash.update(data: line)
    bytes += line.count
    try file.append(line)
  }

  /// Finishes the file, and tells of it as the package does.
  func finished(_ texts: PackageTexts) throws -> PackageDescriptor.Resource {
    try file.finish()
    return PackageDescriptor.Resource(
      name: table.rawValue, title: texts.table(table), path: table.file, profile: "tabular-data-resource",
      format: "csv", mediatype: "text/csv", encoding: "utf-8", hash: "sha256:" + hash.finalize().hexadecimal,
      bytes: bytes,
      schema: PackageDescriptor.Schema(table) { texts.field(table, $0.name) })
  }
}
