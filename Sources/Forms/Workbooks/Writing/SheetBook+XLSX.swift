import CXlsxwriter
import Foundation
import PrivateFolders
import Synchronization
import SystemFiles

extension SheetBook {
  /// libxlsxwriter does not say that two workbooks may be written at once.
  private static let turn = Mutex(())

  /// The workbook as the bytes of an XLSX file (ECMA-376); the same book gives the same bytes.
  ///
  /// Written through a file in the temporary folder. Throws `WorkbookProblem` when that cannot be done.
  public func xlsx() throws -> [UInt8] {
    try Self.turn.withLock { _ in
      let folder = try PrivateFolder(.workbook)
      defer { folder.remove() }
      // The library tells of its faults on standard error besides.
      let silence = fopen("/dev/null", "w")
      let former = maalestokk_stderr(silence)
      defer {
        _ = maalestokk_stderr(former)
        if let silence { fclose(silence) }
      }
      let file = "\(folder.path)/book.xlsx"
      try WorkbookWriter(path: file).write(self)
      return try WholeFile.read(file, most: .max)
    }
  }
}
