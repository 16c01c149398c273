// SPDX-License-Identifier: EUPL-1.2
// How good the plan is, how much better any plan could be, and what stays unmet.
#include <algorithm>

#include "engine/proposal/plan_of.hpp"
#include "io/proposal/plan_rows.hpp"
#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

void write_bound_in_words(Markup& markup, const ReportContext& context) {
  const Inside list(markup, "ul", {{"class", "plain"}});
  for (const LevelOutcome& outcome : context.best->solved.levels) {
    const bool open = is_something(outcome.level, outcome.gap());
    markup.element("li",
                   context.say(open ? "report.bound.at_most" : "report.bound.proven",
                               {{"level", begun(level_name(outcome.level, context.language))},
                                {"value", level_amount(outcome.level, outcome.value, context.language)},
                                {"gap", level_difference(outcome.level, outcome.gap(), context.language)}}));
  }
}

DataTable levels_table(const ReportContext& context) {
  DataTable table{context.say("report.bound.caption"),
                  {{context.say("report.bound.level")},
                   {context.say("report.bound.zero"), true},
                   {context.say("report.bound.plan"), true},
                   {context.say("report.bound.no_better"), true},
                   {context.say("report.bound.gap"), true}},
                  {}};
  const auto told = [&](PlanLevel level, std::optional<double> value) {
    return value ? level_amount(level, *value, context.language) : context.unknown();
  };
  for (const LevelRow& row : level_rows(*context.best)) {
    const std::optional<double> zero =
        context.zero == nullptr ? std::nullopt : level_of(context.zero->solved.plan.levels, row.level);
    std::string gap = context.unknown();
    if (row.gap) {
      gap = is_something(row.level, *row.gap) ? level_difference(row.level, *row.gap, context.language)
                                              : context.say("report.bound.nothing");
    }
    table.rows.push_back({begun(level_name(row.level, context.language)), told(row.level, zero),
                          told(row.level, row.value), told(row.level, row.bound), gap});
  }
  return table;
}

/// Need of a function that a plan leaves unmet in its last phase.
double unmet_by(const ProposedPlan& plan, FunctionIndex function, double need) {
  double unmet = need;
  for (const PlannedFlow& flow : plan.solved.plan.phases.back().flows) {
    if (flow.function == function) unmet -= flow.amount;
  }
  return std::max(unmet, 0.0);
}

/// Need that the plan leaves unmet in its last phase, in the model of the search and at residence points.
void write_unmet(Markup& markup, const ReportContext& context) {
  const ProposalProblem& problem = context.view->proposals.problem;
  const PhasePlan& last = context.best->solved.plan.phases.back();
  const double year = static_cast<int>(last.year);
  DataTable table{context.say("report.unmet.caption", {{"year", year}}),
                  {{context.say("report.column.function")},
                   {context.say("report.column.unit")},
                   {context.say("report.unmet.need"), true},
                   {context.say("report.unmet.zero"), true},
                   {context.say("report.unmet.unmet"), true},
                   {context.say("report.unmet.share"), true},
                   {context.say("report.unmet.at_points"), true}},
                  {},
                  context.say("report.unmet.note")};
  const std::size_t phase = problem.phases.empty() ? 0 : problem.phases.size() - 1;
  for (std::size_t f = 0; f < problem.functions.size(); ++f) {
    const FunctionIndex function = problem.functions[f].function;
    const double need = problem.need_of(f, phase);
    const double unmet = unmet_by(*context.best, function, need);
    const bool has_zero = context.zero != nullptr && !context.zero->solved.plan.phases.empty();
    std::string at_points = context.unknown();
    for (const PointEvaluation& one : context.best->at_points) {
      if (one.function == function && one.year == last.year && one.need > 0.0) {
        at_points = context.percent(one.unmet_points / one.need, 1);
      }
    }
    table.rows.push_back(
        {context.title(function), context.unit(function), context.amount(function, need),
         has_zero ? context.amount(function, unmet_by(*context.zero, function, need)) : context.unknown(),
         context.amount(function, unmet), need > 0.0 ? context.percent(unmet / need, 1) : context.unknown(),
         at_points});
  }
  markup.element("h3", context.say("report.unmet.heading"));
  write_table(markup, table);
}

}  // namespace

std::string bound_chapter(const ReportContext& context) {
  Markup markup;
  markup.element("p", context.say("report.bound.intro"));
  write_bound_in_words(markup, context);
  write_table(markup, levels_table(context));
  const Proposals& proposals = context.view->proposals;
  markup.element(
      "p",
      context.say("report.bound.search",
                  {{"steps", context.whole(static_cast<double>(proposals.steps))},
                   {"limit", context.say("report.limit." + std::string(name_of(proposals.limit)))}}),
      {{"class", "small"}});
  write_unmet(markup, context);
  return markup.take();
}

}  // namespace voorzien::io
