/// The line of a shape.
struct Pen {
  let colour: String
  var width = 1.0
  var dashes: String?
}
