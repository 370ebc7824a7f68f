/* libzip as Swift sees it; nothing of ours belongs here. */
#ifndef CZIP_H
#define CZIP_H

#include <zip.h>

#endif
