import CWorkerProcess
import FoundationEssentials
import Glibc
import Synchronization

/// Private copies of libraries, so that the bytes that were checked are the bytes that are loaded.
///
/// One 0700 folder for each host, `maalestokk-plugins-<pid>-XXXXXX`, removed at the end; folders of processes that are
/// gone are removed when a new one is made. Within it each library has `plugin/` of its own, and `lib` beside that, so
/// that run paths of `$ORIGIN` and `$ORIGIN/../lib` lead where they did before.
final class PrivateLibraries: Sendable {
  private struct State {
    var root: PrivateFolder?
    var copies: [String: String] = [:]
    /// How many copies were begun, so that one that failed never stands in the way of the next.
    var begun = 0
  }

  private let temporaryFolder: String
  private let runtimeFolder: String?
  private let state = Mutex(State())

  init(temporaryFolder: URL, runtimeFolder: URL?) {
    self.temporaryFolder = temporaryFolder.path
    self.runtimeFolder = runtimeFolder?.path
  }

  /// The path of the verified copy of a plugin's library; copies it the first time.
  func copy(of plugin: DiscoveredPlugin, _ manifest: PluginManifest, _ library: URL) throws(ComparatorFailure.Kind)
    -> String
  {
    do {
      return try state.withLock { state in
        let key = "\(library.path)\n\(manifest.sha256 ?? "")"
        if let known = state.copies[key] { return known }
        let root = try state.root ?? PrivateFolder(in: temporaryFolder)
        state.root = root
        state.begun += 1
        let path = try makeCopy(of: library, plugin.state, manifest.sha256, in: "\(root.path)/\(state.begun)")
        state.copies[key] = path
        return path
      }
    } catch let kind as ComparatorFailure.Kind {
      throw kind
    } catch {
      throw .cannotStart(BilingualText(error))
    }
  }

  /// Removes all copies; the next copy makes a new folder.
  func remove() {
    let root = state.withLock { state in
      defer { state = State() }
      return state.root
    }
    root?.remove()
  }

  private func makeCopy(of library: URL, _ trust: PluginState, _ expected: String?, in folder: String) throws -> String
  {
    let plugin = "\(folder)/plugin"
    for path in [folder, plugin] where mkdir(path, 0o700) != 0 {
      throw SystemError(path: path, number: errno)
    }
    let target = "\(plugin)/\(library.lastPathComponent)"
    try copyBytes(library, to: target, expected)
    linkNeighbours(of: library, trust, plugin: plugin, folder: folder)
    return target
  }

  private func copyBytes(_ library: URL, to path: String, _ expected: String?) throws {
    let source = open(library.path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw SystemError(path: library.path, number: errno) }
    defer { close(source) }
    let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o500)
    guard target >= 0 else { throw SystemError(path: path, number: errno) }
    defer { close(target) }
    guard let expected else {
      // Nothing to check in a build folder: let the kernel copy, or by hand where it cannot (across file systems).
      if maalestokk_copy(source, target) == 0 { return }
      lseek(source, 0, SEEK_SET)
      ftruncate(target, 0)
      lseek(target, 0, SEEK_SET)
      _ = try PluginFolder.hash(source, copyingTo: target, path: library.path)
      return
    }
    guard try PluginFolder.hash(source, copyingTo: target, path: library.path) == expected else {
      throw ComparatorFailure.Kind.notLoaded(.modified, PluginFolder.otherHash(library))
    }
  }

  /// Makes `$ORIGIN` and `$ORIGIN/../lib` lead to what is trusted as much as the library itself.
  ///
  /// Libraries beside a plugin that is merely unsigned are not linked: nothing has checked their bytes.
  private func linkNeighbours(of library: URL, _ trust: PluginState, plugin: String, folder: String) {
    let home = realPath(library.deletingLastPathComponent().path)
    let isOurs = trust == .development || trust == .core
    let own = realPath("\(home)/../lib")
    if isOurs, access(own, F_OK) == 0 {
      symlink(own, "\(folder)/lib")
    } else if let runtimeFolder {
      symlink(runtimeFolder, "\(folder)/lib")
    }
    guard isOurs else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    for name in names where name.hasSuffix(".so") && name != library.lastPathComponent {
      symlink("\(home)/\(name)", "\(plugin)/\(name)")
    }
  }
}
