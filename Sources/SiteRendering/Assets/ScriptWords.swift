/// Words of scripts that are no names of a theme's own.
enum ScriptWords {
  /// Words that make it unsure what the names around them mean.
  static let unsure: Set<String> = words("class with eval switch import export debugger")

  /// Words of the language's grammar.
  static let keywords: Set<String> = words(
    """
    arguments async await break case catch const continue default delete do else enum extends false \
    finally for function get if implements in instanceof interface let new null of package \
    private protected public return set static super this throw true try typeof undefined var void \
    while yield
    """)

  /// Names of the language and of browsers, which a script may use without declaring them. Names of
  /// handlers (`onclick`) and of classes (`Node`) are told by their beginning.
  private static let foreign: Set<String> = words(
    """
    addEventListener alert atob blur btoa caches cancelAnimationFrame cancelIdleCallback \
    captureEvents chrome clearInterval clearTimeout clientInformation close closed confirm console \
    constructor crashReport createImageBitmap credentialless crossOriginIsolated crypto \
    customElements decodeURI decodeURIComponent devicePixelRatio dispatchEvent document encodeURI \
    encodeURIComponent escape event external fence fetch find focus frameElement frames \
    getComputedStyle getSelection global globalThis hasOwnProperty history indexedDB innerHeight \
    innerWidth isFinite isNaN isPrototypeOf isSecureContext launchQueue length localStorage location \
    locationbar matchMedia menubar moveBy moveTo name navigation navigator offscreenBuffering open \
    opener origin originAgentCluster outerHeight outerWidth pageXOffset pageYOffset parent parseFloat \
    parseInt performance personalbar postMessage print process prompt propertyIsEnumerable \
    queueMicrotask releaseEvents removeEventListener reportError requestAnimationFrame \
    requestIdleCallback require resizeBy resizeTo scheduler screen screenLeft screenTop screenX \
    screenY scroll scrollBy scrollTo scrollX scrollY scrollbars self sessionStorage setInterval \
    setTimeout speechSynthesis status statusbar stop structuredClone styleMedia toLocaleString \
    toString toolbar top trustedTypes unescape valueOf viewport visualViewport when window
    CSS JSON NaN URL
    """)

  /// Whether a name may be the language's or the browser's own.
  static func isForeign(_ name: String) -> Bool {
    let first = name.unicodeScalars.first
    let isClass = first?.properties.isUppercase == true && name.contains(where: \.isLowercase)
    return foreign.contains(name) || isClass || name.hasPrefix("on") || name.hasPrefix("webkit")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
