// The office's window as a user has it: what is seen is read by accessibility, what is done goes
// through the screen by mouse and keyboard.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/accessibility/XAccessibleContext.hpp>

#include "calc/office.hpp"

namespace ri::test {

using Accessible = css::uno::Reference<css::accessibility::XAccessibleContext>;

/// Waits until the condition holds; false after some ten seconds.
bool eventually(const std::function<bool()> &condition);

/// A dialog's title and what stands in it.
std::string textOf(const Accessible &dialog);
/// Clicks a button by its text; throws std::runtime_error if there is none.
void clickButton(const Accessible &dialog, std::string_view text);

struct MenuItem {
  std::string text;
  bool enabled = false;
  Accessible accessible;
};

/// The window of a document.
class Window {
public:
  explicit Window(const Document &document);

  /// Opens a menu of the menu bar ("Data") by a click and returns its items from top to bottom.
  std::vector<MenuItem> openMenu(std::string_view name) const;
  /// The same, and then an item of the menu that has a menu of its own.
  std::vector<MenuItem> openSubmenu(std::string_view menu, std::string_view item) const;
  /// Opens the menu and clicks an item that is enabled; throws std::runtime_error if there is none.
  void choose(std::string_view menu, std::string_view item) const;
  void choose(std::string_view menu, std::string_view item, std::string_view subitem) const;

  /// Clicks a button above the sheet by its text; throws std::runtime_error if there is none.
  void pushButton(std::string_view text) const { clickButton(window_, text); }
  /// What the window says outside of its sheet.
  std::string text() const { return textOf(window_); }

private:
  Accessible window_;
};

void click(const Accessible &accessible);
/// A key by its X name: "Escape".
void press(std::string_view key);

/// All dialogs on the screen.
std::vector<Accessible> dialogs(const Office &office);

/// What stands in the fields of a dialog.
std::string valuesOf(const Accessible &dialog);

/// Chooses an entry of a list in a dialog; throws std::runtime_error if no list has it.
void chooseInList(const Accessible &dialog, std::string_view entry);

/// Writes into the field of that label in a dialog; throws std::runtime_error if there is none.
void setField(const Accessible &dialog, std::string_view label, std::string_view text);

/// Keeps a picture of the whole screen in the build tree.
void keepScreenshot(std::string_view name);

} // namespace ri::test
