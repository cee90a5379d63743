#include "input/document_blocks.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>

#include "input/table_block.hpp"
#include "office/uno_text.hpp"

namespace ri::calc {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Element = Reference<css::uno::XInterface>;
using Properties = Reference<css::beans::XPropertySet>;

/// A table within a table within …: what stands deeper is text.
constexpr int kDeepest = 8;
/// A cell with more text than this, in UTF-16 units, is a column of the page, not of a table.
constexpr std::size_t kLongestCell = 300;

template <typename Value> Value get(const Properties &properties, const char *name) {
  Value value{};
  const rtl::OUString known = rtl::OUString::createFromAscii(name);
  if (properties.is() && properties->getPropertySetInfo()->hasPropertyByName(known))
    properties->getPropertyValue(known) >>= value;
  return value;
}

/// Calls `use` for each element of a text, or of a paragraph.
template <typename Use> void each(const Element &whole, Use use) {
  const Reference<css::container::XEnumerationAccess> access(whole, UNO_QUERY);
  if (!access.is())
    return;
  const auto elements = access->createEnumeration();
  while (elements.is() && elements->hasMoreElements())
    use(Element(elements->nextElement(), UNO_QUERY));
}

/// Calls `use` for each element of a list: notes, frames, shapes.
template <typename Use> void eachOf(const Reference<css::container::XIndexAccess> &list, Use use) {
  for (sal_Int32 i = 0; list.is() && i < list->getCount(); ++i)
    use(Element(list->getByIndex(i), UNO_QUERY));
}

/// Walks the texts of a document.
class Walker {
public:
  void walk(const Element &text) {
    deleted_ = joins_ = false;
    walk(text, kDeepest);
  }

  /// A text whose paragraphs are all of one kind: notes, headers.
  void walkAs(BlockKind kind, const Element &text) {
    const std::size_t before = blocks_.size();
    walk(text);
    for (std::size_t i = before; i < blocks_.size(); ++i)
      if (blocks_[i].kind != BlockKind::Table)
        blocks_[i].kind = kind;
  }

  std::vector<Block> take() { return std::move(blocks_); }

private:
  void walk(const Element &text, int depth) {
    each(text, [&](const Element &element) {
      if (const Reference<css::text::XTextTable> table(element, UNO_QUERY); table.is())
        addTable(table, depth);
      else
        addParagraph(element);
    });
  }

  /// Not in a hidden section.
  static bool isShown(const Properties &element) {
    const Properties section(get<Element>(element, "TextSection"), UNO_QUERY);
    return !section.is() || get<bool>(section, "IsVisible");
  }

  void addParagraph(const Element &paragraph) {
    const Properties properties(paragraph, UNO_QUERY);
    if (!isShown(properties))
      return;
    Block block;
    const bool joined = std::exchange(joins_, false);
    block.text = textOf(paragraph, block.emphasised);
    joins_ = deleted_; // its end was deleted: the next paragraph goes on with it
    if (joined && !blocks_.empty() && blocks_.back().kind != BlockKind::Table) {
      blocks_.back().text += block.text;
      return;
    }
    if (block.text.find_first_not_of(u" \t\n\u00A0\u3000") == std::u16string::npos)
      return;
    addKind(properties, block);
    blocks_.push_back(std::move(block));
  }

  /// What the paragraph's style and numbering say.
  static void addKind(const Properties &paragraph, Block &block) {
    const auto style = get<rtl::OUString>(paragraph, "ParaStyleName");
    const auto level = get<sal_Int16>(paragraph, "OutlineLevel");
    if (get<bool>(paragraph, "NumberingIsNumber"))
      block.number = toView(get<rtl::OUString>(paragraph, "ListLabelString"));
    if (style.startsWith("Contents ") || get<Element>(paragraph, "DocumentIndex").is())
      block.kind = BlockKind::Furniture;
    else if (style == "Title")
      block.kind = BlockKind::Title;
    else if (level > 0)
      block.kind = BlockKind::Heading;
    else if (style == "Caption" || style == "Table")
      block.kind = BlockKind::Caption;
    else if (!block.number.empty())
      block.kind = BlockKind::ListItem;
    block.level = static_cast<std::uint8_t>(std::clamp<sal_Int16>(level, 0, 10));
  }

  /// Without what is deleted or hidden, comments and the numbers of notes.
  std::u16string textOf(const Element &paragraph, bool &emphasised) {
    std::u16string text;
    bool bold = true;
    each(paragraph, [&](const Element &portion) {
      const Properties properties(portion, UNO_QUERY);
      const auto type = get<rtl::OUString>(properties, "TextPortionType");
      if (type == "Redline" && get<rtl::OUString>(properties, "RedlineType") == "Delete")
        deleted_ = get<bool>(properties, "IsStart");
      if (deleted_ || type == "Redline" || type == "Footnote" || type == "Annotation" ||
          get<bool>(properties, "CharHidden"))
        return;
      const Reference<css::text::XTextRange> range(portion, UNO_QUERY);
      const rtl::OUString words = range.is() ? range->getString() : rtl::OUString();
      text += toView(words);
      bold = bold && (words.trim().isEmpty() || isBold(properties));
    });
    emphasised = bold && !text.empty();
    return text;
  }

  /// Chinese characters have a weight of their own.
  static bool isBold(const Properties &portion) {
    return std::max(get<float>(portion, "CharWeight"), get<float>(portion, "CharWeightAsian")) >=
           css::awt::FontWeight::BOLD;
  }

  struct CellText {
    std::u16string text;
    bool head = false, holdsTable = false;
  };

  CellText textOfCell(const WriterCell &cell) {
    CellText found;
    each(cell.text, [&](const Element &element) {
      if (Reference<css::text::XTextTable>(element, UNO_QUERY).is()) {
        found.holdsTable = true;
        return;
      }
      bool emphasised = false;
      const std::u16string words = textOf(element, emphasised);
      found.text.append(found.text.empty() || words.empty() ? u"" : u"\n").append(words);
      const Properties properties(element, UNO_QUERY);
      found.head = found.head || get<rtl::OUString>(properties, "ParaStyleName") == "Table Heading";
    });
    return found;
  }

  void addTable(const Reference<css::text::XTextTable> &table, int depth) {
    const std::vector<WriterCell> cells = cellsOf(table);
    if (cells.empty() || !isShown(Properties(table, UNO_QUERY)))
      return;
    const std::size_t heads = headRowsOf(table);
    Block block;
    block.kind = BlockKind::Table;
    std::size_t columns = 1;
    bool laysOut = false; // the page, as a web page's table does
    for (const WriterCell &cell : cells) {
      CellText found = textOfCell(cell);
      laysOut = laysOut || found.holdsTable || found.text.size() > kLongestCell;
      columns = std::max(columns, cell.column + cell.columns);
      if (!found.text.empty())
        block.cells.push_back({std::move(found.text), cell.row, cell.column, cell.rows,
                               cell.columns, found.head || cell.row < heads});
    }
    if ((laysOut || columns == 1) && depth > 0) {
      for (const WriterCell &cell : cells)
        walk(cell.text, depth - 1);
    } else if (!block.cells.empty()) {
      blocks_.push_back(std::move(block));
    }
  }

  std::vector<Block> blocks_;
  bool deleted_ = false; ///< within a tracked deletion
  bool joins_ = false;
};

/// Text boxes of shapes, but for those that are text frames.
void walkShapes(const Reference<css::text::XTextDocument> &document, Walker &walker) {
  const Reference<css::drawing::XDrawPagesSupplier> supplier(document, UNO_QUERY_THROW);
  eachOf({supplier->getDrawPages()->getByIndex(0), UNO_QUERY}, [&](const Element &shape) {
    const Reference<css::lang::XServiceInfo> info(shape, UNO_QUERY);
    const Reference<css::text::XText> text(shape, UNO_QUERY);
    if (text.is() && info.is() && !info->supportsService("com.sun.star.text.TextFrame"))
      walker.walk(text);
  });
}

void walkNotes(const Reference<css::text::XTextDocument> &document, Walker &walker) {
  const auto walk = [&](const Reference<css::container::XIndexAccess> &notes) {
    eachOf(notes, [&](const Element &note) { walker.walkAs(BlockKind::Note, note); });
  };
  walk(Reference<css::text::XFootnotesSupplier>(document, UNO_QUERY_THROW)->getFootnotes());
  walk(Reference<css::text::XEndnotesSupplier>(document, UNO_QUERY_THROW)->getEndnotes());
}

/// Headers and footers of the kinds of page that are in use.
void walkPages(const Reference<css::text::XTextDocument> &document, Walker &walker) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
  const Reference<css::container::XIndexAccess> pages(
      supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
  eachOf(pages, [&](const Element &page) {
    const Reference<css::style::XStyle> style(page, UNO_QUERY);
    const Properties properties(page, UNO_QUERY);
    if (!style.is() || !style->isInUse())
      return;
    if (get<bool>(properties, "HeaderIsOn"))
      walker.walkAs(BlockKind::Furniture, get<Element>(properties, "HeaderText"));
    if (get<bool>(properties, "FooterIsOn"))
      walker.walkAs(BlockKind::Furniture, get<Element>(properties, "FooterText"));
  });
}

} // namespace

std::vector<Block> blocksOf(const Reference<css::text::XTextDocument> &document) {
  Walker walker;
  walker.walk(document->getText());
  const Reference<css::text::XTextFramesSupplier> frames(document, UNO_QUERY_THROW);
  eachOf({frames->getTextFrames(), UNO_QUERY}, [&](const Element &frame) { walker.walk(frame); });
  walkShapes(document, walker);
  walkNotes(document, walker);
  walkPages(document, walker);
  return walker.take();
}

} // namespace ri::calc
