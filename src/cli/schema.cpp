#include "schema.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "files.hpp"

// The assembler copies the files in, as it does the tables of the language.
#define RI_EMBED(name)                                                                             \
  __asm__(".pushsection .rodata.ri_" #name ", \"a\"\n"                                             \
          ".globl ri_" #name "\n.hidden ri_" #name "\nri_" #name ":\n"                             \
          ".incbin \"" #name ".sql\"\n.byte 0\n.popsection\n");                                    \
  extern "C" __attribute__((visibility("hidden"))) const char ri_##name[];
RI_EMBED(schema)
RI_EMBED(indexes)

namespace ri::cli {
namespace {

/// The file, emptied unless it is gone on with.
const std::string &prepared(const std::string &file, bool resume) {
  if (!resume && std::remove(file.c_str()) != 0 && errno != ENOENT)
    throw FileError(file + ": " + std::strerror(errno));
  return file;
}

} // namespace

Database openDatabase(const std::string &file, bool resume) {
  Database database(prepared(file, resume));
  // A power cut may lose the last batches, no more: --resume reads them again.
  database.run("PRAGMA synchronous=NORMAL; PRAGMA journal_mode=TRUNCATE;"
               "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;");
  if (database.number("SELECT count(*) FROM sqlite_master") == 0)
    database.run(std::string("BEGIN;") + ri_schema + "COMMIT;");
  else if (database.number("SELECT count(*) FROM sqlite_master WHERE name IN "
                           "('reports', 'sentences', 'observations', 'left_out', 'words')") != 5)
    throw FileError(file + ": another program wrote it; name another file");
  return database;
}

std::int64_t lastId(Database &database, const std::string &table) {
  return database.number("SELECT max(id) FROM " + table);
}

void addIndexes(Database &database) { database.run(ri_indexes); }

} // namespace ri::cli
