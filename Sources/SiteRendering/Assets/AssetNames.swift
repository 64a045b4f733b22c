import SiteBase

/// The folder of the site that holds styles, scripts and pictures.
let assetFolder = "ressurser"

/// A path with a part of the content's hash before its ending, so that the file may be kept by
/// browsers for ever: `stil.css` becomes `stil.0123456789.css`.
///
/// 40 bits tell the versions of one file apart.
func hashedPath(_ path: String, _ bytes: [UInt8]) -> String {
  let hash = contentHash(bytes).prefix(10)
  guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
    return path + "." + hash
  }
  return path[..<dot] + "." + hash + path[dot...]
}
