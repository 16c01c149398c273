// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison.hpp"

#include <algorithm>
#include <map>

#include "engine/explanation/question.hpp"
#include "io/problem/input_error.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t letters = 26;

std::string letter_of(std::size_t position) {
  const std::string letter(1, static_cast<char>('A' + static_cast<char>(position % letters)));
  return position < letters ? letter : letter + std::to_string(position / letters + 1);
}

class Comparing {
 public:
  Comparing(std::vector<CaseToCompare> cases, int threads) : threads_(threads) {
    choose_years(cases);
    for (CaseToCompare& one : cases) add_run(std::move(one));
  }

  Comparison compare() {
    match_functions();
    match_places();
    if (comparison_.functions.empty()) {
      throw InputError(std::vector<Problem>{Problem{"comparison_nothing_in_common", "", {}}});
    }
    measure();
    score_places();
    for (std::size_t run = 1; run < comparison_.runs.size(); ++run) derive_drivers(run);
    return std::move(comparison_);
  }

 private:
  void choose_years(const std::vector<CaseToCompare>& cases) {
    std::vector<const Scenario*> scenarios;
    for (const CaseToCompare& one : cases) scenarios.push_back(&one.scenario);
    comparison_.years = years_in_common(scenarios);
    if (comparison_.years.empty())
      throw InputError(std::vector<Problem>{Problem{"comparison_no_common_year", "", {}}});
    const Scenario& first = *scenarios.front();
    for (const Scenario* other : scenarios) {
      if (other->base_year == first.base_year && other->horizon_year == first.horizon_year) continue;
      note("comparison_years", {{"first_year", year_of(comparison_.years.front())},
                                {"last_year", year_of(comparison_.years.back())}});
      return;
    }
  }

  static double year_of(Year year) { return static_cast<double>(static_cast<int>(year)); }

  void note(const char* code, std::vector<std::pair<std::string, MessageValue>> values) {
    comparison_.notes.push_back({code, "", std::move(values)});
  }

  void add_run(CaseToCompare one) {
    ComparedRun run;
    run.letter = letter_of(comparison_.runs.size());
    run.named = std::move(one.named);
    run.plan = std::move(one.plan);
    run.what = {seen_in(one.scenario, comparison_.years), std::move(one.planned)};
    run.totals = std::move(one.totals);
    run.result = voorzien::run(run.what.scenario, threads_);
    comparison_.runs.push_back(std::move(run));
  }

  void match_functions() {
    std::map<std::string, ComparedFunction> found;
    const std::size_t count = comparison_.runs.size();
    for (std::size_t run = 0; run < count; ++run) {
      const auto& functions = comparison_.scenario(run).catalogue.functions;
      for (std::size_t i = 0; i < functions.size(); ++i) {
        ComparedFunction& compared = found[functions[i].id];
        compared.id = functions[i].id;
        compared.at.resize(count);
        compared.at[run] = FunctionIndex(i);
      }
    }
    std::vector<std::string> alone;
    for (auto& [id, compared] : found) {
      const auto present = std::count_if(compared.at.begin(), compared.at.end(),
                                         [](const auto& at) { return at.has_value(); });
      if (static_cast<std::size_t>(present) < count) alone.push_back(id);
      if (present < 2) continue;
      if (!same_unit(compared)) {
        note("comparison_unit", {{"function", id}});
        continue;
      }
      comparison_.functions.push_back(std::move(compared));
    }
    if (!alone.empty()) note("comparison_functions", {{"functions", joined(alone)}});
  }

  [[nodiscard]] bool same_unit(const ComparedFunction& compared) const {
    const std::string* unit = nullptr;
    for (std::size_t run = 0; run < compared.at.size(); ++run) {
      if (!compared.at[run]) continue;
      const std::string& here = comparison_.scenario(run).catalogue.functions[*compared.at[run]].unit.id;
      if (unit != nullptr && *unit != here) return false;
      unit = &here;
    }
    return true;
  }

  void match_places() {
    std::map<std::string, ComparedPlace> found;
    const std::size_t count = comparison_.runs.size();
    for (std::size_t run = 0; run < count; ++run) {
      const auto& neighbourhoods = comparison_.scenario(run).town.neighbourhoods;
      for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
        ComparedPlace& place = found[neighbourhoods[i].id];
        if (place.id.empty()) place.name = neighbourhoods[i].name;
        place.id = neighbourhoods[i].id;
        place.at.resize(count);
        place.at[run] = i;
      }
    }
    std::vector<std::string> alone;
    for (auto& [id, place] : found) {
      if (std::any_of(place.at.begin(), place.at.end(), [](const auto& at) { return !at; })) {
        alone.push_back(id);
      }
      comparison_.places.push_back(std::move(place));
    }
    if (!alone.empty()) {
      note("comparison_places",
           {{"count", static_cast<double>(alone.size())}, {"places", joined(alone, 10)}});
    }
  }

  void measure() {
    for (ComparedFunction& compared : comparison_.functions) {
      for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
        compared.town.emplace_back(comparison_.years.size());
        compared.places.emplace_back(comparison_.places.size());
        if (compared.at[run]) measure_run(compared, run);
      }
    }
  }

  void measure_run(ComparedFunction& compared, std::size_t run) {
    const ComparedRun& one = comparison_.runs[run];
    for (std::size_t year = 0; year < comparison_.years.size(); ++year) {
      compared.town[run][year] =
          town_measures(one.what.scenario, one.result, *compared.at[run], comparison_.years[year]);
    }
    const bool nearness = asks_nearness(one.what.scenario, *compared.at[run]);
    const auto all =
        neighbourhood_measures(one.result, *compared.at[run], comparison_.years.back(), nearness);
    for (std::size_t i = 0; i < comparison_.places.size(); ++i) {
      if (const auto& at = comparison_.places[i].at[run]) compared.places[run][i] = all[*at];
    }
  }

  /// A function counts when it is known somewhere in every run; where nobody needs it, it counts for nobody.
  void score_places() {
    const std::size_t count = comparison_.runs.size();
    for (std::size_t f = 0; f < comparison_.functions.size(); ++f) {
      const ComparedFunction& compared = comparison_.functions[f];
      const bool known = std::all_of(compared.places.begin(), compared.places.end(), [](const auto& places) {
        return std::any_of(places.begin(), places.end(), [](const auto& place) { return place.served; });
      });
      if (known) comparison_.counted.push_back(f);
    }
    for (std::size_t i = 0; i < comparison_.places.size(); ++i) {
      std::vector<double> sums(count, 0.0);
      double told = 0.0;
      for (const std::size_t f : comparison_.counted) {
        const auto& places = comparison_.functions[f].places;
        const bool everywhere =
            std::all_of(places.begin(), places.end(), [&](const auto& run) { return run[i].served; });
        if (!everywhere) continue;
        told += 1.0;
        for (std::size_t run = 0; run < count; ++run) sums[run] += *places[run][i].served;
      }
      auto& served = comparison_.places[i].served;
      served.resize(count);
      for (std::size_t run = 0; told > 0.0 && run < count; ++run) served[run] = sums[run] / told;
    }
  }

  void derive_drivers(std::size_t run) {
    ComparedDrivers drivers;
    drivers.run = run;
    const ComparedCase& from = comparison_.runs.front().what;
    const ComparedCase& to = comparison_.runs[run].what;
    if (can_be_mixed(from.scenario, to.scenario)) {
      drivers.steps = driver_steps(from, to, comparison_.years.back(), threads_);
    } else {
      note("comparison_drivers", {{"run", comparison_.runs[run].letter}});
    }
    comparison_.drivers.push_back(std::move(drivers));
  }

  Comparison comparison_;
  int threads_;
};

}  // namespace

const FacilityFunction& Comparison::function(const ComparedFunction& compared) const {
  std::size_t run = 0;
  while (!compared.at[run]) ++run;
  return scenario(run).catalogue.functions[*compared.at[run]];
}

Comparison compare(std::vector<CaseToCompare> cases, int threads) {
  return Comparing(std::move(cases), threads).compare();
}

std::optional<double> served_change(const ComparedPlace& place, std::size_t run) {
  if (!place.served.front() || !place.served[run]) return std::nullopt;
  return 100.0 * (*place.served[run] - *place.served.front());
}

}  // namespace voorzien::io
