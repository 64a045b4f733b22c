#ifndef VEIVISER_MALLOC_SHIM_H
#define VEIVISER_MALLOC_SHIM_H

#include <malloc.h>

#endif
