#include "extract/frame/frame.hpp"

#include "extract/frame/publication.hpp"
#include "extract/frame/report_area.hpp"
#include "extract/frame/report_body.hpp"
#include "extract/frame/report_currency.hpp"
#include "extract/frame/report_period.hpp"

namespace ri {

Framed frameOf(const Document &document, const Scan &scan, const UserFrame &user) {
  Framed framed;
  framed.places = placesOf(document);
  const std::vector<Mention> mentions = mentionsOf(document, scan, framed.places.local);
  Frame &frame = framed.frame;
  frame.publication = publicationOf(document, scan, user.date, yearsOf(mentions));
  if (frame.publication.value.empty())
    frame.publication = writtenAfter(document, mentions);
  frame.period = reportPeriodOf(mentions, frame.publication, user.period);
  const NamedPlaces named = namedPlaces(document, framed.places, user);
  frame.currency = reportCurrencyOf(document, scan, named.currency, user);
  frame.area = reportAreaOf(named, frame.currency.value);
  frame.body = reportBodyOf(document);
  return framed;
}

Period countedFrom(const Frame &frame) {
  if (frame.publication.evidence.empty())
    return {};
  const Clue clue = frame.publication.evidence.front().clue;
  const bool ofPage = clue == Clue::Publication || clue == Clue::Reprint || clue == Clue::Edge;
  const bool late = frame.period.value.year() != 0 &&
                    frame.publication.value.year() > frame.period.value.last().year + 1;
  return ofPage && late ? Period() : frame.publication.value;
}

} // namespace ri
