import Foundation

/// Where the parts of this installation lie: found from the executable, never from the working directory.
public struct Installation: Sendable {
  /// The folder of the executable.
  public let programFolder: URL

  /// The installation this process was started from.
  public static var current: Installation {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return Installation(programFolder: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  /// `<prefix>/share/maalestokk/Datasets`, or `Datasets` of the source tree the executable was built in.
  public var datasets: URL? { part(installed: "../share/maalestokk/Datasets", inSourceTree: "Datasets") }

  /// `<prefix>/lib/maalestokk/plugins`, or `Plugins` of the source tree.
  public var plugins: URL? { part(installed: "../lib/maalestokk/plugins", inSourceTree: "Plugins") }

  /// The thin process that comparators run in: `<prefix>/lib/maalestokk/maalestokk-worker`, or beside the executable.
  public var worker: URL {
    part(installed: "../lib/maalestokk/maalestokk-worker") ?? programFolder.appendingPathComponent("maalestokk-worker")
  }

  /// The project's own WeasyPrint: `<prefix>/lib/maalestokk/weasyprint`, or what `scripts/setup` made in the source tree.
  public var weasyPrint: URL? {
    part(installed: "../lib/maalestokk/weasyprint/bin/weasyprint", inSourceTree: ".build/weasyprint/bin/weasyprint")
  }

  /// The municipality that the environment names, in `MAALESTOKK_MUNICIPALITY`.
  public static var municipality: String? { said("MAALESTOKK_MUNICIPALITY") }

  /// What a variable says; nil where it says nothing.
  private static func said(_ variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The documents whose looks those of Word and PowerPoint take: `<prefix>/share/maalestokk/office`, or in the source tree.
  public var office: URL? { part(installed: "../share/maalestokk/office", inSourceTree: "packaging/office") }

  /// The default database: what `MAALESTOKK_DATABASE` names, else `$XDG_DATA_HOME/maalestokk/maalestokk.sqlite`, else below
  /// `$HOME`; nil without any.
  public static var database: String? {
    if let named = said("MAALESTOKK_DATABASE") { return named }
    let environment = ProcessInfo.processInfo.environment
    let given = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/share" : nil }
    return (given ?? home).map { $0 + "/maalestokk/maalestokk.sqlite" }
  }

  /// Where processes of one user share what they know of the network: `$XDG_STATE_HOME/maalestokk`, else below a `$HOME`
  /// that exists; nil without either.
  public static var stateFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { FileManager.default.fileExists(atPath: $0) ? $0 + "/.local/state" : nil }
    return (given ?? home).map { $0 + "/maalestokk" }
  }

  private func part(installed: String) -> URL? {
    let place = programFolder.appendingPathComponent(installed).standardizedFileURL
    return FileManager.default.fileExists(atPath: place.path) ? place : nil
  }

  private func part(installed: String, inSourceTree name: String) -> URL? {
    if let place = part(installed: installed) { return place }
    var folder = programFolder
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent(name)
      let isSourceTree = FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
      if isSourceTree, FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return nil
  }
}
