// SPDX-License-Identifier: EUPL-1.2
#include "io/report/place_words.hpp"

#include <limits>
#include <map>

#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_named = 6;

}  // namespace

std::string neighbourhood_of(const ReportContext& context, const PlannedPlace& place) {
  if (!place.where.neighbourhood) return context.unknown();
  return context.scenario.town.neighbourhoods[*place.where.neighbourhood].name;
}

std::string what_comes(const ReportContext& context, const PlannedPlace& place) {
  std::string words;
  for (const PlannedFunction& function : place.building->functions) {
    if (function.own) continue;
    words += (words.empty() ? "" : ", ") + context.name(function.function) + " " +
             capacity_words(*context.view, function.function, function.capacity, context.language);
  }
  return words;
}

const PlannedPlace* place_at(const ReportContext& context, std::size_t position) {
  for (const PlannedPlace& place : context.places) {
    if (place.position == position) return &place;
  }
  return nullptr;
}

std::string places_in_words(const ReportContext& context, const std::set<std::size_t>& positions) {
  // By number; a building where nothing new comes has none and comes last.
  std::multimap<int, std::string> named;
  std::size_t others = 0;
  for (const std::size_t position : positions) {
    const PlannedPlace* place = place_at(context, position);
    if (place == nullptr) {
      const PlannedBuilding& building = context.best->solved.plan.phases.back().buildings[position];
      named.emplace(std::numeric_limits<int>::max(),
                    building_name(*context.view, building, context.language));
    } else if (place->number > 0) {
      named.emplace(place->number, std::to_string(place->number) + " " + place->name);
    } else {
      ++others;
    }
  }
  std::string words;
  std::size_t told = 0;
  for (const auto& [number, name] : named) {
    if (told++ == most_named) break;
    words += (words.empty() ? "" : ", ") + name;
  }
  if (named.size() > most_named) others += named.size() - most_named;
  if (others == 0) return words;
  const Values count = {{"count", static_cast<double>(others)}};
  return words.empty() ? context.say("report.unnamed_places", count)
                       : words + " " + context.say("report.and_others", count);
}

std::optional<int> first_decision(const ReportContext& context, const std::set<std::size_t>& positions) {
  std::optional<int> first;
  for (const std::size_t position : positions) {
    const PlannedPlace* place = place_at(context, position);
    if (place != nullptr && (!first || place->decide_by < *first)) first = place->decide_by;
  }
  return first;
}

}  // namespace voorzien::io
