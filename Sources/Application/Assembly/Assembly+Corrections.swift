import DatasetFiles
import Figures
import Ingest
import Values

extension Assembly {
  /// The values that the datasets say a publisher has sent wrong.
  public func corrections(_ holdings: Holdings) throws -> [Correction] {
    let known = Set(holdings.catalogue.all.map(\.id.rawValue))
    return try store.files(ofKind: ValueCorrectionRows.kind).flatMap { file in
      try ValueCorrectionRows.read(file.bytes, path: file.name, isKnown: known.contains, regions: holdings.regions)
    }
  }
}
