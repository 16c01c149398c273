// SPDX-License-Identifier: EUPL-1.2
#include "engine/explanation/need_terms.hpp"

#include <algorithm>

#include "engine/balance/year_distribution.hpp"
#include "engine/need/need.hpp"
#include "engine/need/presence_need.hpp"
#include "engine/need/quantity_need.hpp"

namespace voorzien {
namespace {

/// Counts what the norms count in one neighbourhood and year.
class Counter {
 public:
  Counter(const Scenario& scenario, const RunResult& result, const Question& question)
      : scenario_(scenario), result_(result), question_(question) {}

  [[nodiscard]] NeedTerms terms(const NeedRule& rule) const {
    NeedTerms terms;
    if (const auto* quantity = std::get_if<QuantityNeed>(&rule)) {
      terms.at_facilities = scenario_.catalogue.functions[question_.function].need_arises_at.has_value();
      for (const QuantityRule* possible : rules_for(*quantity, here())) {
        terms.quantity.push_back({possible, basis_of(*possible), need_per_basis_unit(*possible)});
      }
    } else if (const auto* presence = std::get_if<PresenceNeed>(&rule)) {
      terms.presence = presence_terms(*presence);
    } else {
      const auto& coverage = std::get<CoverageNeed>(rule);
      terms.coverage = CoverageTerms{&coverage, residents_in(coverage.ages)};
    }
    return terms;
  }

 private:
  [[nodiscard]] const Neighbourhood& here() const {
    return scenario_.town.neighbourhoods[question_.neighbourhood];
  }
  [[nodiscard]] const YearState& state() const { return result_.timeline.at(question_.year); }

  [[nodiscard]] std::optional<Interval> residents_in(AgeBand ages) const {
    if (here().age_knowledge == AgeKnowledge::unknown) return std::nullopt;
    const Interval count = Interval::exactly(state().residents[question_.neighbourhood].in(ages).value());
    if (here().age_knowledge != AgeKnowledge::reference_curve) return count;
    return count * band_uncertainty(scenario_.town.neighbourhoods, ages);
  }

  [[nodiscard]] std::optional<Interval> basis_of(const QuantityRule& rule) const {
    const auto parent = scenario_.catalogue.functions[question_.function].need_arises_at;
    if (parent) return users_at(*parent);
    switch (rule.basis) {
      case Basis::residents:
        return residents_in(rule.ages);
      case Basis::dwellings: {
        const std::optional<double>& dwellings = state().dwellings[question_.neighbourhood];
        return dwellings ? std::optional(Interval::exactly(*dwellings)) : std::nullopt;
      }
      case Basis::land_area:
        return Interval::exactly(here().land_area.value());
      case Basis::pupils:
        break;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Interval> users_at(FunctionIndex parent) const {
    const FunctionBalance& balance = result_.functions[parent];
    for (const YearDistribution& distribution : balance.distributions) {
      if (distribution.year != question_.year) continue;
      const UsersAtFacilities users = users_at_facilities(scenario_, result_.timeline, balance, distribution);
      return Interval::exactly(users.by_neighbourhood[question_.neighbourhood]);
    }
    return std::nullopt;
  }

  [[nodiscard]] PresenceTerms presence_terms(const PresenceNeed& rule) const {
    PresenceTerms terms;
    terms.rule = &rule;
    const std::vector<Neighbourhood>& all = scenario_.town.neighbourhoods;
    const std::size_t asked_about = question_.neighbourhood;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool together = rule.per == Scale::city || i == asked_about ||
                            (rule.per == Scale::district && all[i].district == all[asked_about].district);
      if (together) terms.residents_of_whole += to_persons(state().residents[i].total());
    }
    terms.residents = to_persons(state().residents[asked_about].total());
    const std::vector<Interval> need = presence_need(scenario_.town, rule, state().residents);
    if (terms.residents > 0.0) {
      terms.asked = need[asked_about] * (terms.residents_of_whole / terms.residents);
    }
    return terms;
  }

  const Scenario& scenario_;
  const RunResult& result_;
  const Question& question_;
};

}  // namespace

NeedTerms need_terms(const Scenario& scenario, const RunResult& result, const Question& question) {
  const std::optional<Norm>& norm = scenario.norms.by_function[question.function];
  if (!norm || !norm->need) return {};
  return Counter(scenario, result, question).terms(*norm->need);
}

}  // namespace voorzien
