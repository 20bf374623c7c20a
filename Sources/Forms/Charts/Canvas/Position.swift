struct Position: Equatable {
  var x: Double
  var y: Double
}
