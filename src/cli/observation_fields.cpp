#include "observation_fields.hpp"

#include "code_points.hpp"

namespace ri::cli {

void eachObservation(const Report &report,
                     const std::function<void(const ObservationFields &)> &use) {
  std::vector<std::uint32_t> starts;
  CodePoints points(report.text);
  for (const Observation &observation : report.observations)
    starts.push_back(points.at(observation.quantity.quote.begin));
  const auto startOf = [&](Index target) {
    return target == kNone ? std::nullopt : std::optional(starts[target]);
  };
  for (std::size_t i = 0; i < report.observations.size(); ++i) {
    const Observation &observation = report.observations[i];
    const Quantity &quantity = observation.quantity;
    ObservationFields fields{observation,
                             starts[i],
                             quantity.quote.in(report.text),
                             quantity.unitText.in(report.text),
                             observation.sentence == kNone
                                 ? std::u16string_view{}
                                 : sectionOf(report, report.sentences[observation.sentence]),
                             startOf(observation.baseOf),
                             startOf(observation.partOf),
                             startOf(observation.drives),
                             {}};
    observation.doubts.eachAttribute(
        [&](std::string_view attribute) { fields.doubt.push_back(attribute); });
    use(fields);
  }
}

std::string inOneField(const std::vector<std::string_view> &doubt) {
  std::string field;
  for (const std::string_view attribute : doubt)
    field.append(field.empty() ? "" : " ").append(attribute);
  return field;
}

std::string_view frequencyOf(const Period &period) {
  switch (period.kind()) {
  case Period::Kind::None:
    return "_U";
  case Period::Kind::Year:
  case Period::Kind::FiscalYear:
    return "A";
  case Period::Kind::Half:
  case Period::Kind::FiscalHalf:
    return "S";
  case Period::Kind::Quarter:
    return "Q";
  case Period::Kind::Month:
    return "M";
  case Period::Kind::Day:
    return "D";
  case Period::Kind::YearToDate:
  case Period::Kind::Years:
  case Period::Kind::Span:
    return "_O";
  }
  return "_U";
}

} // namespace ri::cli
