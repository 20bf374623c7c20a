import Problems
import Schedule
import Values
import Wording

/// How the service runs: where it listens, what it answers from, when it fetches, whom it tells.
public struct ServiceConfiguration: Sendable {
  public let host: String
  public let port: Int
  /// So long an answer may be in the making.
  public let answerSeconds: Int
  public let database: String?
  public let datasets: String?
  public let plugins: String?
  public let allowsUnsigned: Bool
  public let language: Language
  /// When figures are fetched; nil for never by itself.
  public let plan: RefreshPlan?
  /// Ids of the key figures to fetch; empty for all.
  public let indicators: [String]
  /// Another address than the publisher's own.
  public let source: String?
  public let authorityFile: String?
  public let callsPerMinute: Int?
  /// Names or codes of those whose briefings are drafted; the first is whose ranks are followed.
  public let municipalities: [String]
  /// The folder for drafts; nil for none.
  public let output: String?
  /// The address told of new figures.
  public let webhook: String?
  public let adminTokenHash: TokenHash?
  /// Each setting with its value and where that came from, in the order of `Setting.all`.
  private let shown: [(setting: Setting, value: String, origin: SettingOrigin)]

  /// Reads settings: flags go before the environment, that before the file, and that before the default.
  ///
  /// - Parameters:
  ///   - flags: values by the setting's name, as given on the command line.
  ///   - environment: all variables; those that begin with `MAALESTOKK_` are ours.
  ///   - file: the bytes of a file of settings, an object in JSON, with the file's name for messages.
  /// - Throws: everything that is wrong, at once.
  public init(
    flags: [String: String] = [:], environment: [String: String] = [:],
    file: (name: String, bytes: [UInt8])? = nil
  ) throws(SettingProblems) {
    let (configuration, problems) = Self.reading(flags: flags, environment: environment, file: file)
    guard problems.isEmpty else { throw SettingProblems(problems: problems) }
    self = configuration
  }

  /// The settings as far as they can be read, with everything that is wrong with the rest, which has its default.
  public static func reading(
    flags: [String: String], environment: [String: String], file: (name: String, bytes: [UInt8])?
  ) -> (configuration: ServiceConfiguration, problems: [SettingProblem]) {
    var reader = SettingReader(SettingSources(flags: flags, environment: environment, file: file))
    let configuration = ServiceConfiguration(&reader)
    return (configuration, reader.problems)
  }

  private init(_ reader: inout SettingReader) {
    host = reader.text(.host) ?? Setting.host.standard
    port = reader.integer(.port) ?? 0
    answerSeconds = reader.integer(.answerSeconds) ?? 1
    (database, datasets, plugins) = (reader.text(.database), reader.text(.datasets), reader.text(.plugins))
    allowsUnsigned = reader.flag(.allowUnsigned)
    language = reader.text(.language).flatMap(Language.init(rawValue:)) ?? .nb
    plan = Self.plan(&reader)
    indicators = reader.list(.indicators)
    (source, authorityFile) = (reader.text(.source), reader.text(.authority))
    callsPerMinute = reader.integer(.callsPerMinute)
    municipalities = reader.list(.municipalities)
    output = reader.text(.output)
    webhook = reader.list(.webhook, .webAddress) { Self.isAllowed($0) ? $0 : nil }.first
    adminTokenHash = reader.list(.adminTokenHash, .tokenHash, TokenHash.init).first
    shown = reader.shown
  }

  /// Where a setting's value came from.
  public func origin(of setting: Setting) -> SettingOrigin {
    shown.first { $0.setting == setting }?.origin ?? .standard
  }

  private static func plan(_ reader: inout SettingReader) -> RefreshPlan? {
    let isPlanned = reader.text(.schedule) == "planned"
    let time = reader.list(.dailyTime, .safeTime) { text in
      TimeOfDay(text).flatMap { RefreshPlan.isUnsafe($0) ? nil : $0 }
    }.first
    let days = reader.list(.releaseDays, .day) { CalendarDay($0) }
    guard isPlanned, let time else { return nil }
    return RefreshPlan(extraReleases: Set(days), dailyTime: time)
  }

  /// Whether an address may be posted to: https, or http to this machine, and no name or password in it.
  private static func isAllowed(_ address: String) -> Bool {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, !parts[2].contains("@"), isHostAndPort(parts[2]),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return false }
    let isLocal = ["127.0.0.1", "localhost", "[::1]"].contains { parts[2] == $0 || parts[2].hasPrefix("\($0):") }
    return parts[0] == "https:" || parts[0] == "http:" && isLocal
  }

  /// Whether a text is a host, with a port from 1 to 65535 or none.
  private static func isHostAndPort(_ text: Substring) -> Bool {
    let host = text.hasPrefix("[") ? text.prefix { $0 != "]" } + "]" : text.prefix { $0 != ":" }
    let port = text.dropFirst(host.count)
    return !host.isEmpty && text.hasPrefix(host)
      && (port.isEmpty || port.hasPrefix(":") && UInt16(port.dropFirst()).map { $0 > 0 } == true)
  }

  /// Each setting on a line, with its value and where that came from; secrets are only said to be set.
  public func table(_ language: Language) -> String {
    let words = SettingWords(language)
    let rows = shown.map { setting, value, origin in
      (setting.name, value.isEmpty ? "–" : setting.isSecret ? words.hidden : value, words.origin(origin))
    }
    let widths = (rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0)
    return rows.map { name, value, origin in
      name + String(repeating: " ", count: widths.0 - name.count + 2) + value
        + String(repeating: " ", count: widths.1 - value.count + 2) + origin
    }.joined(separator: "\n")
  }
}
