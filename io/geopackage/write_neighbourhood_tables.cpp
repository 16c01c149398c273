// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/write_neighbourhood_tables.hpp"

#include <array>

#include "io/geopackage/plan_parts.hpp"
#include "io/results/people_terms.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<AgeBand, 5> shown_bands{{{0, 3}, {4, 11}, {12, 17}, {18, 64}, {65, age_count - 1}}};

std::optional<double> persons_if(bool known, MicroPersons count) {
  return known ? std::optional<double>(to_persons(count)) : std::nullopt;
}

void write_person_terms(RowWriter& rows, const YearState& state, std::size_t position, bool known) {
  // The base year has no step that led to it.
  const bool has_terms = known && position < state.terms.size();
  const PopulationTerms terms = has_terms ? state.terms[position] : PopulationTerms{};
  for (const MicroPersons term :
       {terms.births, terms.deaths, terms.net_migration, terms.dilution, terms.moved_in, terms.moved_out,
        terms.refilled, terms.demolished, terms.scaling}) {
    rows.real(persons_if(has_terms, term));
  }
}

void write_person_row(RowWriter& rows, const PlanDraft& draft, std::size_t position, const YearState& state) {
  const Neighbourhood& here = draft.scenario.town.neighbourhoods[position];
  const bool known = here.residents.has_value();
  rows.text(here.id).whole_number(static_cast<int>(state.year)).first_day(state.year).last_day(state.year);
  rows.real(persons_if(known, state.residents[position].total()));
  for (const AgeBand& band : shown_bands) {
    rows.real(known ? std::optional<double>(state.residents[position].in(band).value()) : std::nullopt);
  }
  rows.real(position < state.dwellings.size() ? state.dwellings[position] : std::nullopt);
  write_person_terms(rows, state, position, known);
  rows.text(name_of_people_status(draft.scenario, here, state.year));
  rows.text(name_of(here.age_knowledge)).end_row();
}

/// The value of the scenario's measure of that name; none where it is not asked for or not known.
std::optional<double> access_at(const PlanDraft& draft, const YearDistribution& year, std::string_view name,
                                std::size_t position) {
  for (std::size_t m = 0; m < year.access.size(); ++m) {
    if (draft.scenario.access_measures[m].name == name) return year.access[m].values[position];
  }
  return std::nullopt;
}

void write_distribution_year(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance,
                             const YearDistribution& year) {
  const FacilityFunction& function = draft.function_of(balance);
  const bool made_up = balance.supply_knowledge == SupplyKnowledge::illustrative;
  for (std::size_t position = 0; position < draft.scenario.town.neighbourhoods.size(); ++position) {
    const Neighbourhood& here = draft.scenario.town.neighbourhoods[position];
    const bool known = position < balance.neighbourhood_known.size() && balance.neighbourhood_known[position];
    if (here.kind == AreaKind::water) continue;
    const bool any_met = known && year.met_within[position] + year.met_beyond[position] > 0.0;
    const auto if_known = [known](double value) {
      return known ? std::optional<double>(value) : std::nullopt;
    };
    rows.text(function.id).whole_number(static_cast<int>(year.year));
    rows.first_day(year.year).last_day(year.year).text(here.id);
    rows.real(if_known(year.met_within[position])).real(if_known(year.met_beyond[position]));
    rows.real(if_known(year.unmet[position]));
    const double wanted = year.met_within[position] + year.met_beyond[position] + year.unmet[position];
    rows.real(known && wanted > 0.0 ? std::optional<double>(year.met_within[position] / wanted)
                                    : std::nullopt);
    rows.real(any_met ? std::optional<double>(year.mean_travel_m[position]) : std::nullopt);
    rows.real(known ? access_at(draft, year, "nearest", position) : std::nullopt);
    rows.real(known ? access_at(draft, year, "2sfca", position) : std::nullopt);
    rows.text(known ? (made_up ? "illustrative" : "known") : "unknown");
    rows.text(draft.name_in_language(function.unit.name)).end_row();
  }
}

void write_need_of(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance) {
  const FacilityFunction& function = draft.function_of(balance);
  const std::string& unit = draft.name_in_language(function.unit.name);
  for (std::size_t position = 0; position < draft.scenario.town.neighbourhoods.size(); ++position) {
    const Neighbourhood& here = draft.scenario.town.neighbourhoods[position];
    if (here.kind == AreaKind::water) continue;
    const bool known = balance.need_known && position < balance.neighbourhood_known.size() &&
                       balance.neighbourhood_known[position];
    for (std::size_t year = 0; year < draft.result.timeline.years.size(); ++year) {
      const Year when = draft.result.timeline.years[year].year;
      std::optional<Interval> need;
      if (known) need = balance.need.at(year, position);
      rows.text(function.id).text(here.id).whole_number(static_cast<int>(when));
      rows.first_day(when).last_day(when);
      rows.interval(need).text(known ? "known" : "unknown").text(unit).end_row();
    }
  }
}

}  // namespace

TableSpec need_table(const PlanDraft& draft) {
  return described_table(draft, "need", GeometryKind::none,
                         columns_of("function:t neighbourhood_id:t year:w valid_from:d valid_to:d need_low:r "
                                    "need:r need_high:r status:t unit:t"));
}

TableSpec people_table(const PlanDraft& draft) {
  return described_table(
      draft, "people", GeometryKind::none,
      columns_of(
          "neighbourhood_id:t year:w valid_from:d valid_to:d residents:r age_0_3:r age_4_11:r "
          "age_12_17:r age_18_64:r age_65_plus:r dwellings:r births:r deaths:r net_migration:r "
          "dilution:r moved_in:r moved_out:r refilled:r demolished:r scaling:r status:t age_status:t"));
}

TableSpec distribution_table(const PlanDraft& draft) {
  return described_table(
      draft, "distribution", GeometryKind::none,
      columns_of("function:t year:w valid_from:d valid_to:d neighbourhood_id:t met_within_reach:r "
                 "met_beyond_reach:r unmet:r reach_share:r mean_travel_m:r nearest_m:r "
                 "supply_per_need:r status:t unit:t"));
}

void write_need(PlanDraft& draft) {
  const TableSpec table = need_table(draft);
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) write_need_of(rows, draft, balance);
  add_style(draft, table, draft.say("style.table"), {});
}

void write_people(PlanDraft& draft) {
  const TableSpec table = people_table(draft);
  RowWriter rows = draft.file.create(table);
  for (std::size_t position = 0; position < draft.scenario.town.neighbourhoods.size(); ++position) {
    for (const YearState& state : draft.result.timeline.years) write_person_row(rows, draft, position, state);
  }
  add_style(draft, table, draft.say("style.table"), {});
}

void write_distribution(PlanDraft& draft) {
  const TableSpec table = distribution_table(draft);
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) {
    for (const YearDistribution& year : balance.distributions) {
      write_distribution_year(rows, draft, balance, year);
    }
  }
  add_style(draft, table, draft.say("style.table"), {});
}

}  // namespace voorzien::io
