/// The text of a cell: most often plain, else runs with fonts of their own.
enum CellText {
  struct Run {
    let text: String
    /// Whether the run has a font of its own, and not the cell's.
    let hasFont: Bool
    let marking: CellMarking.Kind?
  }

  case plain(String)
  case rich([Run])

  /// What a cell whose font marks, or not, says: its text without what is marked, and that.
  ///
  /// Where all is marked the text stays whole, and the marking says so; marked white space is nothing.
  func said(font: CellMarking.Kind?) -> (text: String, marking: CellMarking?) {
    switch self {
    case .plain(let text): return (text, font.map { CellMarking($0, text, isWhole: true) })
    case .rich(let runs):
      let markings = runs.map { $0.marking ?? ($0.hasFont ? nil : font) }
      let all = runs.map(\.text).joined()
      let marked = zip(runs, markings).filter { $1 != nil }.map(\.0.text).joined()
      let kept = zip(runs, markings).filter { $1 == nil }.map(\.0.text).joined()
      guard let kind = markings.compactMap({ $0 }).first, !marked.allSatisfy(\.isWhitespace) else { return (all, nil) }
      guard !kept.allSatisfy(\.isWhitespace) else { return (all, CellMarking(kind, all, isWhole: true)) }
      return (kept, CellMarking(kind, marked, isWhole: false))
    }
  }
}

/// Text with its escapes decoded: `_x000D_` is a carriage return, and `_x005F_` the underscore that begins no escape.
///
/// Four hexadecimal digits are one UTF-16 unit (ECMA-376, part 1, 22.9.2.19); half a pair becomes U+FFFD.
func decodedEscapes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  let units = Array(text.utf16)
  var decoded: [UInt16] = []
  decoded.reserveCapacity(units.count)
  var position = 0
  while position < units.count {
    if let unit = escape(units, at: position) {
      decoded.append(unit)
      position += 7
    } else {
      decoded.append(units[position])
      position += 1
    }
  }
  return String(decoding: decoded, as: UTF16.self)
}

/// The unit that `_xHHHH_` at a position stands for; nil where no escape begins.
private func escape(_ units: [UInt16], at position: Int) -> UInt16? {
  guard position + 7 <= units.count, units[position] == 0x5F, units[position + 1] == 0x78, units[position + 6] == 0x5F
  else { return nil }
  let digits = units[(position + 2)..<(position + 6)].compactMap { unit in
    Unicode.Scalar(unit).flatMap { $0.isASCII ? Character($0).hexDigitValue : nil }
  }
  return digits.count == 4 ? digits.reduce(0) { $0 << 4 | UInt16($1) } : nil
}
