// swift-tools-version: 6.2
import PackageDescription

let comparators = ["KostraGroup", "Neighbours", "County", "Similar", "National"]
// Every target of the house gets the same strict settings, from one loop at the end.
let package = Package(
  name: "maalestokk",
  products: [
    .executable(name: "maalestokk", targets: ["maalestokk"]),
    .executable(name: "maalestokk-worker", targets: ["maalestokk-worker"]),
    .executable(name: "publisher-stand-in", targets: ["publisher-stand-in"]),
  ] + comparators.map { .library(name: $0, type: .dynamic, targets: [$0]) },
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
    .target(name: "Kernel", dependencies: ["Statistics"]),
    .target(name: "CSV", dependencies: ["Problems"]),
    .target(name: "PlainText"),
    .target(name: "Regions", dependencies: ["CSV", "Problems", "Values"]),
    .target(name: "Figures", dependencies: ["Problems", "Regions", "Statistics", "Values"]),
    .target(name: "Comparing", dependencies: ["Figures", "Problems", "Regions", "Statistics", "Values"]),
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
        "Comparing", "CSV", "Figures", "Findings", "PlainText", "Problems", "Regions", "Schedule", "Statistics",
        "Values",
      ]),

    // The plugin boundary.
    .target(name: "CComparator"),
    .target(name: "ComparatorMessages"),
    .target(name: "ComparatorKit", dependencies: ["CComparator", "ComparatorMessages", "CSV", "Problems"]),
    .target(name: "CWorkerProcess"),
    .target(name: "PrivateFolders", dependencies: ["Problems", "SystemFiles"]),
    .executableTarget(
      name: "maalestokk-worker", dependencies: ["CComparator", "CWorkerProcess"],
      path: "Sources/Plugins/maalestokk-worker",
      linkerSettings: [.linkedLibrary("seccomp"), .linkedLibrary("dl")]),
    .target(
      name: "PluginHost",
      dependencies: [
        "CComparator", "ComparatorMessages", "CWorkerProcess", "PlainText", "PrivateFolders", "Problems",
        "SystemFiles", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(name: "KostraGroup", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/KostraGroup/Sources"),
    .target(name: "Neighbours", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/Neighbours/Sources"),
    .target(name: "County", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/County/Sources"),
    .target(name: "Similar", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/Similar/Sources"),
    .target(name: "National", dependencies: ["CComparator", "ComparatorKit"], path: "Plugins/National/Sources"),

    // What publishers send: bytes in, values out.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONReading", dependencies: ["CSimdjson", "Problems"]),
    .target(name: "JSONStat", dependencies: ["CSimdjson", "JSONReading", "Problems", "Statistics"]),
    .target(name: "Klass", dependencies: ["JSONReading", "Problems"]),
    .target(name: "PxWebShapes", dependencies: ["JSONReading", "JSONStat", "Problems"]),

    // Adapters.
    .target(name: "SystemFiles", dependencies: ["Figures", "Problems"]),
    .target(
      name: "DatasetFiles",
      dependencies: [
        "CSV", "Figures", "Problems", "Regions", "Schedule", "Statistics", "SystemFiles", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSQLiteFile", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "FigureBlocks", dependencies: ["CZlib", "Figures", "Regions", "Statistics", "Values"]),
    .target(
      name: "SQLiteStore",
      dependencies: [
        "CSQLiteFile", "CSV", "CZlib", "FigureBlocks", "Figures", "Ingest", "Problems", "Regions", "Statistics",
        "SystemFiles", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CurlClient", dependencies: ["CCurl", "Problems"]),
    .target(
      name: "StatisticsNorway",
      dependencies: [
        "CurlClient", "Figures", "Ingest", "JSONReading", "JSONStat", "Klass", "Problems", "PxWebShapes", "SystemFiles",
        "Values",
      ]),
    .systemLibrary(name: "CSpreadsheet", providers: [.apt(["libzip-dev", "libexpat1-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheet", "Problems", "Schedule"]),
    .target(
      name: "Imports",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "PlainText", "Problems", "Regions", "Schedule", "Spreadsheets", "Statistics",
        "SystemFiles", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Pages",
      dependencies: [
        "Charts", "Comparing", "Documents", "Figures", "Findings", "Regions", "Statistics", "Values", "Wording",
        .product(name: "Mustache", package: "swift-mustache"),
      ], resources: [.embedInCode("Templates")]),
    .target(name: "ProofFiles", dependencies: ["CSpreadsheet", "Problems"]),
    .target(
      name: "DataPackages",
      dependencies: [
        "CSV", "Figures", "Problems", "Regions", "Schedule", "Statistics", "SystemFiles", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Workbooks",
      dependencies: [
        "Comparing", "CXlsxwriter", "Documents", "Figures", "Findings", "PlainText", "PrivateFolders", "Problems",
        "Regions", "Statistics", "SystemFiles", "Values", "Wording",
      ]),
    .target(name: "Forms", dependencies: ["Comparing", "Documents", "Findings", "Pages", "Workbooks"]),

    // Application.
    .target(
      name: "ServiceSettings",
      dependencies: ["CSimdjson", "JSONReading", "Problems", "Regions", "Schedule", "Values", "Wording"]),
    .target(
      name: "Ingest",
      dependencies: [
        "CSV", "Figures", "JSONReading", "JSONStat", "Klass", "Problems", "Regions", "Schedule", "Statistics", "Values",
      ]),
    .target(
      name: "Application",
      dependencies: [
        "CComparator", "ComparatorMessages", "Comparing", "CSV", "CurlClient", "DataPackages", "DatasetFiles",
        "Figures", "Findings", "Imports", "Ingest", "Klass", "PlainText", "PluginHost", "Problems", "Regions",
        "Schedule", "Statistics", "StatisticsNorway", "SystemFiles", "Values",
      ]),
    .target(
      name: "Assembly",
      dependencies: [
        "Application", "CSV", "DatasetFiles", "Documents", "Figures", "Imports", "Ingest", "PlainText", "PluginHost",
        "PrivateFolders", "Problems", "Regions", "SystemFiles", "Values", "Wording",
      ]),
    .target(
      name: "Service",
      dependencies: [
        "Application", "Assembly", "Comparing", "Documents", "Figures", "Findings", "Forms", "Ingest", "JSONReading",
        "Pages", "PlainText", "PluginHost", "Problems", "Regions", "Schedule", "ServiceSettings", "SQLiteStore",
        "Statistics", "SystemFiles", "Values", "Wording", "Workbooks",
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
        "Application", "Assembly", "ComparatorMessages", "Comparing", "CSV", "CurlClient", "DataPackages",
        "DatasetFiles", "Documents", "Figures", "Findings", "Forms", "Imports", "Ingest", "JSONStat", "Klass", "Pages",
        "PlainText",
        "PluginHost", "PrivateFolders", "Problems", "ProofFiles", "PxWebShapes", "Regions", "Service",
        "ServiceSettings", "SQLiteStore", "Statistics", "StatisticsNorway", "SystemFiles", "Values", "Wording",
        "Workbooks",
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
        "Comparing", "CSpreadsheet", "CurlClient", "DatasetFiles", "Figures", "Findings", "PrivateFolders",
        "Problems", "Regions", "SQLiteStore", "Statistics", "Values", "Wording",
        .product(name: "Crypto", package: "swift-crypto"),
      ], path: "Tests/TestSupport"),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "KernelTests", dependencies: ["Kernel", "Statistics"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "Problems", "Values", "Wording"]),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(
      name: "SystemFilesTests", dependencies: ["Problems", "SystemFiles", "TestSupport", "Values", "Wording"]),
    .testTarget(
      name: "DataPackagesTests",
      dependencies: [
        "Application", "DataPackages", "Figures", "Imports", "Problems", "Regions", "SQLiteStore", "Statistics",
        "TestSupport", "Values",
      ]),
    .testTarget(
      name: "FigureBlocksTests",
      dependencies: ["FigureBlocks", "Figures", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(name: "ProofFilesTests", dependencies: ["Problems", "ProofFiles"]),
    .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading", "Problems", "Values", "Wording"]),
    .testTarget(
      name: "JSONStatTests",
      dependencies: [
        "JSONReading", "JSONStat", "Problems", "Statistics", "TestSupport", "Values", "Wording",
      ]),
    .testTarget(
      name: "KlassTests",
      dependencies: [
        "JSONReading", "Klass", "Problems", "TestSupport", "Values", "Wording",
      ]),
    .testTarget(
      name: "PxWebShapesTests",
      dependencies: [
        "JSONReading", "JSONStat", "Problems", "PxWebShapes", "TestSupport", "Values", "Wording",
      ]),
    .testTarget(
      name: "RegionsTests", dependencies: ["CSV", "DatasetFiles", "Problems", "Regions", "TestSupport", "Values"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(
      name: "ComparingTests",
      dependencies: [
        "Comparing", "DatasetFiles", "Figures", "Problems", "Regions", "Statistics", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "FindingsTests",
      dependencies: ["Comparing", "Figures", "Findings", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(name: "ScheduleTests", dependencies: ["Schedule"]),
    .testTarget(
      name: "ServiceSettingsTests",
      dependencies: ["Problems", "Schedule", "ServiceSettings", "TestSupport", "Values", "Wording"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Comparing", "Documents", "Figures", "Regions", "Statistics", "TestSupport", "Values"]),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Comparing", "Figures", "Findings", "Problems", "Regions", "Statistics", "SystemFiles", "TestSupport", "Values",
        "Wording",
      ]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "TestSupport"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Documents", "Findings", "Pages", "TestSupport", "Values", "Wording"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "Documents", "Findings", "Regions", "Spreadsheets", "Statistics", "TestSupport", "Values", "Workbooks",
      ]),
    .testTarget(
      name: "DatasetFilesTests",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "Problems", "Regions", "Statistics", "TestSupport", "Values", "Wording",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "DatasetFiles", "FigureBlocks", "Figures", "Ingest", "Problems", "Regions", "SQLiteStore", "Statistics",
        "TestSupport", "Values",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Problems", "Spreadsheets", "Statistics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "DatasetFiles", "Figures", "Imports", "Problems", "Regions", "Spreadsheets", "SQLiteStore", "Statistics",
        "TestSupport", "Values", "Wording",
      ]),
    .testTarget(
      name: "ApplicationTests",
      dependencies: [
        "Application", "ComparatorMessages", "Comparing", "Figures", "PluginHost", "Problems", "Regions", "Statistics",
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
        "CComparator", "ComparatorMessages", "CWorkerProcess", "maalestokk-worker", "PluginHost", "PrivateFolders",
        "Problems", "TestSupport", "Values", "Wording",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "CSV", "DatasetFiles", "Figures", "Ingest", "Klass", "Problems", "Regions", "Statistics", "TestSupport",
        "Values", "Wording",
      ]),
    .testTarget(
      name: "StatisticsNorwayTests",
      dependencies: [
        "CurlClient", "Figures", "Ingest", "Problems", "PxWebShapes", "Statistics", "StatisticsNorway", "TestSupport",
        "Values", "Wording",
      ]),
    .testTarget(
      name: "CurlClientTests",
      dependencies: ["CurlClient", "Problems", "publisher-stand-in", "Statistics", "TestSupport"]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "County", "Documents", "Figures", "Forms", "Ingest", "KostraGroup", "maalestokk", "maalestokk-worker",
        "National", "Neighbours", "Problems", "publisher-stand-in", "Service", "ServiceSettings", "Similar",
        "SQLiteStore", "Statistics", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "RepositoryTests", dependencies: ["DatasetFiles", "Figures", "Problems", "TestSupport", "Values"]),
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
    "Comparing", "CSV", "Figures", "Findings", "Kernel", "PlainText", "Problems", "Regions", "Schedule", "Statistics",
    "Values",
  ],
  "Words": ["Wording"],
  "Forms": ["Charts", "CXlsxwriter", "Documents", "Forms", "Pages", "Workbooks"],
  "Plugins": ["CComparator", "ComparatorKit", "ComparatorMessages", "CWorkerProcess", "PluginHost"],
  "Publisher": [
    "CCurl", "CSimdjson", "CurlClient", "Ingest", "JSONReading", "JSONStat", "Klass", "PxWebShapes", "StatisticsNorway",
  ],
  "System": ["PrivateFolders", "SystemFiles"],
  "Stores": [
    "CSpreadsheet", "CSQLiteFile", "CZlib", "DataPackages", "DatasetFiles", "FigureBlocks", "Imports", "ProofFiles",
    "Spreadsheets", "SQLiteStore",
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

// What reckons most is fast in debug builds too: tests run the debug program hundreds of times.
let fast = ["Domain", "Plugins", "Stores", "Application"].flatMap { floors[$0] ?? [] }
for target in package.targets where target.type == .regular && fast.contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
