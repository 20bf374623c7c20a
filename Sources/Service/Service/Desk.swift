import Application
import Assembly
import Figures
import PluginHost
import Synchronization
import Values

/// Keeps the store open and the comparators' workers running, and gives each request a workbench of its own.
final class Desk: Sendable {
  private struct State {
    var assembly: Assembly
    var watch: any StoreWatching
    var holdings: (version: [Int], value: Holdings)?
    /// How often the comparators have been found anew.
    var reloads = 0
  }

  /// Whether comparators that nobody has signed are loaded.
  let allowsUnsigned: Bool
  private let state: Mutex<State>
  private let assemble: @Sendable () throws -> Assembly

  /// A desk whose comparators can be found anew.
  init(allowsUnsigned: Bool, _ assemble: @escaping @Sendable () throws -> Assembly) throws {
    self.allowsUnsigned = allowsUnsigned
    self.assemble = assemble
    let assembly = try assemble()
    state = Mutex(State(assembly: assembly, watch: try assembly.stores.watch(assembly.store.path)))
  }

  var assembly: Assembly { state.withLock { $0.assembly } }

  /// What answers depend on besides the question: another one whenever figures or comparators may have changed.
  func edition() throws -> [Int] {
    let (watch, reloads) = state.withLock { ($0.watch, $0.reloads) }
    return try watch.version() + [reloads]
  }

  /// An inquiry over the figures as they are now, or were known on a date.
  func inquiry(language: Language, asOf: String?) throws -> Inquiry {
    let assembly = assembly
    let holdings = try asOf.map { try assembly.holdings(asOf: $0) { _ in } } ?? currentHoldings(assembly)
    return assembly.inquiry(holdings, language: language, asOf: asOf)
  }

  /// Whether what is kept of the store is as the store is now; no figure is read for it.
  func isCurrent() throws -> Bool {
    let edition = try edition()
    return state.withLock { $0.holdings?.version == edition }
  }

  private func currentHoldings(_ assembly: Assembly) throws -> Holdings {
    let version = try edition()
    if let known = state.withLock({ $0.holdings }), known.version == version { return known.value }
    let read = try assembly.holdings { _ in }
    state.withLock { $0.holdings = (version, read) }
    return read
  }

  /// Opens the store and finds the comparators anew; requests under way keep the old ones until they are done.
  ///
  /// `decide` is called when the new ones are found; when it throws, the old ones stay in use.
  func reload(decide: () throws -> Void = {}) throws {
    let fresh = try assemble()
    let watch = try fresh.stores.watch(fresh.store.path)
    try decide()
    state.withLock { $0 = State(assembly: fresh, watch: watch, reloads: $0.reloads + 1) }
  }

  /// Ends the comparators' workers.
  func close() { assembly.host.shutdown() }
}
