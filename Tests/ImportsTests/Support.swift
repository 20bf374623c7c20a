import DatasetFiles
import Figures
import Foundation
import Imports
import Problems
import Regions
import Statistics
import TestSupport
import Values
import Wording

/// Reads files of the tests against the real catalogue and regions.
enum Reading {
  /// What a file gave, with its problems as `line column: kind`.
  struct Outcome {
    var read: ReadImport?
    var error: ImportProblem?

    var figures: [ImportedFigure] {
      if case .figures(let figures) = read?.content { figures.figures } else { [] }
    }
    var targets: [Target] {
      if case .targets(let targets) = read?.content { targets.targets } else { [] }
    }
    /// `region year value status`, in order.
    var cells: [String] {
      figures.map { "\($0.region) \($0.year) \($0.value.number?.description ?? "–") \($0.status.rawValue)" }
    }
    var problems: [String] { (error?.named ?? []).map { "\($0.line) \($0.column): \($0.kind.rawValue)" } }
    var message: String { error.map { ProblemWords(.en).text($0) } ?? "" }
    var notes: [String] { (read?.notes ?? []).map { ImportWords(.en).text($0) } }
  }

  static func reader(_ limits: ImportLimits = ImportLimits()) throws -> ImportReader {
    let real = try RealDatasets.collection()
    return ImportReader(catalogue: real.indicators, regions: real.regions, limits: limits)
  }

  static func bytes(_ bytes: [UInt8], file: String = "tall.csv", sheet: String? = nil) throws -> Outcome {
    do { return Outcome(read: try reader().read(bytes, file: file, sheet: sheet)) } catch let error as ImportProblem {
      return Outcome(error: error)
    }
  }

  static func text(_ text: String) throws -> Outcome { try bytes(Array(text.utf8)) }

  static func path(_ path: String, limits: ImportLimits = ImportLimits()) throws -> Outcome {
    do { return Outcome(read: try reader(limits).read(path: path)) } catch let error as ImportProblem {
      return Outcome(error: error)
    }
  }

  /// Rows of net debt of 2023 under the short header.
  static func debts(_ rows: String...) throws -> Outcome {
    try text("indicator,region,year,value\n" + rows.map { "net-debt,\($0)\n" }.joined())
  }
}
