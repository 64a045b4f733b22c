import CMalloc

// Settings of glibc's allocator. They change how much memory and time a build takes, never a byte of
// what it makes; measured in docs/performance.md.

/// Sets the allocator for a program that makes millions of small values on a few threads. Called once,
/// before the first thread starts.
///
/// - Parameter jobs: How many threads work at a time. As many arenas are kept: with one for each thread
///   that ever ran, what one stage freed could not be used by the next.
public func setAllocator(jobs: Int) {
  _ = mallopt(M_ARENA_MAX, Int32(clamping: max(1, jobs)))
  // Freed pieces up to this many bytes are kept for the next of their size instead of being joined
  // with their neighbours. The largest size glibc takes; nearly all values of a site are smaller.
  _ = mallopt(M_MXFAST, 160)
}

/// Gives memory that was freed back to the system: after a stage that used far more than it leaves,
/// so that the next stage's peak doesn't stand on top of it.
public func returnFreedMemory() { _ = malloc_trim(0) }
