// swift-tools-version: 6.2
import PackageDescription

// Every target of the house gets the same strict settings, from one loop at the end.
let package = Package(
  name: "maalestokk",
  products: [
    .executable(name: "maalestokk", targets: ["maalestokk"]),
    .executable(name: "maalestokk-worker", targets: ["maalestokk-worker"]),
    .executable(name: "publisher-stand-in", targets: ["publisher-stand-in"]),
    .library(name: "KostraGroup", type: .dynamic, targets: ["KostraGroup"]),
    .library(name: "Neighbours", type: .dynamic, targets: ["Neighbours"]),
    .library(name: "County", type: .dynamic, targets: ["County"]),
    .library(name: "Similar", type: .dynamic, targets: ["Similar"]),
    .library(name: "National", type: .dynamic, targets: ["National"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Pure: values in, values out.
    .target(name: "Values"),
    .target(name: "Problems", dependencies: ["Values"]),
    .target(name: "Statistics"),
    .target(name: "CSV"),
    .target(name: "PlainText"),
    .target(name: "Regions", dependencies: ["CSV"]),
    .target(name: "Figures", dependencies: ["Regions", "Statistics", "Values"]),
    .target(name: "Comparing", dependencies: ["Figures", "Regions", "Statistics", "Values"]),
    .target(name: "Findings", dependencies: ["Comparing", "Figures", "Regions", "Statistics", "Values"]),
    .target(name: "Charts"),
    .target(name: "Schedule"),
    .target(
      name: "Documents",
      dependencies: [
        "Comparing", "CSV", "Figures", "Findings", "PlainText", "Regions", "Statistics", "Values", "Wording",
      ]),

    // The only sentences.
    .target(
      name: "Wording",
      dependencies: [
        "Comparing", "CSV", "Figures", "Findings", "Problems", "Regions", "Schedule", "Statistics", "Values",
      ]),

    // The plugin boundary.
    .target(name: "CComparator"),
    .target(name: "ComparatorMessages"),
    .target(name: "ComparatorKit", dependencies: ["CComparator", "ComparatorMessages", "CSV"]),
    .target(name: "CWorkerProcess"),
    .target(name: "PrivateFolders", dependencies: ["SystemFiles"]),
    .executableTarget(
      name: "maalestokk-worker",
      dependencies: ["CComparator", "CWorkerProcess"],
      path: "Sources/Plugins/maalestokk-worker",
      linkerSettings: [.linkedLibrary("seccomp"), .linkedLibrary("dl")]),
    .target(
      name: "PluginHost",
      dependencies: [
        "CComparator", "ComparatorMessages", "CWorkerProcess", "Figures", "Values", "PlainText", "PrivateFolders",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Comparators.
    .target(name: "KostraGroup", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/KostraGroup/Sources"),
    .target(name: "Neighbours", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/Neighbours/Sources"),
    .target(name: "County", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/County/Sources"),
    .target(name: "Similar", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/Similar/Sources"),
    .target(name: "National", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/National/Sources"),

    // What publishers send: bytes in, values out.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONReading", dependencies: ["CSimdjson"]),
    .target(name: "JSONStat", dependencies: ["CSimdjson", "JSONReading", "Statistics"]),
    .target(name: "Klass", dependencies: ["JSONReading"]),
    .target(name: "PxWebShapes", dependencies: ["JSONReading", "JSONStat"]),

    // Adapters.
    .target(name: "SystemFiles", dependencies: ["Figures", "PlainText", "Values"]),
    .target(
      name: "DatasetFiles",
      dependencies: [
        "CSV", "Figures", "Values", "Regions", "Schedule", "Statistics", "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSQLiteFile", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "SQLiteStore",
      dependencies: [
        "CSQLiteFile", "CSV", "CZlib", "Figures", "Values", "Ingest", "PlainText", "Regions", "Statistics",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CurlClient", dependencies: ["CCurl"]),
    .target(
      name: "StatisticsNorway",
      dependencies: [
        "CurlClient", "Figures", "Ingest", "JSONReading", "JSONStat", "Klass", "PxWebShapes", "SystemFiles", "Values",
      ]),

    .systemLibrary(name: "CSpreadsheet", providers: [.apt(["libzip-dev", "libexpat1-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheet", "Schedule"]),
    .target(
      name: "Imports",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "Values", "PlainText", "Regions", "Schedule", "Spreadsheets", "Statistics",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(
      name: "Pages",
      dependencies: [
        "Charts", "Comparing", "Documents", "Figures", "Values", "Findings", "Regions", "Statistics", "Wording",
        .product(name: "Mustache", package: "swift-mustache"),
      ], resources: [.embedInCode("Templates")]),
    .target(name: "ProofFiles", dependencies: ["CSpreadsheet", "Figures", "PlainText", "Values"]),
    .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Workbooks",
      dependencies: [
        "Comparing", "CXlsxwriter", "Documents", "Figures", "Findings", "PlainText", "PrivateFolders", "Regions",
        "Statistics", "SystemFiles", "Values", "Wording",
      ]),

    // Application.
    .target(
      name: "ServiceSettings", dependencies: ["CSimdjson", "Figures", "JSONReading", "Regions", "Schedule", "Values"]),
    .target(
      name: "Ingest",
      dependencies: [
        "CSV", "Figures", "JSONReading", "JSONStat", "Klass", "Regions", "Schedule", "Statistics", "Values",
      ]),
    .target(
      name: "Application",
      dependencies: [
        "CComparator", "ComparatorMessages", "Comparing", "Documents", "Figures", "Findings", "Imports",
        "PlainText", "PluginHost", "Problems", "Regions", "Schedule", "Statistics", "Wording", "Values",
      ]),
    .target(
      name: "Assembly",
      dependencies: [
        "Application", "DatasetFiles", "Figures", "Imports", "PlainText", "PluginHost", "PrivateFolders",
        "Regions", "SQLiteStore", "SystemFiles", "Values",
      ]),
    .target(
      name: "Service",
      dependencies: [
        "Application", "Assembly", "Comparing", "Documents", "Figures", "Values", "Findings", "Ingest", "JSONReading",
        "Pages", "PlainText", "PluginHost", "Regions", "Schedule", "ServiceSettings", "SQLiteStore", "Statistics",
        "SystemFiles", "Wording", "Workbooks",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "maalestokk",
      dependencies: [
        "Application", "Assembly", "ComparatorMessages", "Comparing", "CSV", "CurlClient", "DatasetFiles",
        "Documents", "Figures", "Values", "Findings", "Imports", "Ingest", "JSONStat", "Klass", "Pages", "PlainText",
        "PluginHost", "PrivateFolders", "ProofFiles", "PxWebShapes", "Regions", "Service", "ServiceSettings",
        "SQLiteStore", "Statistics", "StatisticsNorway", "SystemFiles", "Wording", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // A publisher that is not there: for tests and the demonstration.
    .executableTarget(
      name: "publisher-stand-in",
      dependencies: [
        "CSV", "CZlib", "SystemFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Sources/publisher-stand-in"),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "CSpreadsheet", "CurlClient", "DatasetFiles", "Figures", "Values", "PrivateFolders", "Regions", "SQLiteStore",
        "Statistics",
        .product(name: "Crypto", package: "swift-crypto"),
      ], path: "Tests/TestSupport"),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV"]),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(name: "SystemFilesTests", dependencies: ["Figures", "SystemFiles", "TestSupport", "Values"]),
    .testTarget(name: "ProofFilesTests", dependencies: ["ProofFiles"]),
    .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading"]),
    .testTarget(name: "JSONStatTests", dependencies: ["JSONReading", "JSONStat", "Statistics", "TestSupport"]),
    .testTarget(name: "KlassTests", dependencies: ["JSONReading", "Klass", "TestSupport"]),
    .testTarget(
      name: "PxWebShapesTests",
      dependencies: [
        "JSONReading", "JSONStat", "PxWebShapes", "TestSupport",
      ]),
    .testTarget(name: "RegionsTests", dependencies: ["CSV", "DatasetFiles", "Regions", "TestSupport"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(
      name: "ComparingTests",
      dependencies: ["Comparing", "DatasetFiles", "Figures", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(
      name: "FindingsTests",
      dependencies: ["Comparing", "Figures", "Findings", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(
      name: "WordingTests",
      dependencies: ["Comparing", "Figures", "Findings", "Regions", "Statistics", "TestSupport", "Values", "Wording"]),
    .testTarget(name: "ScheduleTests", dependencies: ["Schedule"]),
    .testTarget(
      name: "ServiceSettingsTests", dependencies: ["Figures", "Schedule", "ServiceSettings", "TestSupport", "Values"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Statistics"]),
    .testTarget(
      name: "DatasetFilesTests",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "Values", "Regions", "Statistics", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "DatasetFiles", "Figures", "Values", "Ingest", "Regions", "SQLiteStore", "Statistics", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Statistics", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "DatasetFiles", "Figures", "Imports", "Regions", "Spreadsheets", "SQLiteStore", "Statistics",
        "TestSupport", "Values",
      ]),
    .testTarget(
      name: "ComparatorKitTests",
      dependencies: [
        "CComparator", "ComparatorKit", "ComparatorMessages", "County", "KostraGroup", "National", "Neighbours",
        "Similar", "Statistics", "TestSupport",
      ]),
    .testTarget(
      name: "PluginHostTests",
      dependencies: [
        "CComparator", "ComparatorMessages", "CWorkerProcess", "Figures", "maalestokk-worker", "PluginHost",
        "PrivateFolders", "TestSupport", "Values",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "Ingest", "Klass", "Regions", "Statistics", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "StatisticsNorwayTests",
      dependencies: [
        "CurlClient", "Figures", "Ingest", "PxWebShapes", "Statistics", "StatisticsNorway", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "CurlClientTests", dependencies: ["CurlClient", "publisher-stand-in", "Statistics", "TestSupport"]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "County", "Documents", "Figures", "Ingest", "KostraGroup", "maalestokk", "maalestokk-worker", "National",
        "Neighbours", "publisher-stand-in", "Service", "ServiceSettings", "Similar", "SQLiteStore", "Statistics",
        "TestSupport", "Values",
      ]),
    .testTarget(name: "RepositoryTests", dependencies: ["DatasetFiles", "Figures", "TestSupport", "Values"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Application", "Comparing", "County", "CurlClient", "Documents", "Figures", "Values", "Findings", "KostraGroup",
        "maalestokk", "maalestokk-worker", "National", "Neighbours", "Pages", "PluginHost", "ProofFiles",
        "publisher-stand-in", "Regions", "Similar", "Spreadsheets", "SQLiteStore", "Statistics", "TestSupport",
        "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Golden"]),
  ],
  cxxLanguageStandard: .cxx17
)

// Where a module's folder stands below Sources; what is not here has a path of its own.
let floors = [
  "Domain": [
    "Comparing", "CSV", "Figures", "Findings", "PlainText", "Problems", "Regions", "Schedule", "Statistics",
    "Values",
  ],
  "Words": ["Wording"],
  "Forms": ["Charts", "CXlsxwriter", "Documents", "Pages", "Workbooks"],
  "Plugins": ["CComparator", "ComparatorKit", "ComparatorMessages", "CWorkerProcess", "PluginHost"],
  "Publisher": [
    "CCurl", "CSimdjson", "CurlClient", "Ingest", "JSONReading", "JSONStat", "Klass", "PxWebShapes", "StatisticsNorway",
  ],
  "System": ["PrivateFolders", "SystemFiles"],
  "Stores": [
    "CSpreadsheet", "CSQLiteFile", "CZlib", "DatasetFiles", "Imports", "ProofFiles", "Spreadsheets", "SQLiteStore",
  ],
  "Application": ["Application", "Assembly"],
  "Service": ["Service", "ServiceSettings"],
]
for (floor, modules) in floors {
  for target in package.targets where modules.contains(target.name) { target.path = "Sources/\(floor)/\(target.name)" }
}

let languageTargets: [Target.TargetType] = [.regular, .executable, .test]
for target in package.targets where languageTargets.contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6),
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
