extension String {
  /// The text in quotation marks, on one line, and cut after 60 characters.
  var quoted: String {
    var text = "'"
    for scalar in unicodeScalars.prefix(60) {
      let isPrintable = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .control
      if isPrintable { text.unicodeScalars.append(scalar) } else { text += "\\u{\(String(scalar.value, radix: 16))}" }
    }
    return text + (unicodeScalars.dropFirst(60).isEmpty ? "'" : "…'")
  }
}
