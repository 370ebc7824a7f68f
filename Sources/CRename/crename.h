/* renameat2 of Linux, which glibc (2.28 and later) declares only to programs
   that ask for GNU's extensions before the first include. */
#ifndef CRENAME_H
#define CRENAME_H

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/* Both paths exist, and each gets what the other had, in one step. */
static const unsigned int crename_exchange = 2;

#endif
