import Dispatch
import Glibc
import SiteBase
import Synchronization

/// Calls somebody when something in some folders may have changed, from a thread of its own.
///
/// The system tells of changes (inotify). Where it can't, such as on a network disk, the folders are looked
/// at every half second instead.
package final class FolderWatch: Sendable {
  private let folders: [String]
  private let onChange: @Sendable () -> Void
  private let onBeat: @Sendable () -> Void
  /// The file descriptor of inotify; negative where the folders are looked at.
  private let notices: Int32
  /// A pipe that ends the waiting: the ends to read from and to write to.
  private let stopping: (read: Int32, write: Int32)
  private let ended = DispatchSemaphore(value: 0)
  private let isStopped = Atomic<Bool>(false)
  /// Whether notices were taken that `onChange` hasn't been called for yet, or hasn't returned from.
  private let isTelling = Atomic<Bool>(false)

  /// How often the folders are looked at where the system tells nothing, in milliseconds.
  private static let lookEvery: Int32 = 500
  /// How long nothing must have happened before a change is told, in milliseconds: a file that is written
  /// in several steps is told of once.
  private static let quiet: Int32 = 5
  /// The most that a change waits for others, in milliseconds.
  private static let longestWait = 50
  /// How often `onBeat` is called, in milliseconds.
  private static let beatEvery: Int32 = 15_000
  /// Only what ends a write counts, since a file may be empty just after it was opened.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR)

  /// What notices of folders have, and those of watches that ended or of notices that were lost.
  private static let folderMask = UInt32(
    IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED | IN_Q_OVERFLOW)

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - folders: The folders, with all that are in them.
  ///   - polls: Whether to look at the folders though the system could tell.
  ///   - onChange: Called after one or more changes, never twice at a time. It may be called though
  ///     nothing changed.
  ///   - onBeat: Called every fifteen seconds.
  package init(
    _ folders: [String], polls: Bool, onChange: @escaping @Sendable () -> Void,
    onBeat: @escaping @Sendable () -> Void
  ) {
    self.folders = folders
    self.onChange = onChange
    self.onBeat = onBeat
    var ends: [Int32] = [-1, -1]
    stopping = pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
    var notices: Int32 = polls ? -1 : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if notices >= 0, !Self.watch(folders, with: notices) {
      close(notices)
      notices = -1
    }
    self.notices = notices
    // A queue of its own has a thread of its own, which waits most of the time.
    DispatchQueue(label: "folder-watch", qos: .userInitiated).async { self.run() }
  }

  /// Whether the system tells of changes.
  package var isTold: Bool { notices >= 0 }

  /// Whether nothing happened in the folders since `onChange` was last called and returned, as far as the
  /// system tells; false where it tells nothing.
  package var isQuiet: Bool {
    guard notices >= 0, !isStopped.load(ordering: .sequentiallyConsistent) else { return false }
    var waiting = pollfd(fd: notices, events: Int16(POLLIN), revents: 0)
    // In this order: a notice that is no longer there was taken after `isTelling` was set.
    return poll(&waiting, 1, 0) == 0 && !isTelling.load(ordering: .sequentiallyConsistent)
  }

  /// Ends the watching, and returns when nobody will be called any more.
  package func stop() {
    guard !isStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
    _ = writeAll([0], to: stopping.write)
    ended.wait()
  }

  private func run() {
    var sinceBeat: Int32 = 0
    while true {
      let wait = notices >= 0 ? Self.beatEvery - sinceBeat : Self.lookEvery
      let start = ContinuousClock.now
      let woken = waitForNotice(max(1, wait))
      if woken == .stopped { break }
      sinceBeat += Int32(min(60_000, (ContinuousClock.now - start) / .milliseconds(1)))
      if notices < 0 || woken == .noticed { tell() }
      if sinceBeat >= Self.beatEvery {
        onBeat()
        sinceBeat = 0
      }
    }
    if notices >= 0 { close(notices) }
    close(stopping.read)
    close(stopping.write)
    ended.signal()
  }

  private enum Waking { case noticed, stopped, nothing }

  private func waitForNotice(_ milliseconds: Int32) -> Waking {
    var waiting = [
      pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waiting, 2, milliseconds) > 0 else { return .nothing }
    return waiting[0].revents != 0 ? .stopped : waiting[1].revents != 0 ? .noticed : .nothing
  }

  /// Reads all notices until there are none for a moment, and calls.
  private func tell() {
    isTelling.store(true, ordering: .sequentiallyConsistent)
    defer { isTelling.store(false, ordering: .sequentiallyConsistent) }
    if notices >= 0 {
      let deadline = ContinuousClock.now + .milliseconds(Self.longestWait)
      var hasNewFolders = false
      repeat {
        if readNotices() { hasNewFolders = true }
      } while ContinuousClock.now < deadline
        && waitForNotice(Self.quiet) == .noticed
      // New folders are watched from here on, and looked at after that; those known stay as they are.
      if hasNewFolders { _ = Self.watch(folders, with: notices) }
    }
    onChange()
  }

  /// Takes the notices; whatever they tell, the folders are looked at.
  ///
  /// - Returns: Whether one of them is of more than a file, so that there may be folders to watch.
  private func readNotices() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var isOfFolder = false
    while true {
      let count = read(notices, &buffer, buffer.count)
      guard count > 0 else { return isOfFolder }
      // inotify(7): whole notices only, each of four numbers of 32 bits (which watch, what happened, a
      // cookie, and how long the name is) and the name.
      var start = 0
      buffer.withUnsafeBytes { bytes in
        while start + 16 <= count {
          let what = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
          let name = bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self)
          if what & Self.folderMask != 0 { isOfFolder = true }
          start += 16 + Int(name)
        }
      }
    }
  }

  /// Watches folders with all that are in them; false when the system refuses one.
  private static func watch(_ folders: [String], with notices: Int32) -> Bool {
    var waiting = folders
    while let folder = waiting.popLast() {
      guard inotify_add_watch(notices, folder, mask) >= 0 else {
        // A folder that has just gone is no reason to give up.
        if errno == ENOENT || errno == ENOTDIR { continue }
        return false
      }
      for entry in (try? folderEntries(of: folder)) ?? [] where !entry.name.hasPrefix(".") {
        // Of a kind that the disk doesn't tell, the system says that it is no folder.
        if entry.type == UInt8(DT_DIR) || entry.type == UInt8(DT_UNKNOWN) {
          waiting.append(folder + "/" + entry.name)
        }
      }
    }
    return true
  }
}
