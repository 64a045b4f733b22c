extension SourceFile {
  /// Where the file's text starts: 3 after a UTF-8 byte order mark, 0 otherwise.
  package var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// What keeps a stretch of the file from being read as UTF-8 text: at most one diagnostic for
  /// the first invalid byte, with a guess at the real encoding, and one for the first NUL byte.
  /// Empty for proper text.
  ///
  /// - Complexity: O(*n*) in the length of the stretch.
  package func encodingDiagnostics(in range: Range<Int>) -> [Diagnostic] {
    let (invalid, nul) = bytes.withUnsafeBufferPointer { buffer in
      firstUnreadableBytes(UnsafeBufferPointer(rebasing: buffer[range]))
    }
    var diagnostics: [Diagnostic] = []
    if let invalid {
      let offset = range.lowerBound + invalid
      let place = SourceRange(file: self, start: offset, end: offset + 1)
      var digits: [UInt8] = []
      digits.appendHexadecimal(bytes[offset])
      let hexadecimal = String(decoding: digits, as: UTF8.self)
      diagnostics.append(
        Diagnostic(
          encodingGuess(at: offset), [String(offset + 1), hexadecimal], at: place))
    }
    if let nul, diagnostics.first?.kind != .filesUTF16 {
      let offset = range.lowerBound + nul
      diagnostics.append(
        Diagnostic(
          .filesNULByte, [String(offset + 1)],
          at: SourceRange(file: self, start: offset, end: offset + 1)))
    }
    return diagnostics
  }

  private func encodingGuess(at offset: Int) -> DiagnosticKind {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .filesUTF16 }
    // æ ø å Æ Ø Å é as single bytes of ISO 8859-1 and Windows-1252.
    let latin1: [UInt8] = [0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5, 0xE9]
    return latin1.contains(bytes[offset]) ? .filesLatin1 : .filesInvalidUTF8
  }
}

/// The offsets of the first byte that is not UTF-8 (RFC 3629: no surrogates, no overlong forms)
/// and of the first NUL byte before it; nil for none.
private func firstUnreadableBytes(_ text: UnsafeBufferPointer<UInt8>) -> (Int?, Int?) {
  var nul: Int?
  var index = 0
  let count = text.count
  while index < count {
    let byte = text[index]
    // Eight bytes of plain ASCII at a time: no high bit, and no zero byte by the usual subtraction.
    if byte < 0x80, index + 8 <= count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word
      if (word | zeros) & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
    }
    if byte < 0x80 {
      if byte == 0, nul == nil { nul = index }
      index += 1
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return (index, nul)
    }
    guard index + length <= count, second.contains(text[index + 1]) else { return (index, nul) }
    for following in index + 2..<max(index + 2, index + length)
    where !text[following].isContinuation {
      return (index, nul)
    }
    index += length
  }
  return (nil, nul)
}
