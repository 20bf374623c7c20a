import Application
import Forms

/// One question of the API.
struct APIRoute: Sendable {
  let name: String
  let summary: String
  let parameters: [Parameter]
  /// The shape of its JSON.
  let shape: Shape
  let formats: [AnswerForm]
  /// Whether comparators are asked, which may take a while.
  let asksComparators: Bool
  let answer: @Sendable (Inquiry, QueryValues) throws -> Writable

  var path: String { "/api/v1/\(name)" }
  /// What it takes, the form of the answer among it.
  var allParameters: [Parameter] { parameters + [.method, .format(formats)] }

  init(
    _ name: String, _ summary: String, _ parameters: [Parameter], shape: Shape,
    formats: [AnswerForm] = AnswerForm.ofAll, asksComparators: Bool = false,
    answer: @escaping @Sendable (Inquiry, QueryValues) throws -> Writable
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.shape = shape
    self.formats = formats
    self.asksComparators = asksComparators
    self.answer = answer
  }
}
