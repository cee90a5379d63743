// One writer at a time a document. May include: SDK.
#pragma once

#include <com/sun/star/uno/XInterface.hpp>

namespace ri::calc {

/// Whoever writes to a document has its turn as long as this lives. Another who comes meanwhile (a
/// second script, or a command that an event brings within the first) is refused: what it has read
/// would be out of date.
class DocumentTurn {
public:
  /// Throws std::runtime_error if somebody has the turn, std::invalid_argument if there is no
  /// document.
  explicit DocumentTurn(const css::uno::Reference<css::uno::XInterface> &document);
  DocumentTurn(const DocumentTurn &) = delete;
  DocumentTurn &operator=(const DocumentTurn &) = delete;
  ~DocumentTurn();

private:
  const css::uno::Reference<css::uno::XInterface> document_;
};

} // namespace ri::calc
