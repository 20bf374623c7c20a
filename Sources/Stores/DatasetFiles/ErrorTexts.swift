import CSV
import Figures
import Regions
import Values

/// Datasets and tables that cannot be read, told in both languages; the details are in English, as the form itself is.
extension DatasetError: BilingualError {
  public var text: Multilingual {
    Multilingual(
      nb: "Datasettene har \(problems.count) feil; ingenting er lest inn:\n" + details(andMore: "og", "til"),
      en: description)
  }
}

extension CSVError: BilingualError {
  public var text: Multilingual { Multilingual(nb: "linje \(line): \(problem)", en: description) }
}

extension RegionTableError: BilingualError {
  public var text: Multilingual {
    Multilingual(nb: "\(kind.rawValue): \(error.text.nb)", en: "\(kind.rawValue): \(error.text.en)")
  }
}
