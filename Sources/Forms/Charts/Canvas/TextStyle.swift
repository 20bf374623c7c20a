/// How a text is set, and how much room it takes.
///
/// Widths are the larger of Inter's and Arial's, which Liberation Sans and Helvetica share, so that labels have room in each.
struct TextStyle {
  let size: Double
  var isBold = false
  let colour: String

  /// From the baseline up and down, as parts of the size: room for Å and for g.
  static let ascent = 0.95
  static let descent = 0.25

  var height: Double { size * (Self.ascent + Self.descent) }

  func width(_ text: String) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + thousandths($1) }) * size / 1000
  }

  /// The text, cut with an ellipsis when it is wider than the room.
  func fitted(_ text: String, within room: Double) -> String {
    let text = text.printable
    guard width(text) > room else { return text }
    var left = room - width("…")
    let kept = text.prefix { character in
      left -= width(String(character))
      return left >= 0
    }
    return kept + "…"
  }

  /// The text as lines no wider than the room.
  func wrapped(_ text: String, within room: Double) -> [String] {
    var lines: [String] = []
    for word in text.printable.split(separator: " ").map(String.init) {
      if let last = lines.last, width(last + " " + word) <= room {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(fitted(word, within: room))
      }
    }
    return lines
  }

  private func thousandths(_ scalar: Unicode.Scalar) -> Int {
    let table = isBold ? Self.boldWidths : Self.regularWidths
    switch scalar.value {
    case 0x20...0x7E: return table[Int(scalar.value) - 0x20]
    case 0xA0: return table[0]
    case 0x300...0x36F: return 0
    case 0xB7: return 300
    case 0xC5: return 748
    case 0xE5: return 581
    case 0xF8: return 614
    case 0x2212, 0x2260...0x2265: return 680
    case 0x2013: return 557
    case 0xC0...0x24F: return scalar.properties.isLowercase ? 950 : 1050
    default: return scalar.properties.isEmojiPresentation ? 1400 : 1000
    }
  }

  /// In thousandths of the size, from the space to the tilde.
  private static let regularWidths = [
    282, 279, 404, 631, 638, 890, 667, 222, 363, 363, 500, 660, 280, 461, 278, 357, 625, 557, 606, 637, 643, 608,
    624, 572, 617, 624, 278, 280, 660, 660, 660, 557, 1016, 677, 667, 728, 723, 667, 611, 778, 741, 278, 543, 667,
    563, 890, 753, 778, 667, 778, 723, 667, 643, 742, 677, 949, 667, 667, 625, 363, 357, 363, 470, 557, 498, 564,
    621, 559, 621, 583, 361, 610, 591, 238, 238, 545, 238, 870, 586, 597, 610, 610, 373, 523, 364, 581, 557, 813,
    540, 557, 542, 363, 327, 363, 660,
  ]

  private static let boldWidths = [
    278, 334, 475, 650, 655, 890, 723, 238, 410, 410, 565, 680, 303, 469, 298, 390, 689, 557, 630, 660, 678, 645,
    661, 595, 661, 661, 334, 334, 680, 680, 680, 611, 1031, 748, 723, 753, 728, 667, 611, 778, 747, 281, 570, 723,
    611, 915, 741, 782, 667, 783, 723, 667, 669, 734, 748, 1036, 715, 725, 667, 410, 390, 410, 584, 557, 498, 581,
    636, 588, 636, 598, 386, 634, 625, 278, 278, 582, 278, 912, 622, 614, 633, 633, 409, 562, 389, 622, 586, 851,
    574, 586, 572, 410, 374, 410, 680,
  ]
}
