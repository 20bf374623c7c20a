import FoundationEssentials
import Problems
import Values

extension PluginManifest {
  static let longestManifestBytes = 1 << 20

  /// Reads and checks a manifest.
  /// - Throws: Everything that is wrong with it, at once.
  static func read(_ bytes: Data) throws(ManifestError) -> PluginManifest {
    guard bytes.count <= longestManifestBytes else {
      throw ManifestError(problems: [.tooLong("manifest.json", longestManifestBytes)])
    }
    let draft: ManifestDraft
    do {
      draft = try JSONDecoder().decode(ManifestDraft.self, from: bytes)
    } catch {
      throw ManifestError(problems: [.manifestNotObject])
    }
    let problems = draft.problems + draft.manifest.problems
    guard problems.isEmpty else { throw ManifestError(problems: problems) }
    return draft.manifest
  }
}

/// A manifest as far as it could be read, and which of its fields could not.
private struct ManifestDraft: Decodable {
  var problems: [PluginProblem] = []
  var manifest: PluginManifest

  private enum Key: String, CodingKey {
    case schema, id, version, name, summary, library, abi, sha256, options, fetchHosts, licence, languages, order, role
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    var problems: [PluginProblem] = []
    func field<Value: Decodable>(_ key: Key, or substitute: Value) -> Value {
      do {
        return try fields.decode(Value.self, forKey: key)
      } catch {
        problems.append(Self.problem(with: key, isThere: fields.contains(key)))
        return substitute
      }
    }
    // The substitutes are valid, so that a missing field is reported once.
    let empty = AuthorText(nb: "-", en: "-")
    manifest = PluginManifest(
      schema: field(.schema, or: PluginManifest.schemaName), id: field(.id, or: "x"),
      version: field(.version, or: "0.0.0"), name: field(.name, or: empty), summary: field(.summary, or: empty),
      library: field(.library, or: "libx.so"), abi: field(.abi, or: ABIVersion(major: 1, minor: 0)),
      sha256: fields.contains(.sha256) ? field(.sha256, or: String?.none) : nil,
      options: fields.contains(.options) ? field(.options, or: []) : [],
      fetchHosts: fields.contains(.fetchHosts) ? field(.fetchHosts, or: []) : [],
      licence: field(.licence, or: "-"),
      languages: fields.contains(.languages) ? field(.languages, or: [Language]?.none) : nil,
      order: fields.contains(.order) ? field(.order, or: Int?.none) : nil,
      role: fields.contains(.role) ? field(.role, or: ComparatorRole?.none) : nil)
    self.problems = problems
  }

  private static func problem(with key: Key, isThere: Bool) -> PluginProblem {
    isThere ? .fieldMisshapen(key.rawValue) : .fieldMissing(key.rawValue)
  }
}
