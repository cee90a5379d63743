// A page of HTML made ready for somebody who fetches what a page names. May include: nothing.
#pragma once

#include <string>
#include <string_view>

namespace ri {

/// The page in ASCII, whatever encoding it had (other characters as &#x5831;), without what is no
/// text of it (scripts, styles, menus) and without any address that is fetched when it is opened:
/// of pictures, frames, styles.
std::string harmlessPage(std::u16string_view page);

} // namespace ri
