/// What a publisher's refusal means: PxWebApi says that something is wrong, and not what.
public enum FetchRefusal: Sendable, Equatable {
  case tooManyCalls(place: String)
  case maintenance(place: String)
  /// Another status than 200, with the title of what the publisher said.
  case answered(status: Int, place: String, said: String?)
  case noTable(String)
  case noVariable([String], table: String)
  case noValue([String], table: String)
  case choiceDemanded([String], table: String)
  case expressionNotTaken([String], table: String)
  case unknownCodeList(query: String, table: String)
  case tooManyCells(Int, table: String, query: String)
  /// An error 500 without a body, which is what a code that stands twice gives.
  case unexplained(table: String, query: String)
}
