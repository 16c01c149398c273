// SPDX-License-Identifier: EUPL-1.2
// Row 8 of the handbook, model.md section 5.2: the levels, each in its own unit.
#include <array>

#include "engine/proposal/programme_writer.hpp"

namespace voorzien {
namespace {

constexpr double percent = 100.0;

std::size_t position_of(PlanLevel level) { return static_cast<std::size_t>(level); }

}  // namespace

void ProgrammeWriter::add_unmet_level(bool statutory) {
  double weights = 0.0;
  for (const ProblemFunction& function : problem_.functions) {
    if (function.statutory == statutory) weights += statutory ? 1.0 : function.weight;
  }
  LevelExpression level;
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    std::vector<double> price;  // per function: % of its need that one unit is
    for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
      const ProblemFunction& function = problem_.functions[f];
      const double need = problem_.need_of(f, phase);
      const double share = (statutory ? 1.0 : function.weight) / weights;
      const bool counts = function.statutory == statutory && need > 0.0;
      price.push_back(counts ? percent * share / (need * static_cast<double>(problem_.phases.size())) : 0.0);
      // Who has no place in what it follows has none here either: unmet is all need less what is met.
      if (function.follows) level.constant += price.back() * need;
    }
    const PhaseColumns& now = result_.phases[phase];
    for (std::size_t d = 0; d < problem_.demands.size(); ++d) {
      const std::size_t function = problem_.demands[d].function;
      if (price[function] <= 0.0 || problem_.functions[function].follows) continue;
      level.terms.push_back({now.unmet[d], price[function]});
    }
    for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
      const std::size_t function = problem_.demands[problem_.arcs[arc].demand].function;
      if (!problem_.functions[function].follows || now.flow[arc] == no_column) continue;
      if (price[function] > 0.0) level.terms.push_back({now.flow[arc], -price[function]});
    }
  }
  result_.levels[position_of(statutory ? PlanLevel::statutory_unmet : PlanLevel::other_unmet)] =
      std::move(level);
}

void ProgrammeWriter::add_travel_level() {
  double weights = 0.0;
  for (const ProblemFunction& function : problem_.functions) weights += function.weight;
  LevelExpression level;
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    std::vector<double> need;
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      need.push_back(problem_.need_of(function, phase));
    }
    for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
      const std::uint32_t flow = result_.phases[phase].flow[arc];
      if (flow == no_column) continue;
      const std::size_t function = problem_.demands[problem_.arcs[arc].demand].function;
      level.terms.push_back(
          {flow, problem_.functions[function].weight * problem_.arcs[arc].distance_m /
                     (weights * need[function] * static_cast<double>(problem_.phases.size()))});
    }
  }
  result_.levels[position_of(PlanLevel::travel)] = std::move(level);
}

void ProgrammeWriter::add_land_level() {
  LevelExpression level;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    if (result_.land[location] == no_column || !problem_.locations[location].ground.takes_ground) continue;
    level.terms.push_back({result_.land[location], 1.0});
  }
  result_.levels[position_of(PlanLevel::land)] = std::move(level);
}

LevelExpression ProgrammeWriter::investment(std::size_t phase) {
  LevelExpression sum;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    const Location& where = problem_.locations[location];
    if (where.existing) continue;
    for (std::size_t kind = 0; kind < problem_.kinds.size(); ++kind) {
      const std::uint32_t now = result_.phases[phase].locations[location].stock[kind];
      if (now == no_column) continue;
      const double price = price_of(*problem_.kinds[kind].price, where.making);
      const std::uint32_t before =
          phase == 0 ? no_column : result_.phases[phase - 1].locations[location].stock[kind];
      if (where.making == Making::temporary && before != no_column) {
        // What is taken away gives nothing back.
        const std::uint32_t added = column(0.0, builder_.column(now).upper);
        const std::array<LinearTerm, 3> row = {{{added, 1.0}, {now, -1.0}, {before, 1.0}}};
        builder_.add_row(0.0, no_bound, row);
        sum.terms.push_back({added, price});
        continue;
      }
      sum.terms.push_back({now, price});
      if (before != no_column) sum.terms.push_back({before, -price});
    }
    if (where.book_value_eur <= 0.0) continue;
    sum.terms.push_back({result_.phases[phase].locations[location].open, where.book_value_eur});
    if (phase > 0) {
      sum.terms.push_back({result_.phases[phase - 1].locations[location].open, -where.book_value_eur});
    }
  }
  return sum;
}

void ProgrammeWriter::add_cost_level() {
  if (!problem_.cost) return;
  LevelExpression level;
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    const LevelExpression spent = investment(phase);
    level.terms.insert(level.terms.end(), spent.terms.begin(), spent.terms.end());
    if (!problem_.phase_budget_eur[phase]) continue;
    const std::uint32_t row = builder_.add_row(-no_bound, *problem_.phase_budget_eur[phase]);
    for (const LinearTerm& term : spent.terms) builder_.add_entry(row, term.column, term.value);
  }
  const PhaseColumns& last = result_.phases.back();
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    const Location& where = problem_.locations[location];
    const bool permanent = !where.existing && where.making != Making::temporary;
    for (std::size_t kind = 0; kind < problem_.kinds.size() && permanent; ++kind) {
      if (last.locations[location].stock[kind] == no_column) continue;
      level.terms.push_back({last.locations[location].stock[kind],
                             problem_.kinds[kind].price->yearly_eur_m2 * problem_.cost->annuity_years});
    }
    if (where.land_price_eur_m2 && result_.land[location] != no_column) {
      level.terms.push_back({result_.land[location], *where.land_price_eur_m2});
    }
    if (!problem_.cost->manager_eur_per_user_group_year) continue;
    const double manager = *problem_.cost->manager_eur_per_user_group_year * problem_.cost->annuity_years;
    for (const PlaceColumns& place : last.locations[location].places) {
      if (place.present != no_column) level.terms.push_back({place.present, manager});
    }
    if (last.locations[location].open != no_column) {
      level.terms.push_back({last.locations[location].open, -manager});
    }
  }
  result_.levels[position_of(PlanLevel::cost)] = std::move(level);
}

void ProgrammeWriter::add_complexity_level() {
  LevelExpression level;
  for (const LocationColumns& location : result_.phases.back().locations) {
    level.terms.insert(level.terms.end(), location.parties.begin(), location.parties.end());
  }
  result_.levels[position_of(PlanLevel::complexity)] = std::move(level);
}

}  // namespace voorzien
