#include <boost/test/unit_test.hpp>

#include "text/blocks.hpp"
#include "text/document.hpp"

using ri::Block;
using ri::BlockKind;

namespace {

Block block(BlockKind kind, const std::u16string &text) {
  Block made;
  made.kind = kind;
  made.text = text;
  return made;
}

Block heading(std::uint8_t level, const std::u16string &number, const std::u16string &text) {
  Block made = block(BlockKind::Heading, text);
  made.level = level;
  made.number = number;
  return made;
}

Block item(const std::u16string &number, const std::u16string &text) {
  Block made = block(BlockKind::ListItem, text);
  made.number = number;
  return made;
}

std::vector<Block> found(const std::vector<Block> &blocks) {
  return ri::blocksOf(ri::structure(ri::writtenText(blocks)));
}

void check(const std::vector<Block> &read, const std::vector<Block> &expected) {
  BOOST_REQUIRE_EQUAL(read.size(), expected.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    BOOST_TEST_CONTEXT("block " << i << ", " << ri::code(read[i].kind)) {
      BOOST_TEST(ri::code(read[i].kind) == ri::code(expected[i].kind));
      BOOST_TEST((read[i] == expected[i]));
    }
  }
}

} // namespace

BOOST_AUTO_TEST_CASE(written_blocks_are_found_again) {
  Block table;
  table.kind = BlockKind::Table;
  table.cells = {{u"指標", 0, 0, 1, 1, true},
                 {u"2025年", 0, 1, 1, 1, true},
                 {u"同比增長(%)", 0, 2, 1, 1, true},
                 {u"水泥", 1, 0},
                 {u"120", 1, 1},
                 {u"3.5", 1, 2},
                 {u"紙張", 2, 0},
                 {u"4.1", 2, 2}};
  const std::vector<Block> blocks{
      block(BlockKind::Title, u"2025年江灣市工業簡報"),
      heading(1, u"一、", u"總體情況"),
      block(BlockKind::Paragraph, u"全市規模以上工業增加值320億元，增長5.2%。企業利潤亦升。"),
      heading(2, u"(一)", u"主要產品"),
      item(u"1.", u"水泥產量120萬噸，增長3.5%；"),
      item(u"2.", u"紙張產量35萬噸，下降1.2%。"),
      block(BlockKind::Caption, u"單位：萬噸"),
      table,
      block(BlockKind::Paragraph, u"上述產品佔全市工業產值的四成。"),
      block(BlockKind::Note, u"增長率按可比價格計算。"),
      block(BlockKind::Furniture, u"江灣市統計局 第3頁")};
  check(found(blocks), blocks);
}

BOOST_AUTO_TEST_CASE(a_heading_without_a_number_or_figures_is_one_by_its_mark) {
  // By its look it would be a sentence.
  const std::vector<Block> blocks{
      heading(1, u"", u"水泥產量增長3.5%，紙張產量下降，工業用電量再創新高"),
      block(BlockKind::Paragraph, u"全市用電量120億千瓦時。"), heading(1, u"", u"出口"),
      block(BlockKind::Paragraph, u"出口額8億元。")};
  check(found(blocks), blocks);
}

BOOST_AUTO_TEST_CASE(a_merged_cell_is_followed_by_empty_ones) {
  Block table;
  table.kind = BlockKind::Table;
  table.cells = {{u"產品", 0, 0, 2, 1, true},
                 {u"2025年", 0, 1, 1, 2, true},
                 {u"產量", 1, 1, 1, 1, true},
                 {u"增長\n(%)", 1, 2, 1, 1, true},
                 {u"水泥|熟料", 2, 0},
                 {u"12", 2, 1},
                 {u"3.4", 2, 2}};
  BOOST_TEST((ri::writtenText({table}) == u"| 產品 | 2025年 | |\n| | 產量 | 增長(%) |\n"
                                          u"| --- | --- | --- |\n| 水泥/熟料 | 12 | 3.4 |\n"));
}

BOOST_AUTO_TEST_CASE(a_paragraph_keeps_its_lines_but_no_blank_one) {
  BOOST_TEST(
      (ri::writtenText({block(BlockKind::Paragraph, u"甲廠\t產值\n\n乙廠\n"),
                        block(BlockKind::Paragraph, u"丙廠")}) == u"甲廠 產值\n乙廠\n\n丙廠\n"));
}

BOOST_AUTO_TEST_CASE(a_text_has_blocks_by_its_looks) {
  const ri::Document document = ri::structure(
      u"江灣市工業簡報\n2026-01-15\n\n一、水泥\n全年產水泥120萬噸。比上年增加3萬噸。\n\n表1 "
      u"產量\n產品\t2025\t2024\n"
      u"水泥\t120\t117\n紙張\t\t36\n");
  const std::vector<Block> blocks = ri::blocksOf(document);
  std::vector<BlockKind> kinds;
  for (const Block &one : blocks)
    kinds.push_back(one.kind);
  const std::vector<BlockKind> expected{BlockKind::Title,   BlockKind::Byline,
                                        BlockKind::Heading, BlockKind::Paragraph,
                                        BlockKind::Caption, BlockKind::Table};
  BOOST_REQUIRE((kinds == expected));
  BOOST_TEST((blocks[2].number == u"一、" && blocks[2].text == u"水泥"));
  BOOST_TEST((blocks[3].place.in(document.text) == u"全年產水泥120萬噸。比上年增加3萬噸。"));
  const std::vector<ri::BlockCell> cells{{u"產品", 0, 0, 1, 1, true},
                                         {u"2025", 0, 1, 1, 1, true},
                                         {u"2024", 0, 2, 1, 1, true},
                                         {u"水泥", 1, 0},
                                         {u"120", 1, 1},
                                         {u"117", 1, 2},
                                         {u"紙張", 2, 0},
                                         {u"36", 2, 2}};
  BOOST_TEST((blocks[5].cells == cells));
}

BOOST_AUTO_TEST_CASE(a_kind_has_a_word) {
  BOOST_TEST((ri::blockKindOf("list_item") == BlockKind::ListItem));
  BOOST_TEST(ri::code(BlockKind::Furniture) == "furniture");
  BOOST_CHECK_THROW(ri::blockKindOf("page"), std::out_of_range);
}
