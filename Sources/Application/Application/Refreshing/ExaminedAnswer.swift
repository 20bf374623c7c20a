import Figures
import Ingest

/// An answer that can be used, read and judged; nothing of it has been written.
public enum ExaminedAnswer: Sendable {
  case figures(FetchedAnswer, HarmonisedAnswer, [Suspicion])
  case regions(KlassUpdate)
}
