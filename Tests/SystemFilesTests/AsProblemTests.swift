import Foundation
import Problems
import SystemFiles
import Testing
import Values
import Wording

@Suite("Errors as problems")
struct AsProblemTests {
  private struct Strange: Error, CustomStringConvertible { let description = "NSInternal 0x7f" }
  private struct Order: Decodable {
    struct Part: Decodable { let year: Int }
    let parts: [Part]
  }

  private func problem(decoding text: String) -> DecodingProblem? {
    do {
      _ = try JSONDecoder().decode(Order.self, from: Data(text.utf8))
      return nil
    } catch { return asProblem(error) as? DecodingProblem }
  }

  @Test("a problem stays itself")
  func known() {
    #expect(asProblem(DecodingProblem.notJSON) as? DecodingProblem == .notJSON)
  }

  @Test("Foundation's errors become the path and the system's reason")
  func foundation() throws {
    do {
      _ = try Data(contentsOf: URL(fileURLWithPath: "/finnes/ikke"))
      Issue.record("it was read")
    } catch { #expect(asProblem(error) as? FileProblem == FileProblem(.read, "/finnes/ikke", .system(.isMissing))) }
    let full = asProblem(NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC)))
    #expect(full as? SystemProblem == SystemProblem(.noSpace))
  }

  @Test("an error of nobody's is told as unknown, without its own text")
  func unknown() {
    #expect(
      ProblemWords(.en).text(asProblem(Strange()))
        == "Something went wrong that Målestokk does not know (Strange). Please report it, with the command.")
  }

  @Test("a JSON text that is another than expected is told by the member's name")
  func decoding() {
    #expect(problem(decoding: #"{"parts": [{"year": 1}, {}]}"#) == .missing("parts[1].year"))
    #expect(problem(decoding: #"{"parts": [{"year": "x"}]}"#) == .ofOtherType("parts[0].year"))
    #expect(problem(decoding: "{") == .notJSON)
  }

  @Test("the system's numbers become reasons, and one that is not known keeps its number")
  func reasons() {
    #expect(SystemReason(ENOENT) == .isMissing)
    #expect(SystemReason(9999) == .other(9999))
  }
}
