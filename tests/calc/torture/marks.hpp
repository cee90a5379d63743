// What the user left in a workbook, and how to see that it is still there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "calc/document.hpp"
#include "calc/torture/table.hpp"

namespace ri::test {

/// Says what is to be seen of a mark; a mark that is where it belongs always looks the same.
using Look = std::function<std::string(const Document &)>;
/// The same on a row of a table.
using LookAtRow = std::function<std::string(const Table &, int row)>;

class Marks {
public:
  /// A mark on a row of a table, which is found by its identity; in place of one of that kind
  /// there.
  void onRow(const Document &document, TableName table, const std::string &identity,
             const std::string &kind, const LookAtRow &look);
  /// A mark that the user's own doing changes, a reference to an address, say: a refresh alone
  /// leaves it as it was just before.
  void elsewhere(const std::string &kind, const Look &look);

  void forget(const std::string &kind);
  /// Those of a row whose kind begins so.
  void forgetRow(TableName table, const std::string &identity, std::string_view kind = {});

  /// The user has done what he would: from here on, what is elsewhere stays too.
  void lookAround(const Document &document);
  /// The user has deleted what he would: from here on, what is gone with it stays gone.
  void lookAnew(const Document &document);
  /// Reports every mark that looks different.
  void check(const Document &document) const;

private:
  struct Mark {
    std::string kind, place; ///< `place` tells of table and row; empty: elsewhere
    Look look;
    std::string seen;
  };

  void put(Mark mark);

  std::vector<Mark> marks_;
};

} // namespace ri::test
