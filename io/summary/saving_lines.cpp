// SPDX-License-Identifier: EUPL-1.2
// What combining saves, in numbers that are never mixed (handbook model.md section 5.2, row 10), and what the
// plan costs.
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

using Row = std::vector<std::string>;

/// What a plan leaves unmet stands beside its area: less floor that meets less is no saving.
std::string unmet_words(const PlanLevels& levels, Language language) {
  return number(levels.statutory_unmet, 1, language) + " / " + number(levels.other_unmet, 1, language) + " %";
}

Row figures_row(const std::string& name, const PlanFigures& figures, const PlanLevels& levels,
                Language language) {
  return {name,
          number(figures.gfa_m2, 0, language),
          number(figures.outdoor_m2, 0, language),
          number(figures.land_m2, 0, language),
          std::to_string(figures.plots),
          unmet_words(levels, language)};
}

/// The interval of each level in which something is proven; those within the margin by name only, those that
/// cannot be compared not at all.
std::string savings_words(const std::vector<LevelSaving>& savings, Language language) {
  std::string list;
  std::vector<std::string> within;
  bool some_apart = false;
  for (const LevelSaving& saving : savings) {
    if (!saving.comparable) {
      some_apart = true;
      continue;
    }
    if (!is_something(saving.level, saving.least) && !is_something(saving.level, saving.most)) continue;
    if (holds_nothing(saving)) {
      within.push_back(level_name(saving.level, language));
      continue;
    }
    if (!list.empty()) list += "; ";
    list += level_name(saving.level, language) + " " + saving_words(saving, language);
  }
  if (!within.empty()) {
    list += (list.empty() ? "" : "; ") +
            words("levels_within_margin", {{"levels", in_a_row(within, language)}}, language);
  }
  if (list.empty()) list = words("no_difference", {}, language);
  if (some_apart) list += "; " + words("not_comparable", {}, language);
  return list;
}

/// The figures of a plan that shares less; a search that had no time to place anything has none.
void add_without(std::vector<Row>& rows, const SummaryContext& context, const char* key,
                 const std::optional<WithoutCombining>& without) {
  if (!without) return;
  const std::string name = words(key, {}, context.language);
  if (without->figures.plots == 0 && context.plan.figures.plots > 0) {
    rows.push_back({name + " " + words("nothing_found", {}, context.language)});
  } else {
    rows.push_back(figures_row(name, without->figures, without->solved.plan.levels, context.language));
  }
}

}  // namespace

Lines saving_lines(const SummaryContext& context) {
  const Language language = context.language;
  const Proposals& proposals = context.view.proposals;
  const OwnRooms& own = context.plan.own_rooms;
  std::vector<Row> rows = {{words("saves", {}, language), words("column_gfa", {}, language),
                            words("column_outdoor", {}, language), words("column_ground", {}, language),
                            words("column_plots", {}, language), words("column_unmet", {}, language)},
                           figures_row(words("this_plan", {}, language), context.plan.figures,
                                       context.plan.solved.plan.levels, language)};
  rows.push_back({words(own.fits ? "own_rooms" : "own_rooms_do_not_fit", {}, language),
                  number(own.gfa_m2, 0, language), number(own.outdoor_m2, 0, language), "", "",
                  unmet_words(context.plan.solved.plan.levels, language)});
  add_without(rows, context, "without_sharing", proposals.own_rooms_best);
  add_without(rows, context, "as_today", proposals.present_practice);
  Lines lines = aligned(rows);
  lines.front().erase(0, 2);
  lines.front().insert(rows.front().front().size(), "  ");
  const double saved = own.gfa_m2 - context.plan.figures.gfa_m2;
  if (saved >= 1.0) {
    append(lines, wrapped("  ", words("same_facilities",
                                      {{"saved", saved}, {"share", 100.0 * saved / own.gfa_m2}}, language)));
  }
  const auto told = [&](const std::optional<WithoutCombining>& without) {
    return without ? savings_words(without->savings, language) : std::string();
  };
  const std::string apart = told(proposals.own_rooms_best);
  const std::string today = told(proposals.present_practice);
  if (!apart.empty() && apart == today) {
    append(lines, wrapped("  " + words("against_both", {}, language) + " ", apart));
    return lines;
  }
  if (!apart.empty()) append(lines, wrapped("  " + words("against_without", {}, language) + " ", apart));
  if (!today.empty()) append(lines, wrapped("  " + words("against_today", {}, language) + " ", today));
  return lines;
}

Lines cost_lines(const SummaryContext& context) {
  const std::optional<PlanCosts>& costs = context.plan.costs;
  const Language language = context.language;
  if (!costs) return {};
  std::vector<std::string> payers;
  Interval investment;
  for (const PayerLine& payer : costs->payers) {
    investment += payer.investment_eur;
    payers.push_back(words("payer",
                           {{"payer", text("label.payer." + std::string(name_of(payer.payer)), language)},
                            {"investment", euros(payer.investment_eur.mid, language)},
                            {"yearly", euros(payer.yearly_eur.mid, language)}},
                           language));
  }
  Lines lines = {words("costs",
                       {{"investment", euros(investment, language)},
                        {"yearly", euros(costs->yearly_eur, language)},
                        {"price_level_year", static_cast<double>(costs->price_level_year)}},
                       language)};
  if (!payers.empty()) append(lines, wrapped("  ", in_a_row(payers, language)));
  return lines;
}

}  // namespace voorzien::io
