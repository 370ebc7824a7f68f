/* Expat as Swift sees it; nothing of ours belongs here. */
#ifndef CEXPAT_H
#define CEXPAT_H

#include <expat.h>

#endif
