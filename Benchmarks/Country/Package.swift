// swift-tools-version: 6.2
import PackageDescription

// A package of its own; the modules measured are linked from the project's Sources, so that they are compiled with it.
let package = Package(
  name: "country-bench",
  targets: [
    .target(name: "Values"),
    .target(name: "Problems", dependencies: ["Values"]),
    .target(name: "Statistics"),
    .target(name: "Kernel", dependencies: ["Statistics"]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONReading", dependencies: ["CSimdjson", "Problems"]),
    .target(name: "JSONStat", dependencies: ["CSimdjson", "JSONReading", "Problems", "Statistics"]),
    .executableTarget(
      name: "country-bench", dependencies: ["JSONReading", "JSONStat", "Kernel", "Problems", "Statistics"]),
  ],
  cxxLanguageStandard: .cxx17
)
for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
