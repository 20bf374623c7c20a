import Figures
import Foundation
import Problems
import Schedule
import Values

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
    /// Nynorsk; what was written before it was asked for has none.
    let nn: String?
    let en: String
    var bilingual: Multilingual { Multilingual(nb: nb, nn: nn, en: en) }
  }

  /// A text that is the same in all languages, or each: `"x"` or `{"nb": "x", "nn": "x", "en": "y"}`.
  struct Words: Decodable, Sendable {
    let bilingual: Multilingual

    init(from decoder: any Decoder) throws {
      if let same = try? decoder.singleValueContainer().decode(String.self) {
        bilingual = Multilingual(nb: same, en: same)
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
  /// The year whose division of the country all figures are for; absent where each is for that of its own year.
  let borders: Int?
  public let files: [File]

  /// The origin as the rest of the program knows it.
  public var origin: Origin {
    Origin(
      id: id, title: title.bilingual, publisher: publisher, licence: licence.bilingual, location: location.bilingual,
      published: published,
      retrieved: retrieved, notes: notes.bilingual, borders: borders)
  }

  /// The date the figures became known: published, else retrieved.
  public var known: String { published ?? retrieved }
}

extension OriginFile {
  /// The ranks that datasets may have among those that became known on the same day.
  static let precedences = 0...1_000

  /// What no dataset can say of itself, each with its member.
  var problems: [DatasetFault] {
    var problems = [("published", published), ("retrieved", retrieved)].compactMap { member, date in
      date.flatMap { CalendarDay.isWritten($0) ? nil : DatasetFault.value(.notDate(member, String($0.prefix(40)))) }
    }
    if !Self.precedences.contains(precedence) {
      problems.append(
        .origin(
          .badPrecedence(
            precedence, lowest: Self.precedences.lowerBound, highest: Self.precedences.upperBound)))
    }
    return problems
      + files.filter { $0.rows < 0 }.map { .origin(.rowsBelowZero($0.rows, file: String($0.name.prefix(40)))) }
  }
}
