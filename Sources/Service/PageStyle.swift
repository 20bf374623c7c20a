/// The style sheet of the pages.
enum PageStyle {
  /// Its hash, as the content security policy names it.
  static let hash = "sha256-"
}
