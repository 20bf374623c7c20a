// What a spreadsheet file is made of: an archive (libzip) of XML parts (expat).
#ifndef C_SPREADSHEET_H
#define C_SPREADSHEET_H

#include <expat.h>
#include <zip.h>

#endif
