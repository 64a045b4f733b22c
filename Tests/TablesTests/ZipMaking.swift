import SiteBase

@testable import Tables

/// A part of a zip file that a test makes.
struct ZipPart {
  var name: String
  var content: [UInt8]
  /// Whether it is packed; the packing is one that makes it no smaller.
  var isDeflated = false
  /// The size that the file states; that of the content unless given.
  var statedSize: Int?
  /// Whether the checksum is wrong.
  var hasWrongChecksum = false
}

/// A zip file with parts; with `sharing`, each part's entry leads to the first one's bytes.
func zipFile(_ parts: [ZipPart], sharing: Bool = false) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let data = part.isDeflated ? storedDeflate(part.content) : part.content
    let checksum = crc32(part.content) ^ (part.hasWrongChecksum ? 1 : 0)
    let offset = sharing ? 0 : file.count
    let name = Array(part.name.utf8)
    let common =
      little(part.isDeflated ? 8 : 0, 2) + little(0, 4) + little(Int(checksum), 4)
      + little(data.count, 4) + little(part.statedSize ?? part.content.count, 4)
      + little(name.count, 2) + little(0, 2)
    file += little(0x0403_4B50, 4) + little(20, 2) + little(0, 2) + common + name + data
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 2) + common
      + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + name
  }
  return file + directory + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2)
    + little(parts.count, 2) + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
}

/// An xlsx file with one sheet, named `tiltak`, and what else it is given.
func xlsxFile(
  sheet: String, texts: [String] = [], styles: String = "", book: String = "",
  changing: (inout [ZipPart]) -> Void = { _ in }
) -> [UInt8] {
  let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  var parts = [
    (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\">\(book)<sheets><sheet name=\"tiltak\" r:id=\"a\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>"
    ),
    ("xl/sharedStrings.xml", "<sst>" + texts.map { "<si>\($0)</si>" }.joined() + "</sst>"),
    ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    (
      "xl/worksheets/s.xml",
      "<worksheet xmlns:r=\"r\"><sheetData>\(sheet)</sheetData></worksheet>"
    ),
  ].map { ZipPart(name: $0, content: Array((head + $1).utf8), isDeflated: true) }
  changing(&parts)
  return zipFile(parts)
}

/// Deflated data (https://www.rfc-editor.org/rfc/rfc1951, 3.2.4) of blocks that aren't compressed.
private func storedDeflate(_ content: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var rest = content[...]
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(block.count)
    result += [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(~block.count & 0xFFFF, 2)
    result += block
  } while !rest.isEmpty
  return result
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~crc
}
