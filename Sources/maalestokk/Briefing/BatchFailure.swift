/// A municipality whose briefing could not be made, and why.
struct BatchFailure: Error {
  let code: String
  let name: String
  let why: String
}
