// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/people_terms.hpp"
#include "io/results/vocabulary.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/result_tables.hpp"

namespace voorzien::io {
namespace {

std::string header() {
  std::string names = "neighbourhood_id,neighbourhood_name,district_id,year,status,residents,dwellings";
  for (const PeopleTerm& term : people_terms) {
    names += ',';
    names += term.name;
  }
  return names;
}

}  // namespace

std::string people_csv(const Scenario& scenario, const Timeline& timeline) {
  CsvTable table(header());
  const Town& town = scenario.town;
  for (const YearState& state : timeline.years) {
    for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
      const Neighbourhood& neighbourhood = town.neighbourhoods[i];
      const bool known = neighbourhood.residents.has_value();
      table.text(neighbourhood.id).text(neighbourhood.name);
      table.text(town.districts.empty() ? std::string() : town.districts[neighbourhood.district].id);
      table.year(state.year).text(name_of_people_status(scenario, neighbourhood, state.year));
      const auto persons = [&](MicroPersons count) {
        if (known) {
          table.decimal(to_persons(count), decimals_of_persons);
        } else {
          table.empty();
        }
      };
      persons(state.residents[i].total());
      table.decimal(state.dwellings[i], decimals_of_dwellings);
      for (const PeopleTerm& term : people_terms) {
        if (state.terms.empty()) {
          table.empty();
        } else {
          persons(state.terms[i].*term.member);
        }
      }
      table.end_row();
    }
  }
  return table.take();
}

}  // namespace voorzien::io
