import Figures
import Values

/// Datasets and tables that cannot be read, told in both languages; the details are in English, as the form itself is.
extension DatasetError: BilingualError {
  public var text: Multilingual {
    Multilingual(
      nb: "Datasettene har \(problems.count) feil; ingenting er lest inn:\n" + details(andMore: "og", "til"),
      en: description)
  }
}
