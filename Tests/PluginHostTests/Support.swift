import ComparatorMessages
import Foundation
import PluginHost
import Synchronization
import TestSupport
import Testing
import Values
import Problems
import Values
import Wording

/// All tests that start workers, one at a time: they look for processes that were left behind.
@Suite("The plugin boundary", .serialized)
enum Boundary {}

/// Where this test binary, the worker and the plugins were built.
let buildFolder: URL = {
  if let given = ProcessInfo.processInfo.environment["MAALESTOKK_BUILD_FOLDER"] { return URL(fileURLWithPath: given) }
  return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
}()

/// The root of the project.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

let fixtureFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

/// A folder for one test, removed with the value.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = TestFolder.url.appendingPathComponent("maalestokk-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func folder(_ name: String) throws -> URL {
    let folder = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// Runs a program to its end and returns its exit status.
@discardableResult
func run(_ program: String, _ arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

/// The libraries built from fixture.c in this run, by their flags.
private let fixtureLibraries = Mutex<[[String]: Data]>([:])

/// The bytes of the fixture library, built with flags such as `WRONG_ABI` and further arguments for clang.
func fixtureLibrary(_ flags: [String] = [], _ further: [String] = []) throws -> Data {
  try fixtureLibraries.withLock { known in
    if let library = known[flags + further] { return library }
    let scratch = try ScratchFolder()
    let library = scratch.url.appendingPathComponent("fixture.so")
    let headers = projectFolder.appendingPathComponent("Sources/Plugins/CComparator/include").path
    let status = try run(
      "clang",
      ["-shared", "-fPIC", "-w", "-I", headers] + flags.map { "-D\($0)" }
        + [fixtureFolder.appendingPathComponent("fixture.c").path, "-o", library.path, "-lm", "-lpthread"] + further)
    try #require(status == 0, "clang builds fixture.c")
    let bytes = try Data(contentsOf: library)
    known[flags + further] = bytes
    return bytes
  }
}

/// Puts a plugin with the fixture library into `<folder>/<name>` and returns that folder.
func installFixture(
  in folder: URL, name: String = "Fixture", flags: [String] = [], further: [String] = [], sha256: String? = nil,
  abi: String = "{\"major\":1,\"minor\":0}", fetchHosts: String = ""
) throws -> URL {
  let plugin = folder.appendingPathComponent(name)
  try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
  let library = plugin.appendingPathComponent("libFixture.so")
  try fixtureLibrary(flags, further).write(to: library)
  let hash = try sha256 ?? PluginFolder.sha256(of: library)
  let manifest = """
    {"schema":"maalestokk/plugin-1","id":"fixture","version":"1.0.0","name":{"nb":"Prøve","en":"Fixture"},
     "summary":{"nb":"for prøver","en":"for tests"},"library":"libFixture.so","abi":\(abi),"sha256":"\(hash)",
     "options":[{"name":"do","summary":{"nb":"hva","en":"what"}},
                {"name":"mode","values":["a","b"],"default":"a","summary":{"nb":"hvordan","en":"how"}}],
     "fetchHosts":[\(fetchHosts)],"licence":"Apache-2.0"}
    """
  try Data(manifest.utf8).write(to: plugin.appendingPathComponent("manifest.json"))
  return plugin
}

/// A host for tests, with its scratch folder.
struct TestHost {
  let scratch: ScratchFolder
  let host: PluginHost

  init(_ limits: ComparatorLimits = ComparatorLimits(), allowUnsigned: Bool = true) throws {
    scratch = try ScratchFolder()
    host = PluginHost(
      PluginHostConfiguration(
        workerExecutable: buildFolder.appendingPathComponent("maalestokk-worker"), limits: limits,
        allowUnsigned: allowUnsigned, temporaryFolder: try scratch.folder("private"),
        words: { $0 is FixtureServices.Fire ? "the disk is on fire" : "the host's \(type(of: $0))" }))
  }

  func fixture(
    _ flags: [String] = [], name: String = "Fixture", fetchHosts: String = ""
  ) throws -> DiscoveredPlugin {
    PluginFolder.examine(
      try installFixture(in: try scratch.folder("plugins"), name: name, flags: flags, fetchHosts: fetchHosts))
  }

  /// Asks one plugin to do something.
  func ask(_ plugin: DiscoveredPlugin, _ what: String) throws -> ComparatorOutcome {
    try #require(host.compare([call(plugin, what)], services: FixtureServices()).first)
  }

  func kind(_ plugin: DiscoveredPlugin, _ what: String) throws -> ComparatorFault? {
    guard case .failed(let failure) = try ask(plugin, what) else { return nil }
    return failure.kind
  }
}

/// The call that has the fixture do something.
func call(_ plugin: DiscoveredPlugin, _ what: String) -> ComparatorCall {
  ComparatorCall(
    plugin: plugin,
    request: CompareRequest(
      subject: Subject(code: "3405", name: "Lillehammer"),
      questions: [Question(indicator: "net-operating-result", year: 2023)], options: ["do": what], language: "nb"))
}

extension ComparatorOutcome {
  var answer: ComparatorAnswer? {
    guard case .answered(let answer, _) = self else { return nil }
    return answer
  }

  var log: [LogLine] {
    switch self {
    case .answered(_, let log): log
    case .failed(let failure): failure.log
    }
  }

  /// The line of a report, or nil for an answer.
  func line(_ language: Language = .en) -> String? {
    guard case .failed(let failure) = self else { return nil }
    return ProblemWords(language).text(failure.problem)
  }
}

/// Services for the fixture: two regions, one indicator, two years.
struct FixtureServices: ComparatorServices {
  struct Fire: Error {}

  func dataset(named name: String) throws -> [UInt8]? {
    switch name {
    case "table": Array("code,name\n3405,Lillehammer\n".utf8)
    case "broken": throw Fire()
    default: nil
    }
  }

  func rank(_ request: RankRequest) throws -> RankAnswer {
    RankAnswer(rank: 3, tied: false, reporting: 3, members: 3, value: "1.2", median: "4.2")
  }

  func observations(_ query: ObservationQuery, within time: CallTime) throws -> ObservationBlock {
    ObservationBlock(
      regions: query.regions, indicators: query.indicators, years: query.years, values: [2.2, 1.2, .nan, 4.4],
      statuses: [0, 2, 70, 2])
  }
}

/// The workers that are children of this process, zombies among them.
func childWorkers() -> [Int32] {
  let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return processes.compactMap { name in
    guard let number = Int32(name), let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
      let end = status.lastIndex(of: ")")
    else { return nil }
    let fields = status[status.index(after: end)...].split(separator: " ")
    let isWorker = status[..<end].contains("(maalestokk-work")
    return isWorker && fields.count > 1 && fields[1] == "\(getpid())" ? number : nil
  }
}

/// What is wrong, in English.
func words(_ problem: some Problem) -> String { ProblemWords(.en).text(problem) }
