import Figures
import Problems
import SystemFiles
import Values
import Wording

/// What an error means as a problem: itself where it is one, else the words it brings.
func asProblem(_ error: any Error) -> any Problem { (error as? any Problem) ?? ToldProblem(inOurWords(error)) }

/// An error in a language.
func worded(_ error: any Error, _ language: Language) -> String { ProblemWords(language).text(asProblem(error)) }

/// An error in every language, for what is kept and read later.
func inEveryLanguage(_ error: any Error) -> Multilingual {
  Multilingual(nb: worded(error, .nb), nn: worded(error, .nn), en: worded(error, .en))
}
