import Figures
import Problems
import Regions
import Values

extension String {
  /// The text without any of these signs at either end.
  func trimming(_ signs: String) -> String {
    var text = self[...]
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
