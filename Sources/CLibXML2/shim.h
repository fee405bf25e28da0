// The one door to libxml2. Everything here exists because Swift cannot import it as it stands.
#ifndef SAMHOLD_CLIBXML2_SHIM_H
#define SAMHOLD_CLIBXML2_SHIM_H

// Debian's headers include the system ICU, whose types clash with those of Foundation's own ICU.
// Only the fields of xmlCharEncodingHandler depend on the macro, and nobody here touches those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// Wrapper around xmlFree, a mutable global function pointer that Swift 6 refuses as shared state.
static inline void cxml_free(void *pointer) { xmlFree(pointer); }

// A copy of a string that libxml2 will free.
static inline char *cxml_copy(const char *string) { return (char *)xmlStrdup((const xmlChar *)string); }

// The length of a string without its NUL.
static inline size_t cxml_length(const xmlChar *string) { return strlen((const char *)string); }

// A generic error handler that says nothing. Variadic callbacks cannot be written in Swift.
static inline void cxml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Silences the generic handler, which prints to stderr, for this thread and for threads to come.
static inline void cxml_silence(void) {
  xmlSetGenericErrorFunc(NULL, cxml_ignore);
  xmlThrDefSetGenericErrorFunc(NULL, cxml_ignore);
}

// Makes the serialiser write a text node as it is. The marker is an array, imported as a tuple.
static inline void cxml_mark_unescaped(xmlNodePtr text) { text->name = xmlStringTextNoenc; }

// libxml2 allocates and frees small pieces by the hundred thousand. Without this glibc tidies its
// lists of free pieces, and hands memory back to the system, again and again in between.
static inline void cxml_tune_allocation(void) {
#ifdef __GLIBC__
  mallopt(M_MXFAST, 0);
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

#endif
