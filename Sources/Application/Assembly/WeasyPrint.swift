import Foundation
import PrivateFolders
import Problems
import SystemFiles

/// The program that turns a page into a PDF.
public struct WeasyPrint: Sendable {
  private let program: ExternalProgram

  /// Looks where `MAALESTOKK_WEASYPRINT` says, else beside this installation, else along `PATH`.
  ///
  /// Throws `PDFProblem` when it is nowhere, or the variable names what cannot be run.
  public static func find() throws -> WeasyPrint {
    do {
      return WeasyPrint(
        program: try ExternalProgram(
          "weasyprint", variable: "MAALESTOKK_WEASYPRINT", installed: Installation.current.weasyPrint))
    } catch .cannotRun(let named) { throw PDFProblem.cannotRun(named) } catch { throw PDFProblem.noProgram }
  }

  /// The page as a tagged PDF (PDF/UA-1); throws `PDFProblem` with what the program said.
  public func pdf(of html: String) throws -> Data {
    let folder = try PrivateFolder(.pdf)
    defer { folder.remove() }
    let files = ["page.html", "page.pdf"].map { URL(fileURLWithPath: "\(folder.path)/\($0)") }
    try WholeFile.write(Array(html.utf8), to: files[0].path)
    let arguments = ["--pdf-variant", "pdf/ua-1", "--quiet", files[0].path, files[1].path]
    switch try program.run(arguments, in: folder.path) {
    case .timedOut: throw PDFProblem.timedOut(seconds: Int(ExternalProgram.timeoutSeconds))
    case .failed(let code, let said):
      throw PDFProblem.failed(program: program.executable.path, code: code, said: said)
    case .done: break
    }
    guard let pdf = try? Data(contentsOf: files[1]) else {
      throw PDFProblem.failed(program: program.executable.path, code: 0, said: nil)
    }
    return pdf
  }
}
