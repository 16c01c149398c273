// SPDX-License-Identifier: EUPL-1.2
// What else could be done, and what more of something scarce would bring.
#include <algorithm>

#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_worth_shown = 3;

struct LevelValue {
  PlanLevel level;
  std::optional<double> value;
};

std::vector<LevelValue> values_of(const PlanLevels& levels) {
  return {{PlanLevel::statutory_unmet, levels.statutory_unmet},
          {PlanLevel::other_unmet, levels.other_unmet},
          {PlanLevel::travel, levels.travel_m},
          {PlanLevel::land, levels.land_m2},
          {PlanLevel::cost, levels.cost_eur},
          {PlanLevel::complexity, levels.complexity}};
}

/// Where an alternative differs from the plan: "grond 3.100 m² (800 m² minder)".
std::string differences(const SummaryContext& context, const ProposedPlan& alternative) {
  const std::vector<LevelValue> here = values_of(alternative.solved.plan.levels);
  const std::vector<LevelValue> there = values_of(context.plan.solved.plan.levels);
  std::string list;
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (!here[i].value || !there[i].value) continue;
    const double less = *there[i].value - *here[i].value;
    if (!is_something(here[i].level, less)) continue;
    const LevelSaving exact{here[i].level, less, less, true};
    list += (list.empty() ? "" : "; ") + level_name(here[i].level, context.language) + " " +
            level_amount(here[i].level, *here[i].value, context.language) + " (" +
            saving_words(exact, context.language) + ")";
  }
  return list.empty() ? words("no_difference", {}, context.language) : list;
}

std::string alternative_words(const SummaryContext& context, const AlternativeNote& note) {
  for (const ProposedPlan& plan : context.view.proposals.plans) {
    if (note.outcome == AlternativeOutcome::given && plan.kind == note.kind) {
      return differences(context, plan);
    }
  }
  return words("alternative_" + std::string(name_of(note.outcome)),
               {{"like", plan_title(note.like, context.language)}}, context.language);
}

std::string place_of_worth(const SummaryContext& context, const Worth& worth) {
  const ProposalCase& what = context.view.what;
  if (worth.what == Scarce::norm_point) {
    const auto function = what.scenario.catalogue.find(worth.where);
    return function ? function_name(context.view, *function, context.language) : worth.where;
  }
  if (worth.what == Scarce::evening_hour) {
    return space_kind_name(context.view, worth.where, context.language);
  }
  for (const Site& site : what.scenario.town.sites) {
    if (site.id == worth.where) return short_name(in(site.name, context.language));
  }
  return worth.where;
}

/// What is proven to be gained; empty when nothing is.
std::string gains_words(const SummaryContext& context, const Worth& worth) {
  std::string gains;
  for (const LevelSaving& gain : worth.gains) {
    if (!gain.comparable || gain.least <= 0.0 || holds_nothing(gain)) continue;
    gains += (gains.empty() ? "" : "; ") + level_name(gain.level, context.language) + " " +
             saving_words(gain, context.language);
  }
  return gains;
}

Lines worth_lines(const SummaryContext& context) {
  const std::vector<Worth>& all = context.view.proposals.worth;
  if (all.empty()) return {};
  Lines lines = {words("worth_heading", {}, context.language)};
  std::vector<std::string> within;
  for (const Worth& worth : all) {
    const std::string what = words("worth." + std::string(name_of(worth.what)),
                                   {{"where", place_of_worth(context, worth)}}, context.language);
    const std::string gains = gains_words(context, worth);
    if (gains.empty()) {
      within.push_back(what);
    } else if (lines.size() <= most_worth_shown) {
      append(lines, wrapped("  ", what + ": " + gains));
    }
  }
  if (!within.empty()) {
    append(lines, wrapped("  ", words("levels_within_margin",
                                      {{"levels", in_a_row(within, context.language)}}, context.language)));
  }
  return lines;
}

}  // namespace

Lines alternative_lines(const SummaryContext& context) {
  Lines lines;
  if (!context.view.proposals.alternatives.empty()) {
    lines.push_back(words("alternatives", {}, context.language));
    // Alternatives about which the same is to be said are told together.
    std::vector<std::pair<std::string, std::string>> told;
    for (const AlternativeNote& note : context.view.proposals.alternatives) {
      const std::string title = plan_title(std::string(name_of(note.kind)), context.language);
      const std::string sentence = alternative_words(context, note);
      const auto same =
          std::find_if(told.begin(), told.end(), [&](const auto& other) { return other.second == sentence; });
      if (same == told.end()) {
        told.emplace_back(title, sentence);
      } else {
        same->first += ", " + title;
      }
    }
    for (const auto& [titles, sentence] : told) append(lines, wrapped("  ", titles + ": " + sentence));
  }
  append(lines, worth_lines(context));
  return lines;
}

}  // namespace voorzien::io
