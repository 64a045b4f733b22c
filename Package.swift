// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: no warning passes, and `any` is written out.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of ours; the one place where shared settings are applied.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target of ours. `exclude` names folders of fixtures that are read as files, not compiled.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["SiteTestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "veiviser",
  products: [
    .executable(name: "veiviser", targets: ["veiviser"]),
    .executable(name: "veiviser-rediger", targets: ["veiviser-rediger"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // For the editor's server alone: Hummingbird without swift-configuration, which it has on by itself,
    // and what comes with it and is imported by name.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CQRCodeGen", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
    // The archive of that name, so that the program runs without the library.
    .target(name: "CJemalloc", linkerSettings: [.linkedLibrary("jemalloc_pic")]),
    .systemLibrary(name: "CFileSystem"),
    // Loads libxlsxwriter when a table is written, so nothing is linked.
    .target(name: "CXLSXWriter"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Loads libgmime when a mail is read, so nothing is linked.
    .target(name: "CGMime"),

    library("SiteBase"),
    library("YAML", ["SiteBase", "CLibYAML"]),
    library("Markup", ["SiteBase", "CCMarkGFM"]),
    library("Templates", ["SiteBase"]),
    library("SearchIndex", ["SiteBase", "SiteModel"]),
    library("QRCode", ["SiteBase", "CQRCodeGen", "CZlib"]),
    library("SiteModel", ["SiteBase", "YAML", "Markup"]),
    library("ContentEditing", ["SiteBase", "YAML", "SiteModel"]),
    library("SiteRendering", ["SiteBase", "Markup", "Templates", "SiteModel", "QRCode", "YAML"]),
    library(
      "SiteBuild",
      [
        "SiteBase", "YAML", "Markup", "Templates", "SearchIndex", "SiteModel", "SiteRendering",
        "CFileSystem",
      ]),
    library("Tables", ["SiteBase", "CXLSXWriter", "CExpat", "CZlib"]),
    library("MailMessages", ["SiteBase", "CGMime"]),
    library(
      "Upkeep", ["SiteBase", "Markup", "SiteModel", "ContentEditing", "MailMessages", "Tables"]),
    library(
      "Editor",
      ["SiteBase", "YAML", "Templates", "SiteModel", "ContentEditing", "Upkeep", "SiteRendering"]),
    library(
      "EditorServer",
      [
        "Editor", "GitProgram", "SiteBase", "SiteModel", "SiteRendering", "SiteBuild",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    library("GitProgram", ["SiteBase"]),
    // What the programs share.
    library(
      "ProgramOptions",
      ["SiteBase", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(
      name: "veiviser-rediger",
      dependencies: [
        "CJemalloc", "ProgramOptions", "SiteBase", "SiteModel", "SiteBuild", "Editor",
        "EditorServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "veiviser",
      dependencies: [
        "CJemalloc", "ProgramOptions", "SiteBase", "SiteModel", "ContentEditing", "SiteBuild",
        "Upkeep", "MailMessages", "Tables", "GitProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    library("SiteTestSupport", ["SiteBase", "SiteModel"]),

    tests("SiteBaseTests", ["SiteBase"]),
    tests("YAMLTests", ["YAML", "SiteBase"]),
    tests("MarkupTests", ["Markup", "SiteBase"]),
    tests("TemplatesTests", ["Templates", "SiteBase"]),
    tests("SearchIndexTests", ["SearchIndex", "SiteModel", "SiteBase"]),
    tests("SiteModelTests", ["SiteModel", "YAML", "Markup", "SiteBase"]),
    tests(
      "ContentEditingTests", ["ContentEditing", "SiteModel", "YAML", "SiteBase"],
      exclude: ["agree.py", "pyyaml.txt"]),
    tests("TablesTests", ["Tables", "SiteBase"]),
    tests("MailMessagesTests", ["MailMessages", "SiteBase"], exclude: ["read_back.py"]),
    tests(
      "UpkeepTests",
      ["Upkeep", "MailMessages", "Tables", "ContentEditing", "SiteModel", "SiteBase"],
      exclude: ["two-years.txt"]),
    // What holds of the repository's own content; it may change with the content.
    tests("ContentTests", ["SiteModel", "SiteBase"]),
    tests("QRCodeTests", ["QRCode", "CZlib"]),
    tests("SiteRenderingTests", ["SiteRendering", "SiteModel", "Templates", "YAML", "SiteBase"]),
    tests(
      "SiteBuildTests", ["SiteBuild", "SearchIndex", "SiteRendering", "SiteModel", "SiteBase"],
      exclude: ["Cases"]),
    tests("EditorTests", ["Editor", "SiteRendering", "SiteModel", "Markup", "SiteBase"]),
    tests("EditorServerTests", ["EditorServer", "Editor", "SiteBuild", "SiteBase"]),
    // The tests run the program itself, so it has to be built first.
    tests("SiteCommandsTests", ["veiviser", "SiteBase"]),
  ]
)
