import Ingest
import SQLiteStore
import StatisticsNorway

/// What a fetch is made from, checked before anything begins.
enum CheckedFetch {
  case file(ArchivedAnswer)
  case archive(ForeignArchive)
  case publisher(FetchSource)
}
