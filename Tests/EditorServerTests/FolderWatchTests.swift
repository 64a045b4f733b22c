import Dispatch
import EditorServer
import Foundation
import SiteTestSupport
import Testing

@Suite("A watch of folders")
struct FolderWatchTests {
  /// Who is told of changes.
  private final class Told: Sendable {
    let began = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
  }

  @Test("is quiet before a change and after it was told, and not in between")
  func quiet() async {
    await onThread {
      let folder = TemporaryFolder()
      folder.write("a", to: "inner/x.md")
      let told = Told()
      let watch = FolderWatch([folder.path], polls: false) {
        told.began.signal()
        told.mayEnd.wait()
      } onBeat: {
      }
      #expect(watch.isTold)
      #expect(watch.isQuiet)
      folder.write("b", to: "inner/x.md")
      #expect(!watch.isQuiet, "the system tells of a write before it returns")
      told.began.wait()
      #expect(!watch.isQuiet, "who is told may not have looked yet")
      // A write may be told of more than once.
      for _ in 0..<100 { told.mayEnd.signal() }
      while !watch.isQuiet { sched_yield() }
      watch.stop()
      #expect(!watch.isQuiet, "nobody looks any more")
    }
  }

  @Test("watches a folder that was made after it began")
  func newFolder() async {
    await onThread {
      let folder = TemporaryFolder()
      let told = Told()
      let watch = FolderWatch([folder.path], polls: false) {
        told.began.signal()
      } onBeat: {
      }
      folder.write("a", to: "new/x.md")
      told.began.wait()
      while !watch.isQuiet { sched_yield() }
      while told.began.wait(timeout: .now()) == .success {}
      folder.write("b", to: "new/x.md")
      #expect(told.began.wait(timeout: .now() + 60) == .success)
      watch.stop()
    }
  }

  @Test("is never quiet where folders are looked at every half second")
  func polling() {
    let folder = TemporaryFolder()
    let watch = FolderWatch([folder.path], polls: true, onChange: {}, onBeat: {})
    #expect(!watch.isQuiet)
    watch.stop()
  }

  /// Waits on a thread that no other test needs.
  private func onThread(_ work: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "watch-test").async {
        work()
        continuation.resume()
      }
    }
  }
}
