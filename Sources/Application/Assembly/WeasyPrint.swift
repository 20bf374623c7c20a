import Foundation
import PrivateFolders
import Problems
import SystemFiles

/// The program that turns a page into a PDF; a process of its own, limited in time.
public struct WeasyPrint: Sendable {
  let executable: URL

  /// How long one document may take.
  private static let timeoutSeconds = 120.0

  /// Looks where `MAALESTOKK_WEASYPRINT` says, else beside this installation, else along `PATH`.
  ///
  /// Throws `PDFProblem` when it is nowhere, or the variable names what cannot be run.
  public static func find() throws -> WeasyPrint {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["MAALESTOKK_WEASYPRINT"], !named.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: named) else {
        throw PDFProblem.cannotRun(named)
      }
      return WeasyPrint(executable: URL(fileURLWithPath: named))
    }
    let onPath = (environment["PATH"] ?? "").split(separator: ":").map {
      URL(fileURLWithPath: String($0)).appendingPathComponent("weasyprint")
    }
    let places = [Installation.current.weasyPrint].compactMap { $0 } + onPath
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw PDFProblem.noProgram
    }
    return WeasyPrint(executable: found)
  }

  /// The page as a tagged PDF (PDF/UA-1); throws `PDFProblem` with what the program said.
  public func pdf(of html: String) throws -> Data {
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
      throw problem(finished, process, said)
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

  private func problem(_ finished: Bool, _ process: Process, _ said: String) -> PDFProblem {
    guard finished else { return .timedOut(seconds: Int(Self.timeoutSeconds)) }
    let last = said.split(separator: "\n").last.map(String.init)
    return .failed(program: executable.path, code: process.terminationStatus, said: last)
  }
}
