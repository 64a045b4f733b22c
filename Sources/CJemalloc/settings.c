#include "jemalloc_settings.h"

// Freed pages go back to the system after a second and not after ten, so that what one stage of a build
// freed isn't still there at the peak of the next; measured in docs/performance.md.
const char *malloc_conf = "dirty_decay_ms:1000,muzzy_decay_ms:0";
