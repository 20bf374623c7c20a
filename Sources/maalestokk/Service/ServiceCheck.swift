import Application
import Assembly
import Figures
import Foundation
import PluginHost
import Problems
import ServiceSettings
import StatisticsNorway
import SystemFiles
import Values
import Wording

/// Whether what the settings name is there: looked at before anything starts, and all that is wrong told at once.
struct ServiceCheck {
  private let settings: ServiceConfiguration
  private let options: CommonOptions

  init(_ settings: ServiceConfiguration, _ options: CommonOptions) {
    self.settings = settings
    self.options = options
  }

  /// Where figures are fetched from; throws `UsageError` with everything that is wrong, what is known already first.
  func source(besides known: [any Error]) throws -> FetchSource {
    var problems = UsageProblems()
    for problem in known { problems.add(words(problem)) }
    _ = try problems.catching { try options.checkFolders() }
    let places: [any Error] = [host, authority, output, weasyPrint].compactMap(\.self)
    for place in places { problems.add(words(place)) }
    let source = try problems.catching {
      try FetchSource(
        settings.source, authorityFile: settings.authorityFile, checksAuthority: false,
        callsPerMinute: settings.callsPerMinute, options)
    }
    try checkNames(&problems)
    try problems.throwIfAny()
    guard let source else { throw UsageError(problems.found) }
    return source
  }

  private func words(_ error: any Error) -> String {
    options.text(asProblem(error))
  }

  // MARK: Places

  /// A host that has no address on any machine.
  private var host: (any Error)? {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    defer { if let found { freeaddrinfo(found) } }
    guard getaddrinfo(settings.host, nil, &hints, &found) != 0 else { return nil }
    return problem(.host, .host(settings.host))
  }

  private var authority: (any Error)? {
    guard let path = settings.authorityFile else { return nil }
    let isFile =
      (try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath))?[.type]
      as? FileAttributeType == .typeRegular
    let text = isFile ? FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } : nil
    guard text?.contains("-----BEGIN CERTIFICATE-----") != true else { return nil }
    return problem(.authority, .certificate(path: path))
  }

  /// A folder for drafts that is not there and cannot be made, or cannot be written to.
  private var output: (any Error)? {
    guard let path = settings.output else { return nil }
    var folder = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    guard !isFolder.boolValue || access(folder.path, W_OK | X_OK) != 0 else { return nil }
    return problem(.output, .folder(path: path))
  }

  private func problem(_ setting: Setting, _ fault: SettingFault) -> SettingProblem {
    .unusable(setting.name, settings.origin(of: setting), fault)
  }

  /// A program for PDF that the environment names and that is not there; without the variable, PDF is only not offered.
  private var weasyPrint: (any Error)? {
    guard ProcessInfo.processInfo.environment["MAALESTOKK_WEASYPRINT"]?.isEmpty == false else { return nil }
    do { _ = try WeasyPrint.find() } catch { return error }
    return nil
  }

  // MARK: Names

  /// Municipalities and key figures that nobody has, and key figures that cannot be fetched.
  ///
  /// They are looked up in the database. Where that is not made yet and something else is wrong, it is not made for this.
  private func checkNames(_ problems: inout UsageProblems) throws {
    if !problems.found.isEmpty {
      let path = try? Assembly.databasePath(options.database, options.language)
      guard let path, FileManager.default.fileExists(atPath: path) else { return }
    }
    guard let session = try problems.catching({ try Session(options) }) else { return }
    defer { session.host.shutdown() }
    for name in settings.municipalities {
      try check(.municipalities, &problems) { _ = try session.inquiry.municipality(name) }
    }
    for id in settings.indicators {
      try check(.indicators, &problems) {
        let wish = FetchWish([try session.inquiry.indicator(id)], areNamed: true)
        if !wish.problems.isEmpty { throw UsageError(problems: wish.problems.map { options.text($0) }) }
      }
    }
  }

  private func check(_ setting: Setting, _ problems: inout UsageProblems, _ body: () throws -> Void) throws {
    do { try body() } catch let error as UsageError {
      for problem in error.problems {
        let words = SettingWords(options.language)
        let text = words.about(setting.name, settings.origin(of: setting), options.text(UsageError([problem])))
        problems.add(.told(text, isUnknown: problem.isUnknown, suggestions: problem.suggestions))
      }
    }
  }
}
