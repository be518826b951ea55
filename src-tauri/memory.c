/* One heap for all threads. glibc gives each thread that meets another one in the allocator a heap of its own and keeps in
 * it what was freed there: a vault that is opened by another thread than the one before would take its memory a second
 * time. The window has a few threads that seldom meet, so they lose nothing. */
#include <malloc.h>

__attribute__((constructor)) static void one_heap(void)
{
    mallopt(M_ARENA_MAX, 1);
}
