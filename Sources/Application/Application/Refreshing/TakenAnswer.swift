import Figures
import Ingest
import Regions

/// What an answer that was taken in brought.
public enum TakenAnswer: Sendable {
  case figures(TakenFigures)
  case regions(TakenRegions)
}
