import CSpreadsheet
import Foundation

/// A workbook to write for a test: parts of text in a ZIP archive made by libzip.
public struct SampleWorkbook {
  /// By part, such as `xl/workbook.xml`.
  public var parts: [String: String]

  /// A workbook with one sheet, from the XML inside its `sheetData`, and what comes after that.
  public init(
    rows: String, after: String = "", texts: [String] = [], styles: String = "", sheetName: String = "Ark1"
  ) {
    let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    func link(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    let links =
      link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "sharedStrings", "sharedStrings.xml")
      + link("rId3", "styles", "/xl/styles.xml")
    parts = [
      "_rels/.rels": header + "<Relationships xmlns=\"\(package)\">\(link("rId1", "officeDocument", "xl/workbook.xml"))"
        + "</Relationships>",
      "xl/_rels/workbook.xml.rels": header + "<Relationships xmlns=\"\(package)\">\(links)</Relationships>",
      "xl/workbook.xml": header + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"\(sheetName)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
      "xl/worksheets/sheet1.xml": header
        + "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>",
      "xl/sharedStrings.xml": header + "<sst xmlns=\"\(main)\">\(texts.joined())</sst>",
      "xl/styles.xml": header + "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>",
    ]
  }

  /// The file, compressed; throws with libzip's words.
  public func bytes(password: String? = nil) throws -> [UInt8] {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("book.xlsx").path
      var code: Int32 = 0
      guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else { throw WritingError(text: "code \(code)") }
      for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
        let data = Array(text.utf8)
        guard let copy = malloc(max(1, data.count)) else { throw WritingError(text: "memory") }
        data.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
        let source = zip_source_buffer(archive, copy, zip_uint64_t(data.count), 1)
        let index = source.map { zip_file_add(archive, name, $0, 0) } ?? -1
        guard index >= 0 else { throw WritingError(text: String(cString: zip_strerror(archive))) }
        if let password { zip_file_set_encryption(archive, zip_uint64_t(index), UInt16(ZIP_EM_AES_256), password) }
      }
      guard zip_close(archive) == 0 else { throw WritingError(text: String(cString: zip_strerror(archive))) }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  /// An archive that could not be written.
  public struct WritingError: Error {
    public let text: String
  }

  /// A row of inline texts, numbers (`#1.5`) and raw cells (`<…`), from column A on.
  public static func row(_ number: Int, _ cells: String..., attributes: String = "") -> String {
    let content = cells.enumerated().map { index, cell in
      let place = "\(String(Unicode.Scalar(UInt8(65 + index))))\(number)"
      if cell.hasPrefix("<") { return cell.replacingOccurrences(of: "<c ", with: "<c r=\"\(place)\" ") }
      if cell.hasPrefix("#") { return "<c r=\"\(place)\"><v>\(cell.dropFirst())</v></c>" }
      return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
    }
    return "<row r=\"\(number)\" \(attributes)>\(content.joined())</row>"
  }
}
