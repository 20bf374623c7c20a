import Assembly
import Documents
import Forms
import Problems

/// An answer that is written when its form is known.
struct Writable: Sendable {
  let answer: any FormedAnswer
  let context: ReportContext
  /// How many entries a list has in all, where the answer is one.
  var total: Int?
  /// Whether a comparator failed; such an answer is not kept.
  var hasFailure = false
  /// What it is about, for the name of a file.
  var subject: String?

  /// - Throws: `Refusal` where the form needs a program that is not there.
  func bytes(_ form: AnswerForm) throws -> [UInt8] {
    try answer.bytes(form, context) { page, form in
      if let kind = Pandoc.Kind(rawValue: form.rawValue) {
        guard let program = try? Pandoc.find() else { throw Refusal(.noProgramForOffice) }
        return Array(try program.document(of: page, as: kind, in: context.language))
      }
      guard let program = try? WeasyPrint.find() else { throw Refusal(.noProgramForPDF) }
      return Array(try program.pdf(of: page))
    } ?? []
  }
}
