#include "calc/torture/random_text.hpp"

#include <algorithm>

namespace ri::test {

namespace {

template <typename List> auto place(Dice &dice, List &list) {
  return list.begin() + dice.below(static_cast<std::ptrdiff_t>(list.size()));
}

} // namespace

RandomText::RandomText(Dice &dice, int year) : dice_(dice), year_(year) {
  for (int section = 2 + dice_.below(3); section > 0; --section)
    addSection();
}

std::string RandomText::Sentence::text() const {
  return before + name + std::to_string(value) + unit +
         (growth == 0 ? "" : "，同比增長" + std::to_string(growth) + "%") + "。";
}

std::string RandomText::text() const {
  std::string text = "青河市" + std::to_string(year_) + "年工作報告\n" + std::to_string(year_ + 1) +
                     "年1月15日\n\n";
  for (const Section &section : sections_) {
    text += section.heading + "\n";
    for (const Sentence &sentence : section.sentences)
      text += sentence.text() + "\n";
    text += "\n";
  }
  return text;
}

std::string RandomText::edit() {
  Section &section = dice_.pick(sections_);
  Sentence &sentence = dice_.pick(section.sentences);
  switch (dice_.below(11)) {
  case 0: {
    const Sentence added = newSentence();
    section.sentences.insert(place(dice_, section.sentences), added);
    return "inserts " + added.text();
  }
  case 1:
    section.sentences.push_back(newSentence());
    return "appends " + section.sentences.back().text();
  case 2:
    if (section.sentences.size() > 1) {
      const auto lost = place(dice_, section.sentences);
      const std::string text = lost->text();
      section.sentences.erase(lost);
      return "drops " + text;
    }
    return {};
  case 3:
    std::swap(sentence, dice_.pick(section.sentences));
    return "swaps two sentences of " + section.heading;
  case 4:
    std::swap(section, dice_.pick(sections_));
    return "swaps two sections";
  case 5:
    section.heading = newHeading();
    return "calls a section " + section.heading;
  case 6:
    sentence.before = sentence.before.empty() ? "全年" : "";
    break;
  case 7:
    sentence.name = newSentence().name;
    break;
  case 8:
    sentence.unit = newUnit();
    break;
  case 9:
    sentence.growth = dice_.oneIn(3) ? 0 : 1 + dice_.below(60);
    break;
  default:
    sentence.value = 1 + dice_.below(9000);
  }
  return "makes a sentence " + sentence.text();
}

void RandomText::addSection() {
  Section section;
  section.heading = newHeading();
  for (int sentence = 1 + dice_.below(4); sentence > 0; --sentence)
    section.sentences.push_back(newSentence());
  sections_.push_back(std::move(section));
}

std::string RandomText::newHeading() {
  static const std::vector<std::string> all{"一、經濟", "二、民生", "三、教育", "四、交通"};
  return dice_.pick(all);
}

std::string RandomText::newUnit() { return dice_.oneIn(2) ? "億元" : "萬元"; }

RandomText::Sentence RandomText::newSentence() {
  static const std::vector<std::string> names{"出口總額",   "進口總額",           "財政收入",
                                              "工業增加值", "社會消費品零售總額", "固定資產投資"};
  Sentence sentence;
  sentence.name = dice_.pick(names);
  sentence.unit = newUnit();
  sentence.value = 1 + dice_.below(9000);
  sentence.growth = dice_.oneIn(2) ? 0 : 1 + dice_.below(60);
  return sentence;
}

} // namespace ri::test
