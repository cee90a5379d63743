// A workbook of any report that is damaged in any way and follows any edit of the report: the
// refresh writes what a second one leaves alone, or it is refused. The input is the damage, a line
// end, the report, a form feed, the report as it is then.
#include <exception>
#include <iterator>

#include "extract/taken.hpp"
#include "fuzz/fuzz.hpp"
#include "model/read_error.hpp"
#include "read_report.hpp"
#include "unit/workbook/damage.hpp"
#include "unit/workbook/facts.hpp"
#include "unit/workbook/office_model.hpp"
#include "workbook/plan_workbook.hpp"
#include "workbook/refresh/refresh.hpp"
#include "workbook/sheet/utf.hpp"

using ri::test::require;

namespace {

/// Chances that are the input's bytes; 0 behind them.
class Bytes {
public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }
  template <typename Int> Int below(Int bound) {
    std::size_t value = 0;
    for (std::size_t most = 0xFF; !bytes_.empty(); most = most << 8 | 0xFF) {
      value = value << 8 | static_cast<std::uint8_t>(bytes_.front());
      bytes_.remove_prefix(1);
      if (most >= static_cast<std::size_t>(bound))
        break;
    }
    return static_cast<Int>(value % static_cast<std::size_t>(bound));
  }
  bool oneIn(int count) { return below(count) == count - 1; }
  template <typename List> auto &pick(List &list) { return list[below(std::size(list))]; }

private:
  std::string_view bytes_;
};

ri::Report read(std::u16string text) { return ri::readText(std::move(text), {}); }

/// Up to the mark, which goes too; all of it where there is none.
std::string_view cutAt(std::string_view &bytes, char mark) {
  const std::string_view piece = bytes.substr(0, bytes.find(mark));
  bytes.remove_prefix(std::min(bytes.size(), piece.size() + 1));
  return piece;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr int kDamages = 6;
  std::string_view bytes = ri::test::viewOf(data, size);
  Bytes dice(cutAt(bytes, '\n'));
  const std::u16string before = ri::fromUtf8(cutAt(bytes, '\f'));
  const std::u16string after = bytes.empty() ? before : ri::fromUtf8(bytes);
  const ri::ImportFacts facts = ri::test::importFacts();
  try {
    ri::test::OfficeModel office(ri::planWorkbook(read(before), facts));
    ri::test::Damage damage(dice, office);
    for (int i = 0; i < kDamages && !dice.empty(); ++i)
      damage.make();
    const auto refresh = [&] {
      return ri::refreshWorkbook(office.snapshot(), 1, read(after), {read, ri::takenNumber}, facts);
    };
    office.apply(refresh());
    if (!refresh().empty())
      require("a second refresh writes again");
  } catch (const ri::ReadError &) { // refused
  } catch (const ri::SnapshotError &) {
  }
  return 0;
}
