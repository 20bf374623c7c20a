import DatasetFiles
import Figures
import Foundation
import Problems
import Values

/// The folder of datasets that a database is filled from: the one that is named, else the one it was filled from before,
/// else the installation's.
struct DatasetSource {
  let folder: URL
  /// As the database remembers it; empty for the installation's own, which moves with the installation.
  let name: String

  /// Nil when there is none, or the one from before is gone, which is told.
  init?(_ places: Places, of store: any FigureStore, _ say: (FillingNote) -> Void) throws {
    let installed = Installation.current.datasets?.resolvingSymlinksInPath()
    if let named = places.datasets {
      folder = URL(fileURLWithPath: named).resolvingSymlinksInPath()
      name = folder.path == installed?.path ? "" : folder.path
      return
    }
    let remembered = try store.setting(StoreSetting.folder) ?? ""
    if remembered.isEmpty {
      guard let installed else { return nil }
      (folder, name) = (installed, "")
      return
    }
    guard FileManager.default.fileExists(atPath: remembered) else {
      say(.folderIsGone(remembered))
      return nil
    }
    (folder, name) = (URL(fileURLWithPath: remembered), remembered)
  }

  /// Why a database that holds something else is not filled from here without a word; nil when nothing of it is lost.
  func loss(in store: any FigureStore) throws -> FillingProblem? {
    guard try store.setting(StoreSetting.fingerprint) != nil else { return nil }
    let before = try store.setting(StoreSetting.folder)
    if before == name { return nil }
    let lost = try lost(from: store)
    // A database of an earlier version does not say where it was filled from.
    if before == nil, lost.isEmpty { return nil }
    let source = before.map { $0.isEmpty ? FillingProblem.Source.installation : .folder($0) } ?? .unknown
    return .otherSource(database: store.path, from: source, folder: folder.path, lost: lost)
  }

  /// The datasets and key figures that came with the database and that are not here; imports stay in any case.
  private func lost(from store: any FigureStore) throws -> [String] {
    let here = try DatasetTree.read(folder)
    let ids = Set(here.map(\.origin.id)).union(try store.imports().map(\.dataset))
    let datasets = try store.datasets().filter { !ids.contains($0) }
    let known = Set(
      IndicatorCatalogue(here.flatMap { $0.files(ofKind: "indicators").map(\.bytes) }).all.map(\.id.rawValue))
    let figures = IndicatorCatalogue(try store.files(ofKind: "indicators").map(\.bytes)).all.map(\.id.rawValue)
    return datasets.sorted() + figures.filter { !known.contains($0) }.sorted()
  }
}
