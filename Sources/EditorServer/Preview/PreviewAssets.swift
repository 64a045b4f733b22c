/// The style sheet and the script of what is added to previewed pages. They are part of the program, since
/// the preview works whatever theme and editor there are.
enum PreviewAssets {
  static let style = "forhandsvisning.css"
  static let script = "forhandsvisning.mjs"

  /// The files by name.
  static let files: [String: (bytes: [UInt8], mediaType: String)] = [
    style: (Array(css.utf8), "text/css; charset=utf-8"),
    script: (Array(javaScript.utf8), "text/javascript; charset=utf-8"),
  ]

  private static let css = """
    :root { --rediger-flate: #fff4c2; --rediger-blekk: #2b2100; --rediger-fare: #8f0f0f; }
    @media (prefers-color-scheme: dark) {
      :root { --rediger-flate: #352b08; --rediger-blekk: #fff0b3; --rediger-fare: #ffb3ab; }
    }
    html { scroll-padding-block-end: 8rem; }
    body { padding-block-end: 8rem; }
    .rediger-band {
      position: sticky; inset-block-start: 0; z-index: 1000; padding: .25rem 1rem;
      font: 1rem/1.5 system-ui, sans-serif; color: var(--rediger-blekk);
      background: var(--rediger-flate); border-block-end: 3px solid var(--rediger-blekk);
    }
    .rediger-band p { margin: 0; max-inline-size: none; }
    .rediger-bunn { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 1000; }
    .rediger-linje, .rediger-feil {
      margin: 0; padding: .25rem 1rem; box-sizing: border-box; max-inline-size: none;
      font: 1rem/1.5 system-ui, sans-serif; color: var(--rediger-blekk);
      background: var(--rediger-flate); border-block-start: 2px solid var(--rediger-blekk);
    }
    .rediger-linje p {
      display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; margin: 0;
      max-inline-size: none;
    }
    .rediger-linje a, .rediger-feil a, .rediger-blyant {
      color: var(--rediger-blekk); background: var(--rediger-flate); text-decoration: underline;
    }
    .rediger-linje a, .rediger-blyant {
      display: inline-flex; align-items: center; min-block-size: 1.75rem;
    }
    .rediger-blyant {
      position: relative; z-index: 1; margin-inline: .25rem; padding: 0 .5rem; border: 1px solid var(--rediger-blekk); border-radius: .25rem;
      font: 1rem/1.5 system-ui, sans-serif;
    }
    .rediger-om {
      position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .rediger-feil {
      max-block-size: 50vh; overflow: auto; border-block-start: 4px solid var(--rediger-fare); overflow-wrap: anywhere;
    }
    .rediger-feil h2 { margin: .25rem 0; font-size: 1.125rem; color: var(--rediger-fare); }
    .rediger-feil ul { margin: 0; padding-inline-start: 1.25rem; }
    .rediger-feil li { margin-block: .25rem; max-inline-size: 60rem; }
    @media print { .rediger-bunn, .rediger-blyant { display: none; } }
    """

  private static let javaScript = #"""
    // @ts-check
    // Loads the page again when it has changed, where the reader was in it.

    /** @param {string} name */
    const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
    const kept = "veiviser-sted " + location.pathname;
    /** @returns {HTMLElement[]} */
    const stops = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const folds = () => [...document.querySelectorAll("details")];

    function keepPlace() {
      const at = document.activeElement instanceof HTMLElement ? stops().indexOf(document.activeElement) : -1;
      const open = folds().map((fold) => fold.open);
      sessionStorage.setItem(kept, JSON.stringify({ x: scrollX, y: scrollY, at, open }));
    }

    function findPlace() {
      const text = sessionStorage.getItem(kept);
      if (!text) return;
      sessionStorage.removeItem(kept);
      const place = JSON.parse(text);
      folds().forEach((fold, index) => { if (place.open[index] !== undefined) fold.open = place.open[index]; });
      stops()[place.at]?.focus({ preventScroll: true });
      scrollTo(place.x, place.y);
    }

    /** @type {EventSource | undefined} */
    let feed;

    // A window that nobody looks at waits for nothing, since a browser has few connections to one server.
    function listen() {
      feed?.close();
      feed = undefined;
      if (document.hidden) return;
      const query = new URLSearchParams({ side: meta("veiviser-side"), merke: meta("veiviser-merke") });
      const source = new EventSource("/rediger/hendelser?" + query);
      feed = source;
      source.addEventListener("ny", () => {
        source.close();
        keepPlace();
        location.reload();
      });
      // The browser tries again by itself, but not after an answer that is no stream of events.
      source.addEventListener("error", () => {
        if (source.readyState === EventSource.CLOSED && feed === source) setTimeout(listen, 2000);
      });
    }

    document.addEventListener("visibilitychange", listen);
    addEventListener("pagehide", () => feed?.close());
    addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
    findPlace();
    listen();
    """#
}
