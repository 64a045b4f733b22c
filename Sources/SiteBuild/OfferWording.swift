import SiteBase
import SiteModel
import SiteRendering

/// The published offers of a site in the words of its theme; see ``OfferInWords``.
///
/// The value is nil when there is too little of a theme. The theme's errors stand in the diagnostics.
package func offersInWords(
  of site: Site, _ sources: SiteSources, _ request: BuildRequest
) -> Diagnosed<[OfferInWords]?> {
  let theme = readTheme(of: site, sources)
  let location = SiteLocation(baseURL: request.baseURL ?? site.settings.baseURL)
  return theme.map { theme in
    theme.map {
      offersInWords(site, texts: $0.texts, baseURL: location.baseURL, jobs: request.jobs)
    }
  }
}
