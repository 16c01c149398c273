// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/answer.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "io/json/json_node.hpp"
#include "io/problem/input_error.hpp"
#include "io/results/decimals.hpp"

namespace voorzien::io {
namespace {

bool has_function(const std::vector<FunctionCapacity>& capacities, FunctionIndex function) {
  return std::any_of(capacities.begin(), capacities.end(),
                     [&](const FunctionCapacity& c) { return c.function == function; });
}

/// Whether an intervention of a plan is about a function.
struct IsAbout {
  FunctionIndex function;
  bool operator()(const BuildDwellings&) const { return false; }
  bool operator()(const DemolishDwellings&) const { return false; }
  bool operator()(const OpenFacility& open) const { return has_function(open.functions, function); }
  bool operator()(const ExtendFacility& extend) const { return has_function(extend.added, function); }
  bool operator()(const ConvertCapacity& convert) const {
    return convert.from.function == function || convert.to.function == function;
  }
  bool operator()(const CloseFacility&) const { return true; }
};

/// The numbers of an answer beside those that were written.
class Agreement {
 public:
  Agreement(const Answer& answer, const WrittenResult& written, std::string directory)
      : answer_(answer), written_(written), directory_(std::move(directory)) {}

  void of_neighbourhood(const char* table, const std::optional<Interval>& value) {
    if (!value) return;
    for (const auto& [part, number] :
         {std::pair{"low", value->low}, {"mid", value->mid}, {"high", value->high}}) {
      compare(
          table, number,
          written_.cell(answer_.function().id, table, part, answer_.year(), answer_.question.neighbourhood),
          answer_.function().unit.decimals);
    }
  }

  void of_distribution(const char* measure, const std::optional<double>& value, int decimals) {
    const int year = static_cast<int>(answer_.question.year);
    if (!value || !written_.has_distribution(answer_.function().id, year)) return;
    compare(measure, *value,
            written_.distributed(answer_.function().id, year, measure, answer_.question.neighbourhood),
            decimals);
  }

  void finish() {
    if (!problems_.empty()) throw InputError(std::move(problems_));
  }

 private:
  void compare(const char* what, double recomputed, std::optional<double> written, int decimals) {
    std::string rounded;
    append_decimal(rounded, recomputed, decimals);
    std::string shown = "–";
    if (written) {
      shown.clear();
      append_decimal(shown, *written, decimals);
      if (shown == rounded) return;
    }
    problems_.push_back({"explanation_differs",
                         directory_ + "/results.json",
                         {{"what", std::string(what)}, {"written", shown}, {"recomputed", rounded}}});
  }

  const Answer& answer_;
  const WrittenResult& written_;
  std::string directory_;
  std::vector<Problem> problems_;
};

}  // namespace

Answer answer_to(const Scenario& narrowed, const RunResult& result, const Question& question, int threads) {
  const bool nearness = asks_nearness(narrowed, question.function);
  return {narrowed,
          result,
          question,
          figures_of(result, question, nearness),
          need_terms(narrowed, result, question),
          supply_terms(narrowed, result, question),
          intervention_effects(narrowed, result, question, threads),
          false,
          {}};
}

void add_plan(Answer& answer, const std::string& id, const Scenario& planned, const RunResult& result) {
  AnswerUnderPlan plan;
  plan.id = id;
  plan.figures = figures_of(result, answer.question, asks_nearness(planned, answer.question.function));
  const FunctionBalance& balance = result.functions[answer.question.function];
  if (plan.figures.has_area && balance.supply_knowledge != SupplyKnowledge::unknown) {
    plan.area_supply = balance.area_supply.at(answer.year(), plan.figures.area).mid;
  }
  std::set<std::string> before;
  for (const Intervention& intervention : answer.scenario.interventions) before.insert(intervention.id);
  for (const Intervention& intervention : planned.interventions) {
    if (before.count(intervention.id) > 0 || intervention.year > answer.question.year) continue;
    if (std::visit(IsAbout{answer.question.function}, intervention.action)) {
      plan.interventions.push_back(intervention);
    }
  }
  answer.plans.push_back(std::move(plan));
}

void check_against(Answer& answer, const WrittenResult& written, const std::string& directory) {
  answer.distribution_written =
      written.has_distribution(answer.function().id, static_cast<int>(answer.question.year));
  Agreement agreement(answer, written, directory);
  agreement.of_neighbourhood("need", answer.figures.need);
  agreement.of_neighbourhood("supply", answer.figures.supply);
  const int decimals = answer.function().unit.decimals;
  agreement.of_distribution("met_within_reach", answer.figures.met_within, decimals);
  agreement.of_distribution("met_beyond_reach", answer.figures.met_beyond, decimals);
  agreement.of_distribution("unmet", answer.figures.unmet, decimals);
  agreement.of_distribution("mean_travel_m", answer.figures.mean_travel_m, decimals_of_metres);
  agreement.finish();
}

}  // namespace voorzien::io
