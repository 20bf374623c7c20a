import Foundation
import TestSupport

/// One text file of the project.
struct RepositoryFile {
  /// Below the project's root.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var isTest: Bool { path.hasPrefix("Tests/") || path.contains("/Tests/") }
}

/// The text files of the project, read once; what is built or kept by git is left out.
enum Repository {
  static let files: [RepositoryFile] = {
    let root = Project.root
    guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else {
      return []
    }
    var files: [RepositoryFile] = []
    for case let url as URL in walk {
      let path = String(url.path.dropFirst(root.path.count + 1))
      if url.lastPathComponent == ".git" || url.lastPathComponent.hasPrefix(".build") { walk.skipDescendants() }
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
        let text = try? String(contentsOf: url, encoding: .utf8)
      else { continue }
      files.append(RepositoryFile(path: path, text: text))
    }
    return files.sorted { $0.path < $1.path }
  }()

  /// What the scanner finds in each Swift file, by path.
  static let scanned: [String: (imports: [(line: Int, module: String)], functions: [SwiftScanner.Function])] = {
    let pairs = files.filter(\.isSwift).map { file in
      let scanner = SwiftScanner(file.text)
      return (file.path, (imports: scanner.imports, functions: scanner.functions))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// The files below a folder, or of an exact path.
  static func files(below path: String) -> [RepositoryFile] {
    files.filter { $0.path == path || $0.path.hasPrefix(path + "/") }
  }

  /// `path:line` of every line that holds one of the words.
  static func places(of words: [String], in files: [RepositoryFile]) -> [String] {
    files.flatMap { file -> [String] in
      // Most files hold none: one fast look at the whole spares a slow one at each line.
      guard words.contains(where: { file.text.range(of: $0, options: .literal) != nil }) else { return [] }
      return file.lines.enumerated().filter { line in words.contains { line.element.contains($0) } }
        .map { "\(file.path):\($0.offset + 1)" }
    }
  }
}
