import Problems
import Values

/// What a plugin says of itself in `manifest.json`, read and checked before any of its code is loaded.
public struct PluginManifest: Codable, Sendable, Equatable {
  /// The value of `schema`.
  public static let schemaName = "maalestokk/plugin-1"

  public var schema: String
  /// Lower-case letters, digits and single hyphens, such as `kostra-group`.
  public var id: String
  /// Three numbers with points between them.
  public var version: String
  public var name: AuthorText
  public var summary: AuthorText
  /// File name of the shared library.
  public var library: String
  public var abi: ABIVersion
  /// Hash of the library in lower-case hexadecimal; nil while it is being developed.
  public var sha256: String?
  public var options: [PluginOption]
  /// Hosts that `refresh` may fetch from.
  public var fetchHosts: [String]
  /// SPDX identifier.
  public var licence: String
  /// The languages it words rules and reasons in; the languages of its name where it does not say.
  public var languages: [Language]?
  /// Its place among the comparators of the house, smallest first.
  public var order: Int?
  /// What a briefing uses it for, for a comparator of the house.
  public var role: ComparatorRole?

  /// The language to ask it in for a reader of a language.
  public func asked(in language: Language) -> Language {
    (languages ?? name.languages).nearest(language) ?? language
  }

  /// The name of the library's one exported function.
  public var entrySymbol: String {
    "maalestokk_comparator_" + String(id.map { $0 == "-" ? "_" : $0 })
  }
}

/// Everything that is wrong with a manifest.
struct ManifestError: Error, Sendable {
  var problems: [PluginProblem]
}
