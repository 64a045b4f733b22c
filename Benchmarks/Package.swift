// swift-tools-version: 6.2
import PackageDescription

// The programs of script/benchmark, apart from the compiler so that its own build leaves them out.
// They are compiled with the compiler's sources, by the link Benchmarks/Sources, and not with its
// library products: those declarations are visible within a package only.

/// A target of the compiler, as in its own manifest.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/" + name)
}

/// A benchmark in the folder of its name.
func program(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: name)
}

let package = Package(
  name: "benchmarks",
  targets: [
    .systemLibrary(name: "CCMarkGFM", path: "Sources/CCMarkGFM", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CQRCodeGen", path: "Sources/CQRCodeGen", pkgConfig: "qrcodegen"),
    .systemLibrary(name: "CFileSystem", path: "Sources/CFileSystem"),
    .target(name: "CXLSXWriter", path: "Sources/CXLSXWriter"),
    .systemLibrary(name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat"),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib"),
    .target(name: "CGMime", path: "Sources/CGMime"),
    library("SiteBase"),
    library("YAML", ["SiteBase", "CLibYAML"]),
    library("Markup", ["SiteBase", "CCMarkGFM"]),
    library("Templates", ["SiteBase"]),
    library("SearchIndex", ["SiteBase", "SiteModel"]),
    library("QRCode", ["SiteBase", "CQRCodeGen", "CZlib"]),
    library("SiteModel", ["SiteBase", "YAML", "Markup"]),
    library("ContentEditing", ["SiteBase", "YAML", "SiteModel"]),
    library("Tables", ["SiteBase", "CXLSXWriter", "CExpat", "CZlib"]),
    library("MailMessages", ["SiteBase", "CGMime"]),
    library(
      "Upkeep", ["SiteBase", "Markup", "SiteModel", "ContentEditing", "MailMessages", "Tables"]),
    library("SiteRendering", ["SiteBase", "Markup", "Templates", "SiteModel", "QRCode", "YAML"]),
    library(
      "Editor",
      [
        "SiteBase", "YAML", "Templates", "SiteModel", "ContentEditing", "Upkeep", "SiteRendering",
      ]),
    library(
      "SiteBuild",
      [
        "SiteBase", "YAML", "Markup", "Templates", "SearchIndex", "SiteModel", "SiteRendering",
        "CFileSystem",
      ]),

    program("WriterBenchmark", ["SiteBase", "SiteBuild"]),
    program("MarkupBenchmark", ["YAML", "Markup", "SiteBase"]),
    program("PageBenchmark", ["SiteRendering", "SiteModel", "SiteBase"]),
    program("EditorBenchmark", ["Editor", "SiteModel", "SiteBase"]),
    program("BenchmarkCatalogue"),
  ]
)
