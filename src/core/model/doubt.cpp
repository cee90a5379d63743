#include "model/doubt.hpp"

#include <array>
#include <cstddef>

namespace ri {
namespace {

struct Reason {
  std::string_view attribute, words;
};

/// In the order of Doubt.
constexpr std::array<Reason, static_cast<std::size_t>(Doubt::Size)> kReasons{{
    {"indicator", "its name is put together from pieces"},
    {"indicator", "its name says how much, not of what"},
    {"indicator", "its name ends in no word that is known to name a figure, or is very long"},
    {"indicator", "it is what the number counts, and nothing says what became of it"},
    {"measure", "a percentage that no word calls a share or a growth"},
    {"value", "a bare number, which nothing gives a unit"},
    {"period", "it is the report's, which stands in passing, or other evidence speaks for another"},
    {"period", "it is that of a sentence before, and not the report's"},
    {"period", "nothing says when"},
    {"area", "it is the report's, which stands in passing, or other evidence speaks for another"},
    {"area", "it is another than the report's"},
}};

} // namespace

std::string_view attributeOf(Doubt reason) {
  return kReasons.at(static_cast<std::size_t>(reason)).attribute;
}

std::string_view reasonOf(Doubt reason) {
  return kReasons.at(static_cast<std::size_t>(reason)).words;
}

} // namespace ri
