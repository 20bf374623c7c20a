import Foundation
import Indicators

/// `origin.json`: what a dataset is, where it comes from, and the hashes of its files.
public struct OriginFile: Decodable, Sendable {
  /// One file of the dataset.
  public struct File: Decodable, Sendable {
    public let name: String
    public let kind: String
    /// Lower-case hexadecimal SHA-256 of the bytes.
    public let sha256: String
    /// Records without the header; entries for JSON.
    public let rows: Int
  }

  struct Text: Decodable, Sendable {
    let nb: String
    let en: String
    var bilingual: Bilingual { Bilingual(nb: nb, en: en) }
  }

  /// A text that is the same in both languages, or both: `"x"` or `{"nb": "x", "en": "y"}`.
  struct Words: Decodable, Sendable {
    let bilingual: Bilingual

    init(from decoder: any Decoder) throws {
      if let same = try? decoder.singleValueContainer().decode(String.self) {
        bilingual = Bilingual(nb: same, en: same)
      } else {
        bilingual = try Text(from: decoder).bilingual
      }
    }
  }

  public let id: String
  let title: Text
  let publisher: String
  let via: String?
  let licence: Words
  let location: Words
  let published: String?
  let publishedBasis: String?
  let retrieved: String
  /// Decides between datasets that became known on the same day; the higher wins.
  public let precedence: Int
  let notes: Text
  /// By indicator: whose accounts the figures are about, where that is not what the indicator says.
  let accountingScope: [String: String]?
  /// By indicator: what else is not as the indicator says, by the name of a `DefinitionAspect`.
  let definitions: [String: [String: String]]?
  public let files: [File]

  /// The origin as the rest of the program knows it.
  public var origin: Origin {
    Origin(
      id: id, title: title.bilingual, publisher: publisher, licence: licence.bilingual, location: location.bilingual,
      published: published,
      retrieved: retrieved, notes: notes.bilingual)
  }

  /// The date the figures became known: published, else retrieved.
  public var known: String { published ?? retrieved }
}
