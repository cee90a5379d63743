#include "schema.hpp"

// The assembler copies the file in, as it does the tables of the language.
__asm__(".pushsection .rodata.ri_schema, \"a\"\n"
        ".globl ri_schema\n.hidden ri_schema\nri_schema:\n"
        ".incbin \"schema.sql\"\n.byte 0\n.popsection\n");
extern "C" __attribute__((visibility("hidden"))) const char ri_schema[];

namespace ri::cli {

std::string schema() { return ri_schema; }

} // namespace ri::cli
