import Crypto
import Figures
import Forms
import Foundation
import Problems

/// Which form of an answer the header Accept asks for (RFC 9110, section 12.5.1).
enum Negotiation {
  /// The form with the highest weight, in the formats' own order where several share it.
  ///
  /// - Throws: `Refusal` 406 when none of them is acceptable.
  static func format(_ accept: String, among formats: [AnswerForm]) throws -> AnswerForm {
    let ranges = accept.split(separator: ",").map(range).filter { !$0.type.isEmpty }
    guard !ranges.isEmpty else { return formats[0] }
    let weighed = formats.filter { $0 != .csvExcel }.map { format in
      (format: format, weight: weight(of: format, ranges))
    }
    let best = weighed.map(\.weight).max() ?? 0
    guard best > 0, let chosen = weighed.first(where: { $0.weight == best }) else {
      let types = formats.filter { $0 != .csvExcel }.map(\.bareType)
      throw Refusal(.mediaTypes(there: types))
    }
    return chosen.format
  }

  static func range(_ text: Substring) -> (type: String, weight: Double) {
    let parts = text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    return (parts.first?.lowercased() ?? "", weight.isFinite ? min(max(weight, 0), 1) : 0)
  }

  /// The weight of the most specific range that holds a form.
  private static func weight(of format: AnswerForm, _ ranges: [(type: String, weight: Double)]) -> Double {
    let group = format.bareType.split(separator: "/").first.map { "\($0)/*" } ?? ""
    let match = [format.bareType, group, "*/*"].lazy.compactMap { type in ranges.first { $0.type == type } }.first
    return match?.weight ?? 0
  }
}
