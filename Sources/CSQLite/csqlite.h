/* The parts of <sqlite3.h> that Swift's C importer cannot see:
   variadic functions and macros that cast an integer to a pointer.
   Nothing else belongs here; logic goes in the SQLite target. */
#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>

/* Binds a copy of `count` bytes of UTF-8. SQLite owns the copy, so the
   caller's buffer may be freed as soon as this returns. */
static inline int csqlite_bind_text_copy(
    sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count)
{
    return sqlite3_bind_text64(
        statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* Binds `count` bytes of UTF-8 that stay where they are until the binding is
   cleared. */
static inline int csqlite_bind_text_lent(
    sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count)
{
    return sqlite3_bind_text64(
        statement, index, bytes, count, SQLITE_STATIC, SQLITE_UTF8);
}

/* Keeps no count of the memory in use, which takes a lock for every piece of
   it. To be called before anything else of SQLite; later it does nothing. */
static inline int csqlite_keep_no_memory_statistics(void)
{
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* Turns one boolean connection option on or off; see SQLITE_DBCONFIG_*. */
static inline int csqlite_set_option(sqlite3 *db, int option, int on)
{
    return sqlite3_db_config(db, option, on, (int *)0);
}

#endif
