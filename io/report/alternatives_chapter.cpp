// SPDX-License-Identifier: EUPL-1.2
// Plans side by side, the zero option first.
#include "io/report/alternatives_table.hpp"
#include "io/report/chapters.hpp"
#include "io/report/markup.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {

DataTable alternatives_table(const ReportContext& context) {
  std::vector<const ProposedPlan*> plans;
  DataTable table{
      context.say("report.alternatives.caption"), {{context.say("report.alternatives.measure")}}, {}};
  for (const ProposedPlan& plan : context.view->proposals.plans) {
    if (plan.solved.plan.phases.empty()) continue;
    plans.push_back(&plan);
    table.columns.push_back({plan_title(plan.id, context.language), true});
  }
  const auto add = [&](const std::string& name, const auto& value_of) {
    std::vector<std::string> row = {name};
    for (const ProposedPlan* plan : plans) row.push_back(value_of(*plan));
    table.rows.push_back(std::move(row));
  };
  for (const PlanLevel level : {PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::travel}) {
    add(begun(level_name(level, context.language)), [&](const ProposedPlan& plan) {
      const PlanLevels& levels = plan.solved.plan.levels;
      double value = levels.travel_m;
      if (level == PlanLevel::statutory_unmet) value = levels.statutory_unmet;
      if (level == PlanLevel::other_unmet) value = levels.other_unmet;
      return level_amount(level, value, context.language);
    });
  }
  add(context.say("report.column.gfa"),
      [&](const ProposedPlan& plan) { return context.whole(plan.figures.gfa_m2); });
  add(context.say("report.column.land"),
      [&](const ProposedPlan& plan) { return context.whole(plan.solved.plan.levels.land_m2); });
  add(context.say("report.alternatives.plots"),
      [](const ProposedPlan& plan) { return std::to_string(plan.figures.plots); });
  add(context.say("report.alternatives.shared"),
      [](const ProposedPlan& plan) { return std::to_string(plan.figures.shared_spaces); });
  add(context.say("report.alternatives.present_value"), [&](const ProposedPlan& plan) {
    const auto& cost = plan.solved.plan.levels.cost_eur;
    return cost ? euros(*cost, context.language) : context.unknown();
  });
  add(begun(level_name(PlanLevel::complexity, context.language)),
      [&](const ProposedPlan& plan) { return context.whole(plan.solved.plan.levels.complexity); });
  return table;
}

/// How the costs that plans are compared by come from investment and yearly burden.
void write_present_value(Markup& markup, const ReportContext& context) {
  const CostCatalogue& costs = context.view->what.costs;
  if (!context.best->costs || !is_known(costs.building_life_years)) return;
  const bool discounted = is_known(costs.discount_rate);
  markup.element("p",
                 context.say(discounted ? "report.alternatives.present_value_is"
                                        : "report.alternatives.present_value_undiscounted",
                             {{"years", costs.building_life_years.value.mid},
                              {"rate", 100.0 * costs.discount_rate.value.mid}}),
                 {{"class", "small"}});
}

void write_not_given(Markup& markup, const ReportContext& context) {
  Markup list;
  for (const AlternativeNote& note : context.view->proposals.alternatives) {
    if (note.outcome == AlternativeOutcome::given) continue;
    const std::string why =
        text("report.alternatives." + std::string(name_of(note.outcome)), context.language);
    list.element("li", plan_title(std::string(name_of(note.kind)), context.language) + ": " +
                           fill(why, {{"like", plan_title(note.like, context.language)}}, context.language));
  }
  if (list.size() == 0) return;
  markup.element("p", context.say("report.alternatives.not_given"));
  markup.open("ul").add(list.take()).close();
}

std::string alternatives_chapter(const ReportContext& context) {
  Markup markup;
  const ProposalSettings& settings = context.scenario.proposal;
  const double loss = 100.0 * settings.alternatives_tolerance.value_or(settings.tolerance);
  markup.element("p", context.say("report.alternatives.intro", {{"loss", loss}}));
  write_table(markup, alternatives_table(context));
  write_present_value(markup, context);
  write_not_given(markup, context);
  return markup.take();
}

}  // namespace voorzien::io
