import Indicators

/// One thing about the service that can be set: by flag, in the environment or in a file, under one name.
public struct Setting: Sendable, Equatable {
  /// What its value may be.
  public enum Kind: Sendable, Equatable {
    case text
    case integer(ClosedRange<Int>)
    case flag
    /// Several texts; with commas between them in a flag and in the environment, an array in a file.
    case list
    case choice([String])
  }

  /// As in `--calls-per-minute` and in the file.
  public let name: String
  public let kind: Kind
  /// What it is when nothing is said; empty for nothing.
  public let standard: String
  /// Whether its value is never shown.
  public let isSecret: Bool
  public let help: Bilingual

  private init(_ name: String, _ kind: Kind, _ standard: String = "", isSecret: Bool = false, nb: String, en: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isSecret = isSecret
    help = Bilingual(nb: nb, en: en)
  }

  public static let prefix = "MAALESTOKK_"
  /// The variable that names the file of settings.
  public static let fileVariable = prefix + "CONFIG"

  /// Its variable in the environment, as `MAALESTOKK_CALLS_PER_MINUTE`.
  public var variable: String { Self.prefix + name.uppercased().split(separator: "-").joined(separator: "_") }

  public static let host = Self(
    "host", .text, "127.0.0.1", nb: "adressen det lyttes på", en: "the address to listen on")
  public static let port = Self(
    "port", .integer(0...65_535), "8080", nb: "porten; 0 for en ledig", en: "the port; 0 for any that is free")
  public static let database = Self("database", .text, nb: "databasen", en: "the database")
  public static let datasets = Self("datasets", .text, nb: "mappen med datasett", en: "the folder of datasets")
  public static let plugins = Self("plugins", .text, nb: "mappen med sammenlignere", en: "the folder of comparators")
  public static let allowUnsigned = Self(
    "allow-unsigned", .flag, "false", nb: "om usignerte sammenlignere lastes", en: "whether unsigned comparators load")
  public static let language = Self(
    "language", .choice(Language.allCases.map(\.rawValue)), "nb", nb: "språket i utkast og meldinger",
    en: "the language of drafts and messages")
  public static let schedule = Self(
    "schedule", .choice(["planned", "off"]), "planned", nb: "om tallene hentes etter planen",
    en: "whether figures are fetched as planned")
  public static let dailyTime = Self(
    "daily-time", .text, "08:30", nb: "når på dagen tallene hentes, i Oslo",
    en: "when each day figures are fetched, in Oslo")
  public static let releaseDays = Self(
    "release-days", .list, nb: "flere publiseringsdager, som 2027-03-15", en: "more days of release, as 2027-03-15")
  public static let indicators = Self(
    "indicators", .list, nb: "nøkkeltallene som hentes; alle når ingen er nevnt",
    en: "the key figures to fetch; all when none is named")
  public static let source = Self(
    "source", .text, nb: "en annen adresse enn SSBs egen", en: "another address than the publisher's own")
  public static let authority = Self(
    "ca", .text, nb: "PEM-fil med en sertifikatutsteder til", en: "a PEM file with one more certificate authority")
  public static let callsPerMinute = Self(
    "calls-per-minute", .integer(0...10_000), nb: "sjeldnere kall enn SSB tillater",
    en: "fewer calls than the publisher allows")
  public static let municipalities = Self(
    "municipalities", .list, "Lillehammer", nb: "kommunene det skrives utkast for",
    en: "the municipalities whose briefings are drafted")
  public static let output = Self(
    "output", .text, nb: "mappen for utkast; ingen utkast uten", en: "the folder for drafts; none are made without")
  public static let webhook = Self(
    "webhook", .text, isSecret: true, nb: "adressen som får beskjed om nye tall",
    en: "the address told of new figures")
  public static let adminTokenHash = Self(
    "admin-token-hash", .text, isSecret: true, nb: "spor av tegnet for /api/v1/admin; av uten",
    en: "the hash of the token for /api/v1/admin; off without")

  /// All there are, in the order they are shown.
  public static let all = [
    host, port, database, datasets, plugins, allowUnsigned, language, schedule, dailyTime, releaseDays, indicators,
    source, authority, callsPerMinute, municipalities, output, webhook, adminTokenHash,
  ]
}
