import Application
import DatasetFiles
import Figures

extension FigureStore {
  /// What questions need besides figures, read from this store when it is needed.
  var supplements: Supplements {
    Supplements(comments: { try comments(on: $0) }, deflator: { try deflator() })
  }

  private func deflator() throws -> Deflator? {
    guard let file = try files(ofKind: "deflator").first else { return nil }
    let retrieved = try origin(of: file.dataset)?.retrieved ?? ""
    return try DeflatorRows.read(file.bytes, path: file.name, version: "\(file.dataset) \(retrieved)")
  }
}
