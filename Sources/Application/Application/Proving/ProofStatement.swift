import Comparing

/// What a proof says of itself in `proof.json`.
public struct ProofStatement: Decodable, Sendable {
  public static let schemaName = "maalestokk/proof-1"
  public static let file = "proof.json"
  public static let result = "result/briefing.json"
  public static let rows = "result/rankings.csv"
  public static let comparedWith = "inputs/compare-with.json"

  public struct Plugin: Decodable, Equatable, Sendable {
    public let id: String
    public let version: String
    public let state: String
    /// Of the library's bytes; nil where there is no library.
    public let sha256: String?
  }

  public struct Part: Decodable, Sendable {
    public let name: String
    public let sha256: String
  }

  public let schema: String
  public let program: String
  public let methods: [String]
  public let order: BriefingOrder
  public let plugins: [Plugin]
  public let parts: [Part]

  /// The methods there are, with their versions.
  public static let methods = Method.allCases.map { "\($0.rawValue) \($0.version)" }
}
