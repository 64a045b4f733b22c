#include "xlsx_writing.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct xlsx_library library;
static int is_available;

static void load(void) {
  void *handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
// POSIX promises that a function's address survives the way through void *.
#define FIND(name)                              \
  do {                                          \
    void *found = dlsym(handle, #name);         \
    if (!found) return;                         \
    *(void **)&library.name = found;            \
  } while (0);
  XLSX_FUNCTIONS(FIND)
  is_available = 1;
}

const struct xlsx_library *loaded_xlsx_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_available ? &library : NULL;
}
