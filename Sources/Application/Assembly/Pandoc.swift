import Foundation
import PrivateFolders
import Problems
import SystemFiles
import Values

/// The program that turns a page into a document of Word or slides of PowerPoint.
public struct Pandoc: Sendable {
  /// What a page is turned into; its raw value ends the file's name.
  public enum Kind: String, Sendable { case docx, pptx }

  private let program: ExternalProgram
  /// Draws pictures; nil where there is none, and documents have no pictures.
  private let drawing: ExternalProgram?

  /// Looks where `MAALESTOKK_PANDOC` says, else along `PATH`.
  ///
  /// Throws `OfficeProblem` when it is nowhere, or the variable names what cannot be run.
  public static func find() throws -> Pandoc {
    do {
      return Pandoc(
        program: try ExternalProgram("pandoc", variable: "MAALESTOKK_PANDOC"),
        drawing: try? ExternalProgram("rsvg-convert", variable: "MAALESTOKK_RSVG_CONVERT"))
    } catch .cannotRun(let named) { throw OfficeProblem.cannotRun(named) } catch { throw OfficeProblem.noProgram }
  }

  /// The page as a document with headings, tables, pictures with what they show in words, and the language set.
  ///
  /// Throws `OfficeProblem` with what the program said.
  public func document(of html: String, as kind: Kind, in language: Language) throws -> Data {
    let folder = try PrivateFolder(.office)
    defer { folder.remove() }
    let page = OfficePage(html)
    var text = try pictures(of: page, in: folder.path)
    // A heading above all others would be a slide of its own.
    if kind == .pptx { text = text.replacing("<h1", with: "<h2").replacing("</h1>", with: "</h2>") }
    try WholeFile.write(Array(text.utf8), to: "\(folder.path)/page.html")
    let result = "\(folder.path)/document.\(kind.rawValue)"
    let isWide = kind == .docx && page.isWide
    let reference = Installation.current.office.map {
      $0.appendingPathComponent("reference\(isWide ? "-wide" : "").\(kind.rawValue)").path
    }
    let tag = language == .en ? "en-GB" : "\(language.rawValue)-NO"
    let arguments =
      ["--from", "html", "--to", kind.rawValue, "--metadata", "lang=\(tag)", "--output", result]
      + (reference.map { ["--reference-doc", $0] } ?? []) + (kind == .pptx ? ["--slide-level", "2"] : []) + [
        "page.html"
      ]
    try run(program, arguments, in: folder.path)
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: result)) else {
      throw OfficeProblem.failed(program: program.executable.path, code: 0, said: nil)
    }
    return bytes
  }

  /// The page with its drawings as PNG beside it, at twice their size.
  private func pictures(of page: OfficePage, in folder: String) throws -> String {
    guard let drawing else { return page.withoutPictures }
    for (place, svg) in page.drawings.enumerated() {
      try WholeFile.write(Array(svg.utf8), to: "\(folder)/\(place).svg")
      try run(drawing, ["--zoom", "2", "--output", "\(place).png", "\(place).svg"], in: folder)
    }
    return page.withPictures { "\($0).png" }
  }

  private func run(_ program: ExternalProgram, _ arguments: [String], in folder: String) throws {
    switch try program.run(arguments, in: folder) {
    case .done: break
    case .timedOut: throw OfficeProblem.timedOut(seconds: Int(ExternalProgram.timeoutSeconds))
    case .failed(let code, let said):
      throw OfficeProblem.failed(program: program.executable.path, code: code, said: said)
    }
  }
}
