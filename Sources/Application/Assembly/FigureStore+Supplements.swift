import Application
import DatasetFiles
import Figures
import Regions

extension FigureStore {
  /// What questions need besides figures, read from this store when it is needed.
  func supplements(_ regions: RegionBook) -> Supplements {
    Supplements(
      comments: { try comments(on: $0) }, deflator: { try deflator() },
      registers: {
        try files(ofKind: RegisterRows.kind).flatMap {
          try RegisterRows.read($0.bytes, path: $0.name, dataset: $0.dataset, regions: regions)
        }
      })
  }

  private func deflator() throws -> Deflator? {
    guard let file = try files(ofKind: "deflator").first else { return nil }
    let retrieved = try origin(of: file.dataset)?.retrieved ?? ""
    return try DeflatorRows.read(file.bytes, path: file.name, version: "\(file.dataset) \(retrieved)")
  }
}
