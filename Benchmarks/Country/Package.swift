// swift-tools-version: 6.2
import PackageDescription

// A package of its own; the modules measured are linked from the project's Sources.
let package = Package(
  name: "country-bench",
  targets: [
    .target(name: "Values"),
    .target(name: "Problems", dependencies: ["Values"]),
    .target(name: "Statistics"),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONReading", dependencies: ["CSimdjson", "Problems"]),
    .target(name: "JSONStat", dependencies: ["CSimdjson", "JSONReading", "Problems", "Statistics"]),
    .executableTarget(name: "country-bench", dependencies: ["JSONReading", "JSONStat", "Statistics"]),
  ],
  cxxLanguageStandard: .cxx17
)
for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
