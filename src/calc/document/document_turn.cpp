#include "document/document_turn.hpp"

#include <mutex>
#include <set>
#include <stdexcept>

namespace ri::calc {
namespace {

std::mutex mutex;
/// Those that are being written. A UNO object is known by its XInterface.
std::set<css::uno::XInterface *> documents;

} // namespace

DocumentTurn::DocumentTurn(const css::uno::Reference<css::uno::XInterface> &document)
    : document_(document, css::uno::UNO_QUERY) {
  if (!document_.is())
    throw std::invalid_argument("There is no spreadsheet to work on; open one, or pass it.");
  const std::lock_guard lock(mutex);
  if (!documents.insert(document_.get()).second)
    throw std::runtime_error("Another command or script is at work on this workbook; try again "
                             "when it is done.");
}

DocumentTurn::~DocumentTurn() {
  const std::lock_guard lock(mutex);
  documents.erase(document_.get());
}

} // namespace ri::calc
