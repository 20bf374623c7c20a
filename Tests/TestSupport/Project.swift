import Foundation

/// Where the project lies, found from this file and never from the working directory.
public enum Project {
  /// The folder that holds `Package.swift`, links followed.
  public static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder the tests were built in, which holds the programs, the worker and the plugins.
  public static let programs = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/"
  ).deletingLastPathComponent()

  public static let datasets = root.appendingPathComponent("Datasets")

  /// Material beside the project that is not part of it; tests over it are disabled where it is not there.
  public static func beside(_ path: String) -> URL {
    root.deletingLastPathComponent().appendingPathComponent("shared").appendingPathComponent(path)
  }

  /// Whether material beside the project is there.
  public static func hasBeside(_ path: String) -> Bool { FileManager.default.fileExists(atPath: beside(path).path) }
}

/// Gives a new empty folder, removed when the body is done.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = TestFolder.url.resolvingSymlinksInPath()
    .appendingPathComponent("maalestokk-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
