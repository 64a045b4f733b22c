#ifndef VEIVISER_JEMALLOC_SETTINGS_H
#define VEIVISER_JEMALLOC_SETTINGS_H

/// The settings jemalloc reads before the program's first allocation. A program that links this target
/// allocates by jemalloc instead of the C library; nothing has to be called.
extern const char *malloc_conf;

#endif
