// Memory for one document of libcmark-gfm, given back whole.
//
// The library asks for each node, string and buffer apart, some hundreds for an entry, and frees each apart. Here what it
// asks for is cut off a slab, and freeing does nothing until the document goes.
#ifndef JOURNAL_CMARK_ARENA_H
#define JOURNAL_CMARK_ARENA_H

#include <cmark-gfm.h>

typedef struct journal_arena journal_arena;

// An arena without any memory yet. Aborts, as the library itself does, where the system has no memory.
journal_arena *journal_arena_new(void);

// Gives everything back that was taken from the arena.
void journal_arena_free(journal_arena *arena);

// Makes an arena the one that this thread takes from, and returns the one before. What the library allocates for a
// document, when it parses it and when it is asked for a string of it, must come from the document's own arena.
journal_arena *journal_arena_enter(journal_arena *arena);

// The allocator that takes from the thread's arena; from the system's memory where there is none.
cmark_mem *journal_arena_allocator(void);

#endif
