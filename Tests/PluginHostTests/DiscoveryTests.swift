import ComparatorMessages
import Foundation
import Problems
import Testing
@testable import PluginHost

extension Boundary {
  /// What a plugin is judged to be before any of its code is loaded.
  @Suite("Discovery", .serialized)
  struct DiscoveryTests {
    @Test("a library with the manifest's hash is unsigned, and loads by a flag only")
    func unsigned() throws {
      let test = try TestHost(allowUnsigned: false)
      let plugin = try test.fixture()
      #expect(plugin.state == .unsigned)
      #expect(
        try test.ask(plugin, "good").line()
          == "Comparator fixture is unavailable: the plugin is not signed; start with --allow-unsigned to use it.")
    }

    @Test("in the core folder the same library is core")
    func core() throws {
      let scratch = try ScratchFolder()
      let folder = try installFixture(in: scratch.url)
      #expect(PluginFolder.examine(folder, coreFolder: scratch.url).state == .core)
      #expect(PluginFolder.examine(folder, coreFolder: URL(fileURLWithPath: scratch.url.path + "x")).state == .unsigned)
    }

    @Test("a library with another hash is modified and never loads")
    func modified() throws {
      let test = try TestHost()
      let folder = try installFixture(in: test.scratch.url, sha256: String(repeating: "0", count: 64))
      let plugin = PluginFolder.examine(folder)
      #expect(plugin.state == .modified)
      #expect(try test.ask(plugin, "good").line()?.contains("is not the file the manifest describes") == true)
    }

    @Test("a library changed after discovery does not load")
    func changedLater() throws {
      let test = try TestHost()
      let plugin = try test.fixture()
      let library = try #require(plugin.library)
      try (try Data(contentsOf: library) + Data([0])).write(to: library)
      guard case .notLoaded(let problems)? = try test.kind(plugin, "good") else {
        Issue.record("loaded a changed library")
        return
      }
      #expect(problems == [.hashDiffers(library: library.path)])
    }

    @Test("without a hash only a build folder will do")
    func withoutHash() throws {
      let scratch = try ScratchFolder()
      let folder = try installFixture(in: scratch.url)
      let manifest = folder.appendingPathComponent("manifest.json")
      var text = try String(contentsOf: manifest, encoding: .utf8)
      let hash = try PluginFolder.sha256(of: folder.appendingPathComponent("libFixture.so"))
      text = text.replacingOccurrences(of: "\"\(hash)\"", with: "null")
      try Data(text.utf8).write(to: manifest)
      let elsewhere = PluginFolder.examine(folder)
      #expect(elsewhere.state == .invalid)
      #expect(elsewhere.problems.map(words) == ["manifest has no sha256; run `maalestokk plugins install`"])
      let build = try scratch.folder("build")
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("libFixture.so"), to: build.appendingPathComponent("libFixture.so"))
      #expect(PluginFolder.examine(folder, buildFolder: build).state == .development)
      #expect(PluginFolder.examine(folder).state == .invalid)
    }

    @Test("two plugins with one id are both refused, naming both paths")
    func duplicates() throws {
      let scratch = try ScratchFolder()
      let first = try installFixture(in: scratch.url, name: "A")
      let second = try installFixture(in: scratch.url, name: "B")
      let plugins = PluginFolder.discover(folders: [scratch.url])
      #expect(plugins.map(\.state) == [.invalid, .invalid])
      for plugin in plugins {
        let problem = plugin.problems.first.map(words) ?? ""
        #expect(problem.contains(first.path) && problem.contains(second.path))
      }
    }

    @Test("one folder named twice is one plugin")
    func sameFolderTwice() throws {
      let scratch = try ScratchFolder()
      _ = try installFixture(in: scratch.url)
      #expect(PluginFolder.discover(folders: [scratch.url, scratch.url]).map(\.state) == [.unsigned])
    }

    @Test("another ABI is refused with what to do")
    func otherABI() throws {
      let scratch = try ScratchFolder()
      let plugin = PluginFolder.examine(try installFixture(in: scratch.url, abi: "{\"major\":2,\"minor\":0}"))
      #expect(plugin.state == .invalid)
      #expect(
        plugin.problems.first.map(words)?.hasPrefix(
          "Plugin fixture needs ABI 2; this host speaks 1.0. Rebuild it with ComparatorKit 1.") == true)
    }

    @Test("everything that is wrong with a manifest is said at once")
    func manifestProblems() throws {
      let scratch = try ScratchFolder()
      let folder = try scratch.folder("Broken")
      let text = """
        {"schema":"x","id":"Not Good","version":"1","name":{"nb":""},"library":"../evil.so","abi":"one",
         "sha256":"12","options":[{"name":"a","values":["x"],"default":"y","summary":{"nb":"s","en":"s"}}],
         "fetchHosts":["https://ssb.no"],"licence":""}
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent("manifest.json"))
      let plugin = try #require(PluginFolder.discover(folders: [scratch.url]).first)
      #expect(plugin.state == .invalid)
      #expect(plugin.id == "Broken")
      #expect(
        plugin.problems.map(words) == [
          "field \"summary\" is missing", "field \"abi\" has the wrong shape",
          "schema \"x\" is not maalestokk/plugin-1",
          "id \"Not Good\" is not lower-case letters, digits and single hyphens",
          "version \"1\" is not three numbers like 1.0.0", "library \"../evil.so\" is not a file name like libName.so",
          "licence \"\" is empty", "sha256 \"12\" is not 64 lower-case hexadecimal digits",
          "name is needed in at least one of the languages nb, nn and en",
          "fetchHosts \"https://ssb.no\" is not the name of a host on the net",
          "option \"a\" has a default that is not among its values",
        ])
    }

    @Test("a manifest that is no JSON is an entry, not an error")
    func brokenManifest() throws {
      let scratch = try ScratchFolder()
      try Data("{".utf8).write(to: try scratch.folder("Half").appendingPathComponent("manifest.json"))
      let plugins = PluginFolder.discover(folders: [scratch.url, URL(fileURLWithPath: "/nonexistent")])
      #expect(
        plugins.map(\.problems) == [
          [.manifestNotObject]
        ])
    }

    @Test("the comparators of the house come first, in their order, and are development here")
    func ours() {
      let plugins = PluginFolder.discover(
        folders: [projectFolder.appendingPathComponent("Plugins")], buildFolder: buildFolder)
      #expect(plugins.map(\.id).starts(with: houseComparators))
      #expect(plugins.allSatisfy { $0.state == .development && $0.problems.isEmpty })
    }

    @Test("private copies go at shutdown, and those of processes that are gone go with the next copy")
    func privateCopies() throws {
      let test = try TestHost()
      let parent = test.host.configuration.temporaryFolder
      // No process has this number: it is above the system's largest.
      let leftover = parent.appendingPathComponent("maalestokk-plugins-99999999-abcdef/0")
      try FileManager.default.createDirectory(at: leftover, withIntermediateDirectories: true)
      // Of another shape: somebody else's, whatever number it begins with.
      let stranger = parent.appendingPathComponent("maalestokk-plugins-99999999-9173-497D-BF7A")
      try FileManager.default.createDirectory(at: stranger, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: stranger) }
      #expect(try test.ask(test.fixture(), "good").answer != nil)
      let all = try FileManager.default.contentsOfDirectory(atPath: parent.path)
      #expect(all.contains(stranger.lastPathComponent))
      let names = all.filter { $0 != stranger.lastPathComponent }
      #expect(names.count == 1 && names.first?.hasPrefix("maalestokk-plugins-\(getpid())-") == true)
      let folder = parent.appendingPathComponent(names.first ?? "")
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
      #expect(mode == 0o700)
      test.host.shutdown()
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == [stranger.lastPathComponent])
    }

    @Test("run paths of $ORIGIN and $ORIGIN/../lib still lead home from the private copy")
    func runPaths() throws {
      let test = try TestHost(allowUnsigned: false)
      let home = try test.scratch.folder("installation")
      let plugins = try test.scratch.folder("installation/Fixture")
      let lib = try test.scratch.folder("installation/lib")
      try buildHelper("beside", 1, in: plugins)
      try buildHelper("in_lib", 2, in: lib)
      let folder = try installFixture(
        in: home, flags: ["HELPERS"],
        further: [
          "-L\(plugins.path)", "-L\(lib.path)", "-lbeside", "-lin_lib",
          "-Wl,--enable-new-dtags,-rpath,$ORIGIN:$ORIGIN/../lib",
        ])
      #expect(try test.ask(PluginFolder.examine(folder, coreFolder: home), "good").line() == nil)
      let elsewhere = try TestHost()
      let line = try elsewhere.ask(PluginFolder.examine(folder), "good").line()
      #expect(line?.contains("the library does not load: libbeside.so") == true, "what nobody checked is not loaded")
    }

    private func buildHelper(_ name: String, _ value: Int, in folder: URL) throws {
      let source = folder.appendingPathComponent("\(name).c")
      try Data("int maalestokk_helper_\(name)(void) { return \(value); }\n".utf8).write(to: source)
      let library = folder.appendingPathComponent("lib\(name).so").path
      try #require(try run("clang", ["-shared", "-fPIC", source.path, "-o", library]) == 0)
    }

    @Test(
      "a pipe, a device or a file without end is no library and no manifest, and nobody waits for it",
      arguments: ["libFixture.so", "manifest.json"])
    func unfit(name: String) throws {
      let scratch = try ScratchFolder()
      for (kind, fault) in [
        ("pipe", "is not a regular file"), ("device", "is not a regular file"), ("folder", "is not a regular file"),
        ("huge", "is larger than"),
      ] {
        let folder = try installFixture(in: try scratch.folder(kind))
        let file = folder.appendingPathComponent(name).path
        unlink(file)
        switch kind {
        case "pipe": #expect(mkfifo(file, 0o600) == 0)
        case "device": try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
        case "folder": #expect(mkdir(file, 0o700) == 0)
        default: #expect(truncate(try touched(file), 20 << 30) == 0)
        }
        let plugin = try #require(PluginFolder.discover(folders: [folder.deletingLastPathComponent()]).first)
        #expect(plugin.state == .invalid)
        #expect(
          plugin.problems.map(words) == [
            "\(file) \(fault)" + (kind == "huge" ? " \(name == "manifest.json" ? 1 : 256)\u{A0}MiB" : "")
          ])
      }
    }

    private func touched(_ path: String) throws -> String {
      try Data().write(to: URL(fileURLWithPath: path))
      return path
    }

    @Test("the folders of a Swift runtime are found in a library's run path, and no others")
    func runtimeFolders() {
      let paths = [
        "/opt/swift/usr/lib/swift/linux:$ORIGIN", "/home/x/lib/swift/linuxes", "relative/lib/swift/linux",
        "$ORIGIN:/a/lib/swift/linux",
        "/opt/swift/usr/lib/swift/linux",
      ]
      let library = Data(paths.joined(separator: "\0").utf8 + [0])
      #expect(swiftRuntimeFolders(namedIn: library) == ["/opt/swift/usr/lib/swift/linux", "/a/lib/swift/linux"])
      #expect(swiftRuntimeFolders(namedIn: Data("/lib/swift/linux".utf8)).isEmpty, "nothing says where it ends")
      #expect(swiftRuntimeFolders(namedIn: Data()).isEmpty)
    }
  }
}
