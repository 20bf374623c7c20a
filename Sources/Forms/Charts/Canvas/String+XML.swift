extension String {
  /// Without what XML cannot hold and without marks that turn the direction of text; a line break becomes a space.
  var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD, 0x85, 0x2028, 0x2029: " "
          case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: nil
          default: scalar
          }
        }))
  }

  /// As it may stand in an element or an attribute.
  var xmlEscaped: String {
    printable.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}
