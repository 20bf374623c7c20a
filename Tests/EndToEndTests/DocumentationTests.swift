import Foundation
import TestSupport
import Testing

@Suite("The user guide")
struct DocumentationTests {
  private let root = Program.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What the program tells of itself, as JSON.
  private func dumpedHelp() throws -> Data {
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("maalestokk")
    process.arguments = ["--experimental-dump-help"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// Every command and long option.
  private func commandsAndOptions() throws -> (commands: Set<String>, options: Set<String>) {
    let root = try #require(try JSONSerialization.jsonObject(with: dumpedHelp()) as? [String: Any])
    var commands: Set<String> = []
    var options: Set<String> = []
    func visit(_ command: [String: Any]) {
      commands.insert(command["commandName"] as? String ?? "")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        for name in argument["names"] as? [[String: Any]] ?? [] where name["kind"] as? String == "long" {
          options.insert(name["name"] as? String ?? "")
        }
      }
      for sub in command["subcommands"] as? [[String: Any]] ?? [] { visit(sub) }
    }
    visit(try #require(root["command"] as? [String: Any]))
    return (commands.subtracting(["maalestokk", "help"]), options.subtracting(["help"]))
  }

  @Test("names every command, option and exit code, in both languages", arguments: ["nb", "en"])
  func complete(language: String) throws {
    let guide = try String(
      contentsOf: root.appendingPathComponent("Documentation/guide/\(language).md"), encoding: .utf8)
    let (commands, options) = try commandsAndOptions()
    #expect(commands.count > 8 && options.count > 15)
    for command in commands.sorted() {
      #expect(
        guide.contains("`\(command)`") || guide.contains("maalestokk \(command)")
          || guide.contains("plugins \(command)"), "\(command)")
    }
    for option in options.sorted() { #expect(guide.contains("--\(option)"), "--\(option)") }
    for code in [0, 1, 2, 3, 4, 64] { #expect(guide.contains("| \(code) |"), "exit code \(code)") }
  }

  @Test("the manual page has every command, option and exit code")
  func manualPage() throws {
    let help = TestFolder.url.appendingPathComponent("maalestokk-help-\(UUID().uuidString)")
    try dumpedHelp().write(to: help)
    defer { try? FileManager.default.removeItem(at: help) }
    let process = Process()
    process.executableURL = root.appendingPathComponent("scripts/man-page")
    process.arguments = ["1.2.3", "2026-11-25"]
    process.standardInput = try FileHandle(forReadingFrom: help)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let page = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(page.hasPrefix(".TH MAALESTOKK 1 \"2026-11-25\" \"maalestokk 1.2.3\""))
    let (commands, options) = try commandsAndOptions()
    for command in commands.sorted() { #expect(page.contains(" \(command)\"\n"), "\(command)") }
    for option in options.sorted() {
      let escaped = option.replacing("-", with: "\\-")
      #expect(page.contains("\\fB\\-\\-\(escaped)\\fR"), "--\(option)")
    }
    for code in [0, 1, 2, 3, 4, 64] { #expect(page.contains("\\fB\(code)\\fR\n"), "exit code \(code)") }
  }
}
