import Figures
import SQLiteStore

/// What stands behind the ports: the one place that names the store.
enum Composition {
  /// Where figures are kept.
  static let stores: any FigureStores = SQLiteStores()
}
