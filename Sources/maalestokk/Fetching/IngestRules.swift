/// How strictly an answer is judged before it is taken in.
struct IngestRules {
  /// Whether figures that look wrong are refused, and not only told of.
  var isStrict = false
  /// Whether a table of regions may take known names away.
  var acceptsNames = false
  /// Whether the store is a rehearsal's, so that the words are of what would be.
  var isDryRun = false
}
