/* SHA-256 by the instructions that most processors have for it. Swift cannot
   name them; everything else of the digest is in CommitmentModel. */
#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/* Whether this processor has them. */
int csha256_is_available(void);

/* Takes `count` blocks of 64 bytes into the eight words of `state`. Only to be
   called where the instructions are available. */
void csha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);

#endif
