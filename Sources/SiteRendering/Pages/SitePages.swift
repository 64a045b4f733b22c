import SiteModel
import Templates

/// The files of a compiled site, each rendered when it is asked for.
///
/// Any number of threads may ask at a time, in any order and more than once; the answers are the
/// same.
public struct SitePages: Sendable {
  private let pages: [PlannedPage]
  private let redirects: [PlannedRedirect]
  private let ready: [OutputFile]
  private let renderer: PageRenderer

  init(
    pages: [PlannedPage], redirects: [PlannedRedirect], ready: [OutputFile], renderer: PageRenderer
  ) {
    self.pages = pages
    self.redirects = redirects
    self.ready = ready
    self.renderer = renderer
  }

  /// How many files there are: pages, pages that lead on from old addresses, and the files that were
  /// ready before.
  public var count: Int { pages.count + redirects.count + ready.count }

  /// How many of them are pages.
  public var pageCount: Int { pages.count }

  /// The addresses search engines should know, from the site's root, in order: not the 404 page, the
  /// visitor's own list and old addresses.
  public var listedAddresses: [String] {
    pages.filter { $0.route != .notFound && $0.route != .myList }.map(\.address)
  }

  /// The old addresses with the addresses they lead to, from the site's root, in order.
  public var formerAddresses: [(from: String, to: String)] {
    redirects.map { ($0.address, renderer.target(of: $0)) }
  }

  /// The path of a file in the output folder, with `/` separators.
  public func path(at index: Int) -> String {
    if index < pages.count { return outputPath(of: pages[index].address) }
    let next = index - pages.count
    if next < redirects.count { return outputPath(of: redirects[next].address) }
    return ready[next - redirects.count].path
  }

  /// The bytes of a file, in UTF-8.
  public func bytes(at index: Int) -> [UInt8] {
    if index < pages.count { return renderer.render(pages[index]) }
    let next = index - pages.count
    if next < redirects.count { return renderer.render(redirects[next]) }
    return ready[next - redirects.count].bytes
  }
}
