import Crypto
import Foundation
import Problems
import Values

/// Finds and verifies all datasets below a folder.
public enum DatasetTree {
  /// The paths of all `origin.json` below the folder, in a fixed order.
  static func origins(below root: URL) throws -> [URL] {
    guard let walk = FileManager.default.enumerator(at: root.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    else { return [] }
    return walk.compactMap { $0 as? URL }.filter { $0.lastPathComponent == "origin.json" }.sorted { $0.path < $1.path }
  }

  /// A hash over every `origin.json`: changes when any dataset does, since each names the hashes of its files.
  public static func fingerprint(of root: URL) throws -> String {
    let root = root.resolvingSymlinksInPath()
    var hash = SHA256()
    for origin in try origins(below: root) {
      hash.update(data: Data(origin.path.dropFirst(root.path.count).utf8))
      hash.update(data: try Data(contentsOf: origin))
    }
    return hash.finalize().hexadecimal
  }

  /// Reads every dataset; throws naming every file that is missing, changed or malformed.
  public static func read(_ root: URL) throws -> [DatasetFolder] {
    let root = root.resolvingSymlinksInPath()
    var problems = ProblemList()
    var folders: [DatasetFolder] = []
    for url in try origins(below: root) {
      let folder = url.deletingLastPathComponent()
      let path = String(folder.path.dropFirst(root.path.count).drop { $0 == "/" })
      do {
        let origin = try JSONDecoder().decode(OriginFile.self, from: Data(contentsOf: url))
        for problem in origin.problems { problems.add(path + "/origin.json", nil, problem) }
        folders.append(DatasetFolder(path: path, origin: origin, bytes: verified(origin, folder, path, &problems)))
      } catch { problems.add(path + "/origin.json", error) }
    }
    for (id, same) in Dictionary(grouping: folders, by: \.origin.id) where same.count > 1 {
      problems.add(same.map(\.path).joined(separator: ", "), nil, .origin(.sameID(id)))
    }
    if folders.isEmpty { problems.add(root.path, nil, .origin(.noDataset)) }
    try problems.throwIfAny()
    return folders
  }

  private static func verified(
    _ origin: OriginFile, _ folder: URL, _ path: String, _ problems: inout ProblemList
  ) -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for file in origin.files {
      guard !file.name.contains("/"), let data = try? Data(contentsOf: folder.appendingPathComponent(file.name)) else {
        problems.add(path + "/" + file.name, nil, .origin(.cannotBeRead))
        continue
      }
      let found = SHA256.hash(data: data).hexadecimal
      if found != file.sha256 {
        problems.add(
          path + "/" + file.name, nil,
          .origin(.otherHash(found: String(found.prefix(12)), said: String(file.sha256.prefix(12)))))
      }
      bytes[file.name] = [UInt8](data)
    }
    return bytes
  }

}
