#include "extract/extract.hpp"

#include <utility>

namespace ri {

void extractObservations(const Document &, Scan &&scan, const ExtractOptions &options,
                         Report &report) {
  report.dateline = options.date;
  report.leftOut = std::move(scan.leftOut);
  Index sentence = 0;
  for (const Quantity &quantity : scan.quantities) {
    while (sentence + 1 < report.sentences.size() &&
           report.sentences[sentence].span.end <= quantity.quote.begin)
      ++sentence;
    Observation observation;
    observation.quantity = quantity;
    observation.measure = quantity.unit == "%" ? Measure::Share : Measure::Level;
    observation.sentence = sentence;
    observation.rule = "unit alone";
    report.observations.push_back(std::move(observation));
  }
}

} // namespace ri
