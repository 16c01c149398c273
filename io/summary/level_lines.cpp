// SPDX-License-Identifier: EUPL-1.2
// How good the plan is on every level, and how much better any plan could still be.
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"

namespace voorzien::io {
namespace {

/// The zero option's value of a level; none where it is not known.
std::optional<double> zero_value(const Proposals& proposals, PlanLevel level) {
  if (proposals.plans.empty()) return std::nullopt;
  const PlanLevels& zero = proposals.plans.front().solved.plan.levels;
  switch (level) {
    case PlanLevel::statutory_unmet:
      return zero.statutory_unmet;
    case PlanLevel::other_unmet:
      return zero.other_unmet;
    case PlanLevel::travel:
      return zero.travel_m;
    case PlanLevel::land:
      return zero.land_m2;
    case PlanLevel::cost:
      return zero.cost_eur;
    case PlanLevel::complexity:
      break;
  }
  return zero.complexity;
}

}  // namespace

Lines level_lines(const SummaryContext& context) {
  const Language language = context.language;
  std::vector<std::vector<std::string>> rows = {
      {words("levels", {}, language), words("column_zero", {}, language), words("column_plan", {}, language),
       words("column_bound", {}, language), words("column_gap", {}, language)}};
  for (const LevelOutcome& outcome : context.plan.solved.levels) {
    const std::optional<double> zero = zero_value(context.view.proposals, outcome.level);
    rows.push_back({level_name(outcome.level, language),
                    zero ? level_amount(outcome.level, *zero, language) : words("unknown", {}, language),
                    level_amount(outcome.level, outcome.value, language),
                    level_amount(outcome.level, outcome.bound, language),
                    is_something(outcome.level, outcome.gap())
                        ? level_difference(outcome.level, outcome.gap(), language)
                        : words("proven", {}, language)});
  }
  Lines lines = aligned(rows);
  lines.front().erase(0, 2);
  lines.front().insert(rows.front().front().size(), "  ");
  return lines;
}

}  // namespace voorzien::io
