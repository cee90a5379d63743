#include "gui/window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/accessibility/XAccessibleSelection.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/frame/XController.hpp>

namespace role = css::accessibility::AccessibleRole;
namespace state = css::accessibility::AccessibleStateType;
using css::accessibility::XAccessible;
using css::accessibility::XAccessibleComponent;
using css::accessibility::XAccessibleEditableText;
using css::accessibility::XAccessibleSelection;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace ri::test {

namespace {

using namespace std::chrono_literals;

void run(const std::string &command) {
  if (std::system(command.c_str()) != 0)
    throw std::runtime_error("failed: " + command);
}

/// Without the cells of a sheet, which are more than can be looked at.
std::vector<Accessible> children(const Accessible &parent) {
  std::vector<Accessible> result;
  if (parent->getAccessibleRole() == role::TABLE)
    return result;
  for (sal_Int32 i = 0, count = parent->getAccessibleChildCount(); i < count; ++i)
    if (const auto child = parent->getAccessibleChild(i); child.is())
      result.push_back(child->getAccessibleContext());
  return result;
}

std::string nameOf(const Accessible &accessible) { return toUtf8(accessible->getAccessibleName()); }

bool is(const Accessible &accessible, sal_Int16 state) {
  return accessible->getAccessibleStateSet()->contains(state);
}

Accessible menuOf(const Accessible &window, std::string_view name) {
  for (const Accessible &part : children(window))
    if (part->getAccessibleRole() == role::MENU_BAR)
      for (const Accessible &menu : children(part))
        if (nameOf(menu) == name)
          return menu;
  throw std::runtime_error("no menu " + std::string(name));
}

std::vector<MenuItem> menuItems(const Accessible &menu) {
  std::vector<MenuItem> items;
  for (const Accessible &item : children(menu))
    if (!nameOf(item).empty()) // a separator has none
      items.push_back({nameOf(item), is(item, state::ENABLED), item});
  return items;
}

/// The item of that text, if it is enabled.
Accessible itemOf(const std::vector<MenuItem> &items, std::string_view text) {
  for (const MenuItem &item : items)
    if (item.text == text && item.enabled)
      return item.accessible;
  throw std::runtime_error("nothing to choose: " + std::string(text));
}

/// The button of that text anywhere in a dialog; null if there is none.
Accessible button(const Accessible &part, std::string_view text) {
  for (const Accessible &child : children(part)) {
    if (child->getAccessibleRole() == role::PUSH_BUTTON && nameOf(child) == text)
      return child;
    if (const Accessible found = button(child, text); found.is())
      return found;
  }
  return {};
}

/// Whether the entry stood in a list in this part of a dialog, and is chosen now.
bool choose(const Accessible &part, std::string_view entry) {
  const std::vector<Accessible> parts = children(part);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Reference<XAccessibleSelection> list(part, UNO_QUERY);
    if (list.is() && nameOf(parts[i]) == entry) {
      list->selectAccessibleChild(static_cast<sal_Int32>(i));
      return true;
    }
    if (choose(parts[i], entry))
      return true;
  }
  return false;
}

/// Whether this part of a dialog has the field, which holds the text now.
bool set(const Accessible &part, std::string_view label, std::string_view text) {
  const Reference<XAccessibleEditableText> field(part, UNO_QUERY);
  if (field.is() && nameOf(part) == label)
    return field->setText(toOUString(text));
  const std::vector<Accessible> parts = children(part);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Accessible &child) { return set(child, label, text); });
}

} // namespace

bool eventually(const std::function<bool()> &condition) {
  for (const auto deadline = std::chrono::steady_clock::now() + 10s; !condition();) {
    if (std::chrono::steady_clock::now() > deadline)
      return false;
    std::this_thread::sleep_for(100ms);
  }
  return true;
}

Window::Window(const Document &document) {
  const Reference<XAccessible> window(
      document.model()->getCurrentController()->getFrame()->getContainerWindow(), UNO_QUERY_THROW);
  window_ = window->getAccessibleContext();
}

std::vector<MenuItem> Window::openMenu(std::string_view name) const {
  const Accessible menu = menuOf(window_, name);
  std::vector<Accessible> items;
  // A menu gets its texts when it opens; a click while the window is still being built is lost.
  const bool opened = eventually([&] {
    click(menu);
    std::this_thread::sleep_for(300ms);
    items = children(menu);
    if (!items.empty() && !nameOf(items.front()).empty())
      return true;
    press("Escape");
    return false;
  });
  if (!opened)
    throw std::runtime_error("the menu " + std::string(name) + " does not open");
  return menuItems(menu);
}

std::vector<MenuItem> Window::openSubmenu(std::string_view menu, std::string_view text) const {
  const Accessible item = itemOf(openMenu(menu), text);
  click(item);
  if (!eventually([&] { return !menuItems(item).empty(); }))
    throw std::runtime_error("the menu " + std::string(text) + " does not open");
  std::this_thread::sleep_for(300ms); // until it is drawn
  return menuItems(item);
}

void Window::choose(std::string_view menu, std::string_view item) const {
  click(itemOf(openMenu(menu), item));
}

void Window::choose(std::string_view menu, std::string_view item, std::string_view subitem) const {
  click(itemOf(openSubmenu(menu, item), subitem));
}

void click(const Accessible &accessible) {
  const Reference<XAccessibleComponent> place(accessible, UNO_QUERY_THROW);
  const auto corner = place->getLocationOnScreen();
  const auto size = place->getSize();
  run("xdotool mousemove " + std::to_string(corner.X + size.Width / 2) + " " +
      std::to_string(corner.Y + size.Height / 2) + " click 1");
}

void press(std::string_view key) { run("xdotool key " + std::string(key)); }

std::vector<Accessible> dialogs(const Office &office) {
  const auto toolkit = css::awt::Toolkit::create(office.context());
  std::vector<Accessible> result;
  for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
    const Reference<XAccessible> window(toolkit->getTopWindow(i), UNO_QUERY);
    const Accessible context = window.is() ? window->getAccessibleContext() : nullptr;
    if (context.is() && is(context, state::SHOWING) &&
        (context->getAccessibleRole() == role::DIALOG ||
         context->getAccessibleRole() == role::ALERT))
      result.push_back(context);
  }
  return result;
}

std::string textOf(const Accessible &dialog) {
  std::string text = nameOf(dialog);
  for (const Accessible &child : children(dialog))
    text += "\n" + textOf(child);
  return text;
}

std::string valuesOf(const Accessible &dialog) {
  std::string values;
  if (const Reference<XAccessibleEditableText> field(dialog, UNO_QUERY); field.is())
    values += toUtf8(field->getText()) + "\n";
  for (const Accessible &child : children(dialog))
    values += valuesOf(child);
  return values;
}

void clickButton(const Accessible &dialog, std::string_view text) {
  const Accessible found = button(dialog, text);
  if (!found.is())
    throw std::runtime_error("no button " + std::string(text));
  click(found);
}

void chooseInList(const Accessible &dialog, std::string_view entry) {
  if (!choose(dialog, entry))
    throw std::runtime_error("nothing to choose: " + std::string(entry));
}

void setField(const Accessible &dialog, std::string_view label, std::string_view text) {
  if (!set(dialog, label, text))
    throw std::runtime_error("no field " + std::string(label));
}

void keepScreenshot(std::string_view name) {
  run("import -window root '" RI_SCREENSHOTS "/" + std::string(name) + ".png'");
}

} // namespace ri::test
