/* libxlsxwriter as Swift sees it; nothing of ours belongs here. */
#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <xlsxwriter.h>

#endif
