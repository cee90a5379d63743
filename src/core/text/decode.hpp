// Bytes to text: UTF-8, UTF-16, GB18030, Big5-HKSCS told apart. May include: model, ICU.
#pragma once

#include <string>
#include <string_view>

namespace ri {

struct Decoded {
  std::u16string text;  ///< without byte-order mark
  std::string encoding; ///< "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"
};

/// Whether `name` is an encoding that the user may name, in either case ("" finds out).
bool knowsEncoding(std::string_view name);

/// Decodes a report. `encoding` is the user's word ("" finds out: byte-order mark, strict UTF-8,
/// UTF-16 by its zero bytes and line ends, then GB18030 against Big5 by a character score). Throws
/// ReadError (Empty, Binary, Malformed with the byte's offset and line, TooLarge, Option).
Decoded decode(std::string_view bytes, std::string_view encoding);

} // namespace ri
