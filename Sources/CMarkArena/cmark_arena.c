#include "cmark_arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    alignment = 16,
    slab_size = 32 * 1024,
    // What is larger has a block of the system's own, which can grow and be freed.
    largest_small = 4 * 1024,
};

// Before each allocation: how many bytes were asked for.
typedef struct {
    size_t size;
    size_t padding;
} header;

typedef struct slab {
    struct slab *next;
    size_t padding;
} slab;

typedef struct large {
    struct large *next, *previous;
    header header;
} large;

struct journal_arena {
    slab *slabs;
    large *large;
    unsigned char *at, *end;
};

static _Thread_local journal_arena *current;

static void *sound(void *memory) {
    if (!memory) abort();
    return memory;
}

static size_t rounded(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static void link_large(journal_arena *arena, large *block) {
    block->previous = NULL;
    block->next = arena->large;
    if (block->next) block->next->previous = block;
    arena->large = block;
}

static void unlink_large(journal_arena *arena, large *block) {
    if (block->next) block->next->previous = block->previous;
    if (block->previous) block->previous->next = block->next;
    else arena->large = block->next;
}

static void *take(journal_arena *arena, size_t size) {
    if (size > SIZE_MAX - sizeof(large) - alignment) abort();
    if (size > largest_small) {
        large *block = sound(malloc(sizeof(large) + size));
        link_large(arena, block);
        block->header.size = size;
        return block + 1;
    }
    size_t room = sizeof(header) + rounded(size);
    if ((size_t)(arena->end - arena->at) < room) {
        slab *new_slab = sound(malloc(slab_size));
        new_slab->next = arena->slabs;
        arena->slabs = new_slab;
        arena->at = (unsigned char *)(new_slab + 1);
        arena->end = (unsigned char *)new_slab + slab_size;
    }
    header *head = (header *)arena->at;
    arena->at += room;
    head->size = size;
    return head + 1;
}

static void *arena_calloc(size_t count, size_t size) {
    if (!current) return sound(calloc(count, size));
    if (size && count > SIZE_MAX / size) abort();
    return memset(take(current, count * size), 0, count * size);
}

static void *arena_realloc(void *memory, size_t size) {
    if (!current) return sound(realloc(memory, size));
    if (!memory) return take(current, size);
    header *head = (header *)memory - 1;
    if (head->size > largest_small) {
        if (size <= largest_small) return memory;
        if (size > SIZE_MAX - sizeof(large) - alignment) abort();
        large *block = (large *)memory - 1;
        unlink_large(current, block);
        block = sound(realloc(block, sizeof(large) + size));
        link_large(current, block);
        block->header.size = size;
        return block + 1;
    }
    if (size <= head->size) return memory;
    if (size <= rounded(head->size)) {
        head->size = size;
        return memory;
    }
    // The last one cut off can grow where it is.
    unsigned char *end = (unsigned char *)memory + rounded(head->size);
    size_t more = rounded(size) - rounded(head->size);
    if (size <= largest_small && end == current->at && more <= (size_t)(current->end - end)) {
        current->at += more;
        head->size = size;
        return memory;
    }
    return memcpy(take(current, size), memory, head->size);
}

static void arena_free(void *memory) {
    if (!current) {
        free(memory);
        return;
    }
    if (!memory) return;
    header *head = (header *)memory - 1;
    if (head->size > largest_small) {
        large *block = (large *)memory - 1;
        unlink_large(current, block);
        free(block);
    } else if ((unsigned char *)memory + rounded(head->size) == current->at) {
        current->at = (unsigned char *)head;
    }
}

static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};

cmark_mem *journal_arena_allocator(void) { return &allocator; }

journal_arena *journal_arena_new(void) { return sound(calloc(1, sizeof(journal_arena))); }

journal_arena *journal_arena_enter(journal_arena *arena) {
    journal_arena *before = current;
    current = arena;
    return before;
}

void journal_arena_free(journal_arena *arena) {
    for (slab *next, *s = arena->slabs; s; s = next) {
        next = s->next;
        free(s);
    }
    for (large *next, *block = arena->large; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}
