import Figures
import Foundation
import PlainText
import PrivateFolders
import SystemFiles
import Values

/// The program that turns a page into a PDF; a process of its own, limited in time.
public struct WeasyPrint: Sendable {
  let executable: URL

  /// How long one document may take.
  private static let timeoutSeconds = 120.0

  /// Looks where `MAALESTOKK_WEASYPRINT` says, else beside this installation, else along `PATH`.
  ///
  /// Throws `PDFError` when it is nowhere, or the variable names what cannot be run.
  public static func find(_ language: Language) throws -> WeasyPrint {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["MAALESTOKK_WEASYPRINT"], !named.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: named) else {
        throw PDFError(
          description: Multilingual(
            nb: "MAALESTOKK_WEASYPRINT er '\(named)', som ikke kan kjøres.",
            en: "MAALESTOKK_WEASYPRINT is '\(named)', which cannot be run.")[language])
      }
      return WeasyPrint(executable: URL(fileURLWithPath: named))
    }
    let onPath = (environment["PATH"] ?? "").split(separator: ":").map {
      URL(fileURLWithPath: String($0)).appendingPathComponent("weasyprint")
    }
    let places = [Installation.current.weasyPrint].compactMap { $0 } + onPath
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw PDFError(
        description: Multilingual(
          nb: "PDF lages av WeasyPrint, som ikke er funnet. Kjør scripts/setup, eller installer WeasyPrint 70 og la "
            + "MAALESTOKK_WEASYPRINT peke på programmet. --format html virker uten.",
          en: "PDF is made by WeasyPrint, which was not found. Run scripts/setup, or install WeasyPrint 70 and let "
            + "MAALESTOKK_WEASYPRINT name the program. --format html works without it.")[language])
    }
    return WeasyPrint(executable: found)
  }

  /// The page as a tagged PDF (PDF/UA-1); throws `PDFError` with what the program said.
  public func pdf(of html: String, _ language: Language) throws -> Data {
    let folder = try PrivateFolder(.pdf)
    defer { folder.remove() }
    let files = ["page.html", "page.pdf", "messages"].map { URL(fileURLWithPath: "\(folder.path)/\($0)") }
    try WholeFile.write(Array(html.utf8), to: files[0].path)
    try WholeFile.write([], to: files[2].path)
    let process = Process()
    process.executableURL = executable
    process.arguments = ["--pdf-variant", "pdf/ua-1", "--quiet", files[0].path, files[1].path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    let finished = wait(for: process)
    guard finished, process.terminationStatus == 0, let pdf = try? Data(contentsOf: files[1]) else {
      let said = (try? String(contentsOf: files[2], encoding: .utf8)) ?? ""
      throw PDFError(description: reason(finished, process, said, language))
    }
    return pdf
  }

  /// Whether it ended by itself in time; ends it otherwise.
  private func wait(for process: Process) -> Bool {
    let deadline = Date(timeIntervalSinceNow: Self.timeoutSeconds)
    while process.isRunning, Date() < deadline { usleep(20_000) }
    guard process.isRunning else { return true }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return false
  }

  private func reason(_ finished: Bool, _ process: Process, _ said: String, _ language: Language) -> String {
    guard finished else {
      let seconds = Int(Self.timeoutSeconds)
      return Multilingual(
        nb: "WeasyPrint ble ikke ferdig på \(seconds) sekunder. --format html virker uten.",
        en: "WeasyPrint was not done in \(seconds) seconds. --format html works without it.")[language]
    }
    let last = said.split(separator: "\n").last.map { ": " + PlainText.line($0, most: 300) } ?? ""
    return Multilingual(
      nb: "WeasyPrint (\(executable.path)) mislyktes med kode \(process.terminationStatus)\(last)",
      en: "WeasyPrint (\(executable.path)) failed with code \(process.terminationStatus)\(last)")[language]
  }
}

/// Why there is no PDF.
public struct PDFError: BilingualError, CustomStringConvertible {
  /// In the language it was asked for in.
  public let description: String
  public var text: Multilingual { Multilingual(nb: description, en: description) }
}
