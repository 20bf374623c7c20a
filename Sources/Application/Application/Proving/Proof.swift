import Comparing
import Figures
import Findings
import Imports
import PluginHost
import Regions

/// Everything a briefing was made from, and the briefing: what it says of itself, and its parts by name.
public struct Proof: Sendable {
  public typealias Part = (name: String, bytes: [UInt8])

  public let statement: ProofStatement
  public let parts: [Part]
}

extension Inquiry {
  /// The proof of a briefing that an order led to; the same briefing gives the same proof.
  ///
  /// `result` is the briefing itself, as `briefing.json`, and its rows as CSV; `used` are the figures it was made from;
  /// `comparedWith` are the bytes of an earlier briefing, where it tells what has changed since.
  public func proof(
    of order: BriefingOrder, by program: String, result: (json: [UInt8], rows: [UInt8]), used: UsedCells,
    comparedWith: [UInt8]?, in store: any FigureStore
  ) throws -> Proof {
    var parts: [Proof.Part] = [(ProofStatement.result, result.json), (ProofStatement.rows, result.rows)]
    if let comparedWith { parts.append((ProofStatement.comparedWith, comparedWith)) }
    let extract = try store.extract(ExtractedCells(used), subject: RegionCode(order.municipality))
    parts += extract.tables.map { ("inputs/\($0.name).csv", Array($0.csv.utf8)) }
    parts += extract.files.sorted { $0.key < $1.key }.map { ("inputs/files/\($0.key)", $0.value) }
    let stated = parts.map { ProofStatement.Part(name: $0.name, sha256: hexadecimalSHA256($0.bytes)) }
    let statement = ProofStatement(
      schema: ProofStatement.schemaName, program: program, methods: ProofStatement.methods, order: order,
      plugins: proofPlugins, parts: stated)
    return Proof(statement: statement, parts: parts)
  }

  /// The comparators as a proof names them.
  public var proofPlugins: [ProofStatement.Plugin] {
    workbench.comparators.map { plugin in
      ProofStatement.Plugin(
        id: plugin.id, version: plugin.manifest?.version ?? "", state: plugin.state.rawValue,
        sha256: plugin.library.flatMap { try? PluginFolder.sha256(of: $0) })
    }
  }

  /// Makes a proof's briefing again, from the figures there are here.
  public func remade(_ proof: ReadProof) throws -> Briefing {
    let order = proof.statement.order
    let subject = workbench.regions.municipality(RegionCode(order.municipality))
    let choice = try choice(order.asked, for: subject)
    return try briefing(order, choice: choice, earlier: try earlier(order, kept: proof.compareWith))
  }

  /// What is otherwise here than where a proof was made.
  public func differences(from statement: ProofStatement, program: String) -> [ProofDifference] {
    let here = proofPlugins
    let ids = Set(statement.plugins.map(\.id) + here.map(\.id)).sorted()
    let plugins = ids.map { id in
      ProofDifference.comparator(
        id, there: statement.plugins.first { $0.id == id }, here: here.first { $0.id == id })
    }
    let all: [ProofDifference] = [
      .program(there: statement.program, here: program),
      .methods(there: statement.methods, here: ProofStatement.methods),
    ]
    return (all + plugins).filter(\.isReal)
  }
}
