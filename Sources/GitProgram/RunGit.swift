import Glibc
import SiteBase

/// Git could not be asked.
package enum GitFailure: Error {
  /// The program is not installed, or can't be started.
  case notStarted(code: Int32)
  /// It ended with a code and told why.
  case failed(code: Int32, told: String)
  /// It knows no such revision.
  case noSuchRevision(String)
  /// It answered what it never should.
  case unexpected

  /// One sentence.
  package func message(_ language: MessageLanguage) -> String {
    switch self {
    case .notStarted(let code):
      MessageText(nb: "Kan ikke starte git: {0}.", en: "Cannot start git: {0}.")
        .text(language, [systemErrorText(code).text(language)])
    case .failed(let code, let told):
      MessageText(nb: "git ga opp (kode {0}): {1}", en: "git failed (code {0}): {1}")
        .text(language, [String(code), printable(told)])
    case .noSuchRevision(let name):
      MessageText(
        nb: "«{0}» er verken en dag (ÅÅÅÅ-MM-DD) eller en utgave i Git.",
        en: "“{0}” is neither a day (YYYY-MM-DD) nor a revision of Git."
      ).text(language, [printable(name)])
    case .unexpected:
      MessageText(
        nb: "git svarte noe Veiviser ikke forstår.", en: "git answered what Veiviser doesn't know."
      ).text(language)
    }
  }
}

/// Runs `git`, the only program that ours start, and returns what it printed.
///
/// There is no shell, and it asks nobody for anything. Input and output go through nameless files, so that
/// neither program waits for the other.
///
/// - Throws: ``GitFailure`` if it can't be started or ends with another code than 0.
package func git(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
  var files: [UnsafeMutablePointer<FILE>] = []
  defer { for file in files { fclose(file) } }
  for _ in 0..<3 {
    guard let file = tmpfile() else { throw .notStarted(code: errno) }
    files.append(file)
  }
  let descriptors = files.map { fileno($0) }
  guard write(all: input, to: descriptors[0]), lseek(descriptors[0], 0, SEEK_SET) == 0 else {
    throw .notStarted(code: errno)
  }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, descriptor) in descriptors.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
  }
  // Copies that only the new program reads, freed when it was started.
  var words: [UnsafeMutablePointer<CChar>?] = (["git"] + arguments).map { strdup($0) } + [nil]
  var surroundings: [UnsafeMutablePointer<CChar>?] = environment().map { strdup($0) } + [nil]
  defer { for copy in words + surroundings { free(copy) } }
  var process = pid_t()
  let code = posix_spawnp(&process, "git", &actions, nil, &words, &surroundings)
  guard code == 0 else { throw .notStarted(code: code) }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { throw .unexpected }
  }
  guard status == 0 else {
    let told = String(decoding: contents(of: descriptors[2]), as: UTF8.self)
    throw .failed(code: status >> 8 & 0xFF, told: String(told.prefix { $0 != "\n" }))
  }
  return contents(of: descriptors[1])
}

/// What `git` is told beside our own environment: to ask nothing, to speak no other language, and to take no
/// lock for what only reads.
private let told = ["GIT_TERMINAL_PROMPT=0", "LC_ALL=C.UTF-8", "GIT_OPTIONAL_LOCKS=0"]

/// Our own environment, with what `git` is told.
private func environment() -> [String] {
  var own: [String] = []
  var next = environ
  while let variable = next.pointee {
    own.append(String(cString: variable))
    next += 1
  }
  let names = told.map { $0.prefix { $0 != "=" } + "=" }
  return own.filter { variable in !names.contains { variable.hasPrefix($0) } } + told
}

private func write(all bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = pwrite(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written, off_t(written))
      if count <= 0, errno != EINTR { return false }
      written += max(0, count)
    }
    return true
  }
}

/// Everything in an open file.
private func contents(of descriptor: Int32) -> [UInt8] {
  let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let read = pread(
        descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
      if read <= 0, errno != EINTR { break }
      count += max(0, read)
    }
  }
}
