import CSpreadsheet

/// The attributes of one element, valid only while its start is handled.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// The value of an attribute by its name without prefix.
  subscript(_ name: String) -> String? {
    guard var pair = list else { return nil }
    while let key = pair[0], let value = pair[1] {
      if localName(key) == name { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}
