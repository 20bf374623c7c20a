import Foundation
import PlainText

/// The first line in which two texts differ.
public struct FirstDifference {
  public let line: Int
  public let made: String
  public let kept: String

  /// Nil when the bytes are the same.
  public init?(_ made: [UInt8], _ kept: [UInt8]) {
    guard made != kept else { return nil }
    let lines = [made, kept].map { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    line = same + 1
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(same)
        ? PlainText.line(String(decoding: lines[same], as: UTF8.self), most: 200).trimmingCharacters(in: .whitespaces)
        : ""
    }
    self.made = text(lines[0])
    self.kept = text(lines[1])
  }
}
