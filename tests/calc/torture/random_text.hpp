// A report that is read the same way in every run, edited at random: sections of lines, a sentence
// each.
#pragma once

#include <string>
#include <vector>

#include "random.hpp"

namespace ri::test {

class RandomText {
public:
  RandomText(Dice &dice, int year);

  std::string text() const;

  /// Inserts, drops, moves or rewords a sentence; changes a number, a unit, a heading. Returns what
  /// it did.
  std::string edit();

  /// A sentence that the report might hold.
  std::string sentence() { return newSentence().text(); }

private:
  struct Sentence {
    std::string before, name, unit;
    int value = 0, growth = 0;
    std::string text() const;
  };
  struct Section {
    std::string heading;
    std::vector<Sentence> sentences;
  };

  void addSection();
  std::string newHeading();
  std::string newUnit();
  Sentence newSentence();

  Dice &dice_;
  int year_;
  std::vector<Section> sections_;
};

} // namespace ri::test
