import CWorkerProcess
import FoundationEssentials
import Glibc
import PrivateFolders
import Problems
import Synchronization

/// Private copies of libraries, so that the bytes that were checked are the bytes that are loaded.
///
/// One 0700 folder for each host, `maalestokk-plugins-<pid>-XXXXXX`, removed at the end; folders of processes that are
/// gone are removed when a new one is made. Within it each library has `plugin/` of its own, and `lib` beside that, so
/// that run paths of `$ORIGIN` and `$ORIGIN/../lib` lead where they did before.
final class PrivateLibraries: Sendable {
  private struct State {
    var root: PrivateFolder?
    var copies: [String: PrivateLibrary] = [:]
    /// How many copies were begun, so that one that failed never stands in the way of the next.
    var begun = 0
  }

  private let temporaryFolder: String
  private let state = Mutex(State())

  init(temporaryFolder: URL) { self.temporaryFolder = temporaryFolder.path }

  /// The verified copy of a plugin's library; copies it the first time.
  func copy(of plugin: DiscoveredPlugin, _ manifest: PluginManifest, _ library: URL) throws(ComparatorFault)
    -> PrivateLibrary
  {
    do {
      return try state.withLock { state in
        let key = "\(library.path)\n\(manifest.sha256 ?? "")"
        if let known = state.copies[key] { return known }
        let root = try state.root ?? PrivateFolder(.plugins, in: temporaryFolder)
        state.root = root
        state.begun += 1
        let copy = try makeCopy(of: library, plugin.state, manifest.sha256, in: "\(root.path)/\(state.begun)")
        state.copies[key] = copy
        return copy
      }
    } catch let kind as ComparatorFault {
      throw kind
    } catch let problem as PluginProblem {
      throw .cannotStart(.file(problem))
    } catch let problem as FileProblem {
      throw .cannotStart(.folder(problem))
    } catch {
      throw .cannotStart(.file(.unreadable(path: temporaryFolder)))
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

  private func makeCopy(
    of library: URL, _ trust: PluginState, _ expected: String?, in folder: String
  ) throws -> PrivateLibrary {
    let plugin = "\(folder)/plugin"
    for path in [folder, plugin] where mkdir(path, 0o700) != 0 {
      throw PluginProblem.system(path)
    }
    let target = "\(plugin)/\(library.lastPathComponent)"
    try copyBytes(library, to: target, expected)
    linkNeighbours(of: library, trust, plugin: plugin, folder: folder)
    return PrivateLibrary(path: target, folders: trust.isOfTheHouse ? nil : try readableFolders(target, in: folder))
  }

  /// Its own folder, the runtime beside it, and the folders of a Swift runtime that its run path names.
  private func readableFolders(_ library: String, in folder: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: library), options: .alwaysMapped)
    return [realPath(folder), realPath("\(folder)/lib")] + swiftRuntimeFolders(namedIn: bytes)
  }

  private func copyBytes(_ library: URL, to path: String, _ expected: String?) throws {
    let source = try openRegularFile(library.path, atMostBytes: PluginFolder.longestLibraryBytes)
    defer { close(source) }
    let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o500)
    guard target >= 0 else { throw PluginProblem.system(path) }
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
      throw ComparatorFault.notLoaded([.hashDiffers(library: library.path)])
    }
  }

  /// Makes `$ORIGIN` and `$ORIGIN/../lib` lead to what is trusted as much as the library itself.
  ///
  /// Libraries beside a plugin that is merely unsigned are not linked: nothing has checked their bytes.
  private func linkNeighbours(of library: URL, _ trust: PluginState, plugin: String, folder: String) {
    let home = realPath(library.deletingLastPathComponent().path)
    let own = realPath("\(home)/../lib")
    guard trust.isOfTheHouse else { return }
    if access(own, F_OK) == 0 { symlink(own, "\(folder)/lib") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    for name in names where name.hasSuffix(".so") && name != library.lastPathComponent {
      symlink("\(home)/\(name)", "\(plugin)/\(name)")
    }
  }
}

/// The folders of a Swift runtime that the bytes of a library name, as its run path does: `/…/lib/swift/linux`.
///
/// Only folders of that name, so that a library cannot ask for others; at most eight of them.
func swiftRuntimeFolders(namedIn library: Data) -> [String] {
  let name = Array("/lib/swift/linux".utf8)
  return library.withUnsafeBytes { bytes in
    var folders: [String] = []
    var from = 0
    while folders.count < 8, let found = place(of: name, in: bytes, from: from) {
      from = found + name.count
      if let path = pathEnding(at: from, in: bytes), !folders.contains(path) { folders.append(path) }
    }
    return folders
  }
}

/// Where a name stands next, or nil.
private func place(of name: [UInt8], in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
  let found = maalestokk_find(bytes.baseAddress, bytes.count, name, name.count, from)
  return found < 0 ? nil : found
}

/// The whole path that ends there, where it begins with a slash and nothing follows but the next entry of a list.
private func pathEnding(at end: Int, in bytes: UnsafeRawBufferPointer) -> String? {
  let isMark: (UInt8) -> Bool = { $0 == 0 || $0 == UInt8(ascii: ":") }
  guard end < bytes.count, isMark(bytes[end]) else { return nil }
  let path = String(decoding: bytes[..<end].suffix(1024).reversed().prefix { !isMark($0) }.reversed(), as: UTF8.self)
  return path.hasPrefix("/") ? path : nil
}
