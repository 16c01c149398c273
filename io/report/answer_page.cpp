// SPDX-License-Identifier: EUPL-1.2
// The first page: five sentences and a map.
#include <algorithm>

#include "io/report/chapters.hpp"
#include "io/report/coverage_map.hpp"
#include "io/report/drawing.hpp"
#include "io/report/known_limits.hpp"
#include "io/report/place_marks.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t sentences_wanted = 5;

double value_in(const Message& message, const std::string& name) {
  for (const auto& [key, value] : message.values) {
    if (key == name && std::holds_alternative<double>(value)) return std::get<double>(value);
  }
  return 0.0;
}

/// Residents of all neighbourhoods whose residents are known.
double residents_in(const ReportContext& context, std::size_t year) {
  double residents = 0.0;
  const YearState& state = context.result.timeline.years[year];
  for (std::size_t i = 0; i < state.residents.size(); ++i) {
    if (context.scenario.town.neighbourhoods[i].residents)
      residents += to_persons(state.residents[i].total());
  }
  return residents;
}

std::string people_sentence(const ReportContext& context) {
  if (!context.residents_are_known())
    return context.say("report.answer.people_unknown", {{"town", context.town_name()}});
  const double from = residents_in(context, 0);
  const double to = residents_in(context, context.horizon());
  const char* key = to >= from ? "report.answer.grows" : "report.answer.shrinks";
  return context.say(key, {{"town", context.town_name()},
                           {"from_year", static_cast<double>(context.year_at(0))},
                           {"to_year", static_cast<double>(context.year_at(context.horizon()))},
                           {"from", context.whole(from)},
                           {"to", context.whole(to)}});
}

std::string finding_sentence(const ReportContext& context, const Finding& finding) {
  const FunctionIndex function = finding.function;
  const Values values = {
      {"functions", in(context.scenario.catalogue.functions[function].plural, context.language)},
      {"function", context.name(function)},
      {"year", static_cast<double>(static_cast<int>(finding.year))},
      {"amount", context.amount(function, finding.value.mid)},
      {"unit", context.unit(function)},
      {"share", value_in(finding.message, "share")}};
  if (finding.message.code == "wave") return context.say("report.answer.wave", values);
  const bool maybe = finding.message.code.rfind("possible", 0) == 0;
  return context.say(maybe ? "report.answer.maybe_short" : "report.answer.short", values);
}

/// The level again from the residence points, as engine/proposal adds it up from neighbourhoods: the mean
/// over functions of the part of need that is unmet, in percent. None where a function was not counted again.
std::optional<double> recounted(const ReportContext& context, bool statutory) {
  const ProposalProblem& problem = context.view->proposals.problem;
  double sum = 0.0;
  double weights = 0.0;
  for (const ProblemFunction& function : problem.functions) {
    if (function.statutory != statutory) continue;
    const double weight = statutory ? 1.0 : function.weight;
    weights += weight;
    std::size_t phases = 0;
    for (const PointEvaluation& one : context.best->at_points) {
      if (one.function != function.function) continue;
      ++phases;
      if (one.need > 0.0) {
        sum += weight * 100.0 * one.unmet_points / one.need / static_cast<double>(problem.phases.size());
      }
    }
    if (phases != problem.phases.size()) return std::nullopt;
  }
  return weights > 0.0 ? std::optional(sum / weights) : std::nullopt;
}

/// What the plan leaves unmet when counted again where people live; nothing where that was not done.
std::string recount_sentence(const ReportContext& context) {
  const std::optional<double> statutory = recounted(context, true);
  const std::optional<double> other = recounted(context, false);
  if (!statutory || !other) return {};
  return context.say("report.answer.recounted",
                     {{"statutory", level_amount(PlanLevel::statutory_unmet, *statutory, context.language)},
                      {"other", level_amount(PlanLevel::other_unmet, *other, context.language)}});
}

std::string plan_sentence(const ReportContext& context) {
  const PlanLevels& now = context.zero == nullptr ? PlanLevels{} : context.zero->solved.plan.levels;
  const PlanLevels& then = context.best->solved.plan.levels;
  const char* key = context.zero == nullptr ? "report.answer.plan_alone" : "report.answer.plan";
  return context.say(
             key,
             {{"plots", context.places_counted(static_cast<std::size_t>(context.best->figures.plots))},
              {"gfa", context.whole(context.best->figures.gfa_m2)},
              {"statutory_now",
               level_amount(PlanLevel::statutory_unmet, now.statutory_unmet, context.language)},
              {"statutory", level_amount(PlanLevel::statutory_unmet, then.statutory_unmet, context.language)},
              {"other_now", level_amount(PlanLevel::other_unmet, now.other_unmet, context.language)},
              {"other", level_amount(PlanLevel::other_unmet, then.other_unmet, context.language)}}) +
         recount_sentence(context);
}

std::string saving_sentence(const ReportContext& context) {
  const OwnRooms& own = context.best->own_rooms;
  const double saved = own.gfa_m2 - context.best->figures.gfa_m2;
  if (saved < 1.0) return context.say("report.answer.saves_nothing");
  return context.say(own.fits ? "report.answer.saves" : "report.answer.saves_and_fits",
                     {{"saved", context.whole(saved)},
                      {"share", context.percent(saved / own.gfa_m2)},
                      {"rooms", context.rooms_counted(context.best->figures.shared_spaces)}});
}

std::string bound_and_cost_sentence(const ReportContext& context) {
  std::string bound = context.say("report.answer.bound_unknown");
  for (const LevelOutcome& outcome : context.best->solved.levels) {
    if (outcome.level != PlanLevel::statutory_unmet && outcome.level != PlanLevel::other_unmet) continue;
    bound = is_something(outcome.level, outcome.gap())
                ? context.say("report.answer.bound",
                              {{"level", level_name(outcome.level, context.language)},
                               {"gap", level_difference(outcome.level, outcome.gap(), context.language)}})
                : context.say("report.answer.bound_none",
                              {{"level", level_name(outcome.level, context.language)}});
    if (is_something(outcome.level, outcome.gap())) break;
  }
  if (!context.best->costs) return bound + context.say("report.answer.cost_unknown");
  Interval investment;
  for (const PayerLine& payer : context.best->costs->payers) investment += payer.investment_eur;
  return bound + context.say("report.answer.cost",
                             {{"investment", euros(investment, context.language)},
                              {"yearly", euros(context.best->costs->yearly_eur.mid, context.language)}});
}

/// Whether need and supply are known, so that a shortfall can be told from none.
bool is_judged(const FunctionFigures& one) {
  return one.balance->need_known && one.balance->supply_knowledge != SupplyKnowledge::unknown;
}

std::vector<std::string> sentences(const ReportContext& context, const AllFigures& figures) {
  std::vector<std::string> said = {people_sentence(context)};
  const std::size_t about_plan = context.best != nullptr ? 3 : 1;
  for (const Finding& finding : context.result.findings) {
    if (said.size() + about_plan >= sentences_wanted) break;
    said.push_back(finding_sentence(context, finding));
  }
  if (context.result.findings.empty()) {
    const bool any_judged = std::any_of(figures.begin(), figures.end(), is_judged);
    said.push_back(context.say(any_judged ? "report.answer.nothing_short" : "report.answer.nothing_known"));
  }
  if (context.best != nullptr) {
    said.push_back(plan_sentence(context));
    said.push_back(saving_sentence(context));
    said.push_back(bound_and_cost_sentence(context));
  } else {
    if (context.view != nullptr && said.size() < sentences_wanted) {
      said.back() = context.say("report.answer.no_plan");
    }
    const KnownLimits limits = known_limits(context, figures);
    said.push_back(
        context.say("report.answer.limits", {{"unknown", static_cast<double>(limits.unknown_supply.size())},
                                             {"all", static_cast<double>(figures.size())},
                                             {"assumed", static_cast<double>(limits.assumed_norms)},
                                             {"norms", static_cast<double>(limits.norms)}}));
  }
  return said;
}

/// What the map shows: the function of the first finding that has areas, else the first that can be judged.
const FunctionFigures* function_on_map(const ReportContext& context, const AllFigures& figures) {
  const auto drawable = [](const FunctionFigures& one) {
    return one.function->scale != Scale::city && one.balance->supply_knowledge != SupplyKnowledge::unknown &&
           one.balance->need_known;
  };
  for (const Finding& finding : context.result.findings) {
    if (drawable(figures[finding.function])) return &figures[finding.function];
  }
  const auto found = std::find_if(figures.begin(), figures.end(), drawable);
  return found == figures.end() ? nullptr : &*found;
}

void write_answer_map(Markup& markup, const ReportContext& context, const AllFigures& figures) {
  const FunctionFigures* shown = function_on_map(context, figures);
  if (shown == nullptr) return;
  const Inside figure(markup, "figure", {{"class", "answer-map"}});
  MapOverlay overlay;
  overlay.is_large = true;
  overlay.markup = place_marks(context);
  write_coverage_map(markup, *shown, context.horizon(), overlay, context);
  const bool with_places = !overlay.markup.empty();
  markup.element("figcaption",
                 context.say(with_places ? "report.answer.map_with_places" : "report.answer.map",
                             {{"function", context.name(shown->balance->function)},
                              {"year", static_cast<double>(context.year_at(context.horizon()))}}));
  write_map_legend(markup, *shown, {context.horizon()}, {}, context);
  if (with_places) write_mark_legend(markup, context);
}

}  // namespace

std::string answer_page(const ReportContext& context, const AllFigures& figures) {
  Markup markup;
  markup.open("section", {{"class", "answer"}, {"aria-labelledby", "answer-title"}});
  markup.element("h2", context.say("report.answer.heading"), {{"id", "answer-title"}});
  markup.open("div", {{"class", "answer-columns"}});
  {
    const Inside words(markup, "div");
    {
      const Inside list(markup, "ol", {{"class", "sentences"}});
      for (const std::string& sentence : sentences(context, figures)) markup.element("li", sentence);
    }
    const Inside box(markup, "div", {{"class", "sure"}});
    markup.element("h3", context.say("report.sure.heading"));
    const Inside list(markup, "ul");
    for (const std::string& line : limit_lines(context, figures)) markup.element("li", line);
  }
  write_answer_map(markup, context, figures);
  return markup.take();
}

}  // namespace voorzien::io
