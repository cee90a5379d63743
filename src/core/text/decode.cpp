#include "text/decode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "model/read_error.hpp"
#include "text/encoding_score.hpp"

namespace ri {
namespace {

using namespace std::string_view_literals;
using Kind = ReadError::Kind;

/// What is decoded to tell encodings apart, from the first byte that is not ASCII.
constexpr std::size_t kSample = std::size_t{64} << 10;
/// A text decoded wrongly scores below this, a Chinese or an ASCII one above.
constexpr double kPlausible = 0.15;

enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Gb18030, Big5 };

constexpr std::array kEncodings{Encoding::Utf8, Encoding::Gb18030, Encoding::Big5,
                                Encoding::Utf16Le, Encoding::Utf16Be};

std::string_view nameOf(Encoding encoding) {
  constexpr std::array kNames{"utf-8"sv, "utf-16le"sv, "utf-16be"sv, "gb18030"sv, "big5"sv};
  return kNames.at(static_cast<std::size_t>(encoding));
}

bool isUtf16(Encoding encoding) {
  return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}

std::string_view byteOrderMark(Encoding encoding) {
  switch (encoding) {
  case Encoding::Utf8:
    return "\xEF\xBB\xBF"sv;
  case Encoding::Utf16Le:
    return "\xFF\xFE"sv;
  case Encoding::Utf16Be:
    return "\xFE\xFF"sv;
  case Encoding::Gb18030:
    return "\x84\x31\x95\x33"sv;
  case Encoding::Big5:
    break;
  }
  return {};
}

bool startsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

char16_t unitAt(std::string_view bytes, std::size_t offset, Encoding encoding) {
  const auto first = static_cast<unsigned char>(bytes[offset]);
  const auto second = static_cast<unsigned char>(bytes[offset + 1]);
  return static_cast<char16_t>(encoding == Encoding::Utf16Le ? second << 8 | first
                                                             : first << 8 | second);
}

/// The line that a byte stands in, from 1. Lines end with \n, \r\n or \r.
std::uint32_t lineOf(std::string_view bytes, std::size_t offset, Encoding encoding) {
  const std::size_t width = isUtf16(encoding) ? 2 : 1;
  std::uint32_t line = 1;
  char16_t previous = 0;
  for (std::size_t i = 0; i + width <= offset; i += width) {
    const char16_t unit = width == 2 ? unitAt(bytes, i, encoding)
                                     : static_cast<char16_t>(static_cast<unsigned char>(bytes[i]));
    line += (unit == u'\n' && previous != u'\r') || unit == u'\r';
    previous = unit;
  }
  return line;
}

/// A text decoded up to the first bytes that are no character.
struct Attempt {
  std::u16string text;
  std::optional<std::size_t> fault; ///< the first wrong byte
  bool cut = false;                 ///< the text ends in the middle of a character
};

/// What follows a fault: the end (strict), or U+FFFD and on (lenient).
enum class OnFault : std::uint8_t { Stop, Replace };

Attempt decodeUtf8(std::string_view bytes, OnFault onFault) {
  Attempt attempt;
  // Well-formed text yields a unit for each byte that begins a character, and one more for each
  // four bytes; text that is not, a unit for each byte at most.
  const auto unitsOf = [](std::size_t units, char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return units + ((value & 0xC0U) != 0x80U) + (value >= 0xF0U);
  };
  attempt.text.resize(onFault == OnFault::Replace
                          ? bytes.size()
                          : std::accumulate(bytes.begin(), bytes.end(), std::size_t{0}, unitsOf));
  char16_t *out = attempt.text.data();
  const auto *source = reinterpret_cast<const std::uint8_t *>(bytes.data());
  const auto length = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t begin = i;
    UChar32 character = 0;
    U8_NEXT(source, i, length, character);
    if (character < 0) {
      if (!attempt.fault) {
        attempt.fault = static_cast<std::size_t>(begin);
        attempt.cut = i == length && U8_IS_LEAD(source[begin]) &&
                      i - begin < 1 + U8_COUNT_TRAIL_BYTES(source[begin]);
      }
      if (onFault == OnFault::Stop)
        break;
      character = 0xFFFD;
    }
    if (character <= 0xFFFF) {
      *out++ = static_cast<char16_t>(character);
    } else {
      *out++ = U16_LEAD(character);
      *out++ = U16_TRAIL(character);
    }
  }
  attempt.text.resize(static_cast<std::size_t>(out - attempt.text.data()));
  return attempt;
}

Attempt decodeUtf16(std::string_view bytes, Encoding encoding, OnFault onFault) {
  Attempt attempt;
  attempt.text.resize(bytes.size() / 2);
  const auto fail = [&](std::size_t unit) {
    if (!attempt.fault)
      attempt.fault = unit * 2;
  };
  bool lead = false; // the unit before is a lead surrogate
  std::size_t i = 0;
  for (; i < attempt.text.size(); ++i) {
    const char16_t unit = unitAt(bytes, i * 2, encoding);
    attempt.text[i] = unit;
    if (lead != static_cast<bool>(U16_IS_TRAIL(unit))) {
      fail(lead ? i - 1 : i);
      if (onFault == OnFault::Stop)
        break;
      attempt.text[i] = 0xFFFD;
    }
    lead = U16_IS_LEAD(unit);
  }
  if (!attempt.fault && (lead || bytes.size() % 2 != 0)) {
    fail(lead ? i - 1 : i);
    attempt.cut = true;
  }
  return attempt;
}

struct CloseConverter {
  void operator()(UConverter *converter) const { ucnv_close(converter); }
};

Attempt decodeByIcu(std::string_view bytes, Encoding encoding, OnFault onFault) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter{
      ucnv_open(encoding == Encoding::Gb18030 ? "gb18030" : "Big5-HKSCS", &status)};
  if (onFault == OnFault::Stop)
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  if (U_FAILURE(status))
    throw ReadError(Kind::Option, "This program was built without the conversion table of " +
                                      std::string(nameOf(encoding)) +
                                      "; convert the report to UTF-8.");
  Attempt attempt;
  // Two bytes a character at least, but for ASCII: one unit for each byte is the most.
  attempt.text.resize(bytes.size() + 16);
  char16_t *out = attempt.text.data();
  const char *in = bytes.data();
  ucnv_toUnicode(converter.get(), &out, out + attempt.text.size(), &in, in + bytes.size(), nullptr,
                 true, &status);
  attempt.text.resize(static_cast<std::size_t>(out - attempt.text.data()));
  if (U_FAILURE(status)) {
    std::array<char, 16> invalid{};
    auto length = static_cast<std::int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
    attempt.fault = static_cast<std::size_t>(in - bytes.data() - length);
    attempt.cut = status == U_TRUNCATED_CHAR_FOUND;
  }
  return attempt;
}

Attempt attemptAs(Encoding encoding, std::string_view bytes, OnFault onFault) {
  if (encoding == Encoding::Utf8)
    return decodeUtf8(bytes, onFault);
  if (isUtf16(encoding))
    return decodeUtf16(bytes, encoding, onFault);
  return decodeByIcu(bytes, encoding, onFault);
}

double scoreAs(Encoding encoding, std::string_view bytes) {
  const auto ascii = [](char byte) { return byte != 0 && static_cast<unsigned char>(byte) < 0x80; };
  auto begin =
      static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), ascii) - bytes.begin());
  begin -= begin % 2; // a unit of UTF-16 is not cut
  const bool all = bytes.size() - begin <= kSample;
  Attempt attempt = attemptAs(encoding, bytes.substr(begin, kSample), OnFault::Replace);
  if (!all && !attempt.text.empty())
    attempt.text.pop_back(); // the sample's end may cut a character
  return encodingScore(attempt.text);
}

Encoding mostPlausible(std::string_view bytes) {
  Encoding best = Encoding::Utf8;
  double bestScore = -4;
  for (const Encoding encoding : kEncodings) {
    const double score = scoreAs(encoding, bytes);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  if (bestScore < kPlausible)
    throw ReadError(Kind::Binary, "This is not a text in UTF-8, UTF-16, GB18030 or Big5; give a "
                                  "plain text file, or name its encoding.");
  return best;
}

/// Names of encodings are written in either case: "UTF-8", "Big5". `encoding` is in lower case.
bool isName(std::string_view name, std::string_view encoding) {
  return std::equal(name.begin(), name.end(), encoding.begin(), encoding.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

/// The encoding that the user names; nullopt for "find out". "utf-16" is told by its mark or score.
std::optional<Encoding> chosen(std::string_view name, std::string_view bytes) {
  if (name.empty())
    return std::nullopt;
  if (isName(name, "utf-16"sv)) {
    if (startsWith(bytes, byteOrderMark(Encoding::Utf16Le)))
      return Encoding::Utf16Le;
    if (startsWith(bytes, byteOrderMark(Encoding::Utf16Be)))
      return Encoding::Utf16Be;
    return scoreAs(Encoding::Utf16Le, bytes) >= scoreAs(Encoding::Utf16Be, bytes)
               ? Encoding::Utf16Le
               : Encoding::Utf16Be;
  }
  for (const Encoding encoding : kEncodings)
    if (isName(name, nameOf(encoding)))
      return encoding;
  throw ReadError(Kind::Option, "There is no encoding \"" + std::string(name) +
                                    "\"; use utf-8, utf-16, utf-16le, utf-16be, gb18030 or big5.");
}

/// Other files than text by their first bytes, so that the message can say what they are.
void refuseKnownFormats(std::string_view bytes) {
  struct Format {
    std::string_view magic, name;
  };
  constexpr std::array kFormats{
      Format{"PK\x03\x04"sv, "a ZIP archive or an office document (.docx, .odt, .xlsx)"sv},
      Format{"%PDF-"sv, "a PDF"sv},
      Format{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document (.doc, .xls)"sv},
      Format{"{\\rtf"sv, "a rich text document (.rtf)"sv},
      Format{"\x89PNG\r\n"sv, "a picture"sv},
      Format{"\xFF\xD8\xFF"sv, "a picture"sv},
      Format{"GIF8"sv, "a picture"sv},
      Format{"\x1F\x8B"sv, "a gzip archive"sv},
      Format{"BZh"sv, "a bzip2 archive"sv},
      Format{"\xFD"
             "7zXZ"sv,
             "an xz archive"sv},
      Format{"7z\xBC\xAF"sv, "a 7z archive"sv},
      Format{"Rar!\x1A"sv, "a RAR archive"sv},
      Format{"\x7F"
             "ELF"sv,
             "a program"sv},
      Format{"SQLite format 3"sv, "a database"sv},
  };
  for (const Format &format : kFormats)
    if (startsWith(bytes, format.magic))
      throw ReadError(Kind::Binary, "This is " + std::string(format.name) +
                                        ", not a text; save the report as plain text first.");
}

/// White space, and marks without width.
bool isBlank(char16_t unit) {
  return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u'\f' ||
         unit == u'\v' || unit == 0x00A0 || unit == 0x3000 || unit == 0xFEFF || unit == 0x200B;
}

std::size_t markLength(Encoding encoding, std::string_view bytes) {
  const std::string_view mark = byteOrderMark(encoding);
  return startsWith(bytes, mark) ? mark.size() : 0;
}

/// The decoded text, or what is wrong with it.
Decoded checked(Attempt &&attempt, Encoding encoding, std::string_view bytes) {
  if (attempt.fault) {
    const std::size_t offset = markLength(encoding, bytes) + *attempt.fault;
    throw ReadError(Kind::Malformed,
                    attempt.cut
                        ? "The text ends in the middle of a character of " +
                              std::string(nameOf(encoding)) + "; the file seems to be cut short."
                        : "These bytes are no character of " + std::string(nameOf(encoding)) +
                              "; name the right encoding, or mend the file.",
                    offset, lineOf(bytes, offset, encoding));
  }
  if (attempt.text.find(u'\0') != std::u16string::npos)
    throw ReadError(Kind::Binary, "This is a binary file, not a text: it holds NUL characters.");
  if (std::all_of(attempt.text.begin(), attempt.text.end(), isBlank))
    throw ReadError(Kind::Empty, "There is no text in the file; give a report with text.");
  return {std::move(attempt.text), std::string(nameOf(encoding))};
}

Decoded decodeAs(Encoding encoding, std::string_view bytes) {
  return checked(attemptAs(encoding, bytes.substr(markLength(encoding, bytes)), OnFault::Stop),
                 encoding, bytes);
}

} // namespace

bool knowsEncoding(std::string_view name) {
  return name.empty() || isName(name, "utf-16"sv) ||
         std::any_of(kEncodings.begin(), kEncodings.end(),
                     [&](Encoding encoding) { return isName(name, nameOf(encoding)); });
}

Decoded decode(std::string_view bytes, std::string_view encoding) {
  if (bytes.size() > kMaximumBytes)
    throw ReadError(Kind::TooLarge, "The file is larger than " +
                                        std::to_string(kMaximumBytes >> 20) +
                                        " MiB; split the report.");
  const std::optional<Encoding> choice = chosen(encoding, bytes);
  if (bytes.empty())
    throw ReadError(Kind::Empty, "The file is empty; give a report with text.");
  refuseKnownFormats(bytes);
  if (choice)
    return decodeAs(*choice, bytes);
  for (const Encoding marked : kEncodings)
    if (markLength(marked, bytes) != 0)
      return decodeAs(marked, bytes);
  if (Attempt attempt = decodeUtf8(bytes, OnFault::Stop);
      !attempt.fault && attempt.text.find(u'\0') == std::u16string::npos)
    return checked(std::move(attempt), Encoding::Utf8, bytes);
  return decodeAs(mostPlausible(bytes), bytes);
}

} // namespace ri
