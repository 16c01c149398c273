// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/people_terms.hpp"
#include "io/results/sections.hpp"

namespace voorzien::io {
namespace {

/// One row of persons; null where a neighbourhood's residents are not known.
template <class MicroPersonsOf>
void write_row(JsonStream& json, const Town& town, MicroPersonsOf persons_of) {
  json.begin_array(Layout::one_line);
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    if (town.neighbourhoods[i].residents) {
      json.decimal(to_persons(persons_of(i)), decimals_of_persons);
    } else {
      json.null();
    }
  }
  json.end_array();
}

void write_dwellings(JsonStream& json, const Timeline& timeline) {
  json.key("dwellings");
  json.begin_array();
  for (const YearState& state : timeline.years) {
    json.begin_array(Layout::one_line);
    for (const std::optional<double>& dwellings : state.dwellings) {
      if (dwellings) {
        json.decimal(*dwellings, decimals_of_dwellings);
      } else {
        json.null();
      }
    }
    json.end_array();
  }
  json.end_array();
}

}  // namespace

void write_people(JsonStream& json, const Scenario& scenario, const Timeline& timeline) {
  json.key("people");
  json.begin_object();
  json.key("residents");
  json.begin_array();
  for (const YearState& state : timeline.years) {
    write_row(json, scenario.town, [&](std::size_t i) { return state.residents[i].total(); });
  }
  json.end_array();
  write_dwellings(json, timeline);
  for (const PeopleTerm& term : people_terms) {
    json.key(term.name);
    json.begin_array();
    for (const YearState& state : timeline.years) {
      if (state.terms.empty()) continue;
      write_row(json, scenario.town, [&](std::size_t i) { return state.terms[i].*term.member; });
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace voorzien::io
