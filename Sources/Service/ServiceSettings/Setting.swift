import Values

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

  private init(_ name: String, _ kind: Kind, _ standard: String = "", isSecret: Bool = false) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isSecret = isSecret
  }

  public static let prefix = "MAALESTOKK_"
  /// The variable that names the file of settings.
  public static let fileVariable = prefix + "CONFIG"
  /// Variables of ours that are no settings: the file, where WeasyPrint is, and the flags that a systemd unit passes on.
  static let otherVariables = [
    fileVariable, prefix + "WEASYPRINT", prefix + "OPTIONS", prefix + "PANDOC", prefix + "RSVG_CONVERT",
    prefix + "MUNICIPALITY",
  ]

  /// Its variable in the environment, as `MAALESTOKK_CALLS_PER_MINUTE`.
  public var variable: String { Self.prefix + name.uppercased().split(separator: "-").joined(separator: "_") }

  public static let host = Self("host", .text, "127.0.0.1")
  public static let port = Self("port", .integer(0...65_535), "8080")
  public static let answerSeconds = Self("answer-seconds", .integer(1...3600), "30")
  public static let database = Self("database", .text)
  public static let datasets = Self("datasets", .text)
  public static let plugins = Self("plugins", .text)
  public static let allowUnsigned = Self("allow-unsigned", .flag, "false")
  public static let language = Self("language", .choice(Language.allCases.map(\.rawValue)), "nb")
  public static let schedule = Self("schedule", .choice(["planned", "off"]), "planned")
  public static let dailyTime = Self("daily-time", .text, "08:30")
  public static let releaseDays = Self("release-days", .list)
  public static let indicators = Self("indicators", .list)
  public static let source = Self("source", .text)
  public static let authority = Self("ca", .text)
  public static let callsPerMinute = Self("calls-per-minute", .integer(0...10_000))
  public static let municipalities = Self("municipalities", .list, "Lillehammer")
  public static let output = Self("output", .text)
  public static let webhook = Self("webhook", .text, isSecret: true)
  public static let adminTokenHash = Self("admin-token-hash", .text, isSecret: true)

  /// All there are, in the order they are shown.
  public static let all = [
    host, port, answerSeconds, database, datasets, plugins, allowUnsigned, language, schedule, dailyTime, releaseDays,
    indicators,
    source, authority, callsPerMinute, municipalities, output, webhook, adminTokenHash,
  ]
}
