import Figures
import Ingest
import StatisticsNorway

/// What a fetch is made from, checked before anything begins.
enum CheckedFetch {
  case file(ArchivedAnswer)
  case archive(any ForeignAnswers)
  case publisher(FetchSource)
}
