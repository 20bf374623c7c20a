/// What is wrong with a command line, found before anything of it is done.
public enum CommandLineProblem: Problem, Equatable {
  case unknownCommand(String)
  /// An option there is none of, with the one that may have been meant.
  case unknownOption(String, near: String?)
  case missingValue(option: String)
  /// A flag that was given a value.
  case unexpectedValue(option: String, value: String)
  /// What cannot be the name of any option.
  case noOption(String)
  /// A value that an option, or an argument in its place, cannot have; with those it can, where they are few.
  case invalidValue(String, place: String?, choices: [String])
  case unexpectedArguments([String])
  /// Arguments that must be given, as the help names them.
  case missingArguments([String])
  case missingSubcommand
  case noCompletionScript(shell: String, shells: [String])
  case unreadable
  /// A variable of the environment that names no language there is.
  case unknownLanguage(variable: String, value: String, languages: [String])

  /// A form that is no text, which was to go to a terminal.
  case notText(form: String)
  /// A form that only briefings have.
  case formOfBriefings
  /// Neither a file to import, nor an import to undo, nor that they be listed; or more than one of these.
  case unclearImport
  case unknownImport(String, known: [String])

  public var family: ProblemFamily { .commandLine(self) }
}
