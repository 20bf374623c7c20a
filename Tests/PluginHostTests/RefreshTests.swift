import Foundation
import PluginHost
import Synchronization
import Problems
import Testing

extension Boundary {
  /// What a comparator may fetch, and when.
  @Suite("Refresh", .serialized)
  struct RefreshTests {
    /// Answers every address with its own text, and notes it.
    private final class Web: RefreshServices {
      struct Closed: Error {}

      let asked = Mutex<[String]>([])
      let isDown: Bool
      init(isDown: Bool = false) { self.isDown = isDown }

      func dataset(named name: String) throws -> [UInt8]? { nil }

      func fetch(_ url: String) throws -> [UInt8] {
        asked.withLock { $0.append(url) }
        if isDown { throw Closed() }
        return Array("body of \(url)".utf8)
      }
    }

    private func refresh(_ url: String, hosts: String, _ web: Web) throws -> ComparatorFailure? {
      let test = try TestHost()
      return test.host.refresh(try test.fixture(["REFRESH=\"\(url)\""], fetchHosts: hosts), services: web)
    }

    @Test("an address of a host in the manifest is fetched")
    func allowed() throws {
      let web = Web()
      #expect(try refresh("https://data.example.org/a", hosts: "\"data.example.org\"", web) == nil)
      #expect(web.asked.withLock { $0 } == ["https://data.example.org/a"])
    }

    @Test(
      "an address of any other kind is refused before anything is asked",
      arguments: [
        "http://data.example.org/a", "https://example.org/a", "https://data.example.org.evil.org/a",
        "https://data.example.org@evil.org/a", "https://data.example.org:444/a", "https://data.example.org",
        "file:///etc/passwd",
      ])
    func refused(_ url: String) throws {
      let web = Web()
      let failure = try #require(try refresh(url, hosts: "\"data.example.org\"", web))
      #expect(words(failure.problem).contains("is not https of a host in the manifest's fetchHosts"))
      #expect(web.asked.withLock { $0 }.isEmpty)
    }

    @Test("a host that cannot fetch says why")
    func down() throws {
      let failure = try refresh("https://data.example.org/a", hosts: "\"data.example.org\"", Web(isDown: true))
      #expect(failure?.kind == .error("the host's Closed"))
    }

    @Test("a comparator without refresh says so; compare cannot fetch, not even by a frame of its own making")
    func compareCannotFetch() throws {
      let test = try TestHost()
      let plugin = try test.fixture(fetchHosts: "\"data.example.org\"")
      #expect(test.host.refresh(plugin, services: Web())?.kind == .error("status 3"))
      #expect(try test.ask(plugin, "fetch").line() == nil)
      guard case .garbage? = try test.kind(plugin, "forge-fetch") else {
        Issue.record("a forged fetch was served")
        return
      }
    }
  }
}
