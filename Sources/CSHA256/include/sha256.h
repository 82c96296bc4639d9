// The compression function of SHA-256 (FIPS 180-4).
#ifndef JOURNAL_SHA256_H
#define JOURNAL_SHA256_H

#include <stddef.h>
#include <stdint.h>

// Adds whole blocks of 64 bytes to a state of eight words.
void journal_sha256_add(uint32_t *state, const uint8_t *bytes, size_t blocks);

// The same in C alone, for processors without instructions for it.
void journal_sha256_add_portable(uint32_t *state, const uint8_t *bytes, size_t blocks);

#endif
