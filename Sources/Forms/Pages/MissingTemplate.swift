/// A template that was left out of the build.
struct MissingTemplate: Error, CustomStringConvertible {
  let name: String
  var description: String { "The template \(name) is not part of this build" }
}
