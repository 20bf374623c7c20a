/// An answer as one HTML file that needs nothing from outside it.
public protocol AnswerPage: Sendable {
  /// The file's text; the same answer gives the same bytes.
  func html(for medium: PageMedium) throws -> String
}

/// Where a page is read: on a screen, with links and tables to unfold, on paper, or in a document that others go on with.
public enum PageMedium: Sendable { case screen, paper, office }
