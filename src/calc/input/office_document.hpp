// A document that the office opens for us alone.
#pragma once

#include <string_view>

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "office/context.hpp"

namespace ri::calc {

/// Opened by Writer hidden, read-only, without macros, without following its links, and from the
/// bytes that were read: it has no address that a relative link could start from. Closed with the
/// object.
class OfficeDocument {
public:
  /// Throws ReadError if the office cannot open it.
  OfficeDocument(const Context &context, const char *filter, std::string_view bytes);
  ~OfficeDocument();
  OfficeDocument(const OfficeDocument &) = delete;
  OfficeDocument &operator=(const OfficeDocument &) = delete;

  const css::uno::Reference<css::text::XTextDocument> &text() const { return text_; }

private:
  css::uno::Reference<css::lang::XComponent> component_;
  css::uno::Reference<css::text::XTextDocument> text_;
};

} // namespace ri::calc
