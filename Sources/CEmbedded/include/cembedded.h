/* Files of the project that are part of the program: the schema, the SQL, the
   seeds, and the style and script of pages. One program file needs nothing beside it. */
#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name; /* the path from the project's root, "seeds/tags.csv" */
    const char *text; /* UTF-8; `count` bytes, then one zero */
    size_t count;
} cembedded_file;

/* The file of that name, or NULL. */
const cembedded_file *cembedded_find(const char *name);

#endif
