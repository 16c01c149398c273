// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/plan_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace voorzien::io {
namespace {

constexpr std::array<Choice<PlanLevel>, 6> level_names{{{"statutory_unmet", PlanLevel::statutory_unmet},
                                                        {"other_unmet", PlanLevel::other_unmet},
                                                        {"travel", PlanLevel::travel},
                                                        {"land", PlanLevel::land},
                                                        {"cost", PlanLevel::cost},
                                                        {"complexity", PlanLevel::complexity}}};

constexpr std::array<Choice<InvestmentKind>, 6> investment_names{
    {{"new_building", InvestmentKind::new_building},
     {"extension", InvestmentKind::extension},
     {"conversion", InvestmentKind::conversion},
     {"temporary", InvestmentKind::temporary},
     {"land", InvestmentKind::land},
     {"book_value", InvestmentKind::book_value}}};

constexpr std::array<Choice<Payer>, 5> payer_names{{{"municipality", Payer::municipality},
                                                    {"school_board", Payer::school_board},
                                                    {"childcare_provider", Payer::childcare_provider},
                                                    {"operating_party", Payer::operating_party},
                                                    {"developer", Payer::developer}}};

double number_of(const JsonNode& node) { return node.number().value_or(0.0); }

Year year_of(const JsonNode& node) { return Year(node.year().value_or(0)); }

std::size_t position_of(const JsonNode& node) {
  return static_cast<std::size_t>(node.natural_number().value_or(0));
}

class PlanReader {
 public:
  explicit PlanReader(const Scenario& scenario) : scenario_(scenario) {}

  WrittenPlan read(const JsonNode& node) const {
    WrittenPlan written;
    StatedPlan& plan = written.plan;
    JsonObject object = node.object();
    plan.id = object.required("id").text().value_or("");
    plan.levels = read_levels(object.required("levels"));
    read_totals(object.required("totals"), plan.plan.levels);
    read_figures(object.required("figures"), plan.figures);
    if (const JsonNode costs = object.optional("costs"); costs.present()) plan.costs = costs_of(costs);
    for (const JsonNode& one : object.required("at_residence_points").elements()) {
      plan.unmet.push_back(unmet_of(one));
    }
    for (const JsonNode& phase : object.required("phases").elements()) {
      plan.plan.phases.push_back(phase_of(phase));
    }
    for (const JsonNode& one : object.required("conditions").elements()) {
      plan.conditions.push_back(condition_of(one));
    }
    const JsonNode scenario = object.optional("scenario");
    if (scenario.present()) written.scenario = scenario.text().value_or("");
    object.allow({"kind", "status", "own_rooms", "rooms", "changes", "groups", "moved"});
    return written;
  }

 private:
  FunctionIndex function_of(const JsonNode& node) const {
    const std::optional<std::string> id = node.text();
    const auto found = id ? scenario_.catalogue.find(*id) : std::nullopt;
    if (id && !found) node.report("results_unknown_name", {{"name", *id}});
    return found.value_or(FunctionIndex(0));
  }

  NeighbourhoodIndex neighbourhood_of(const JsonNode& node) const {
    const std::optional<std::string> id = node.text();
    const std::vector<Neighbourhood>& all = scenario_.town.neighbourhoods;
    for (std::size_t i = 0; i < all.size() && id; ++i) {
      if (all[i].id == *id) return NeighbourhoodIndex(i);
    }
    if (id) node.report("results_unknown_name", {{"name", *id}});
    return NeighbourhoodIndex(0);
  }

  static void read_totals(const JsonNode& node, PlanLevels& totals) {
    JsonObject object = node.object();
    totals.statutory_unmet = number_of(object.required("statutory_unmet"));
    totals.other_unmet = number_of(object.required("other_unmet"));
    totals.travel_m = number_of(object.required("travel_m"));
    totals.land_m2 = number_of(object.required("land_m2"));
    if (const JsonNode cost = object.optional("cost_eur"); cost.present()) totals.cost_eur = cost.number();
    totals.complexity = number_of(object.required("complexity"));
  }

  static void read_figures(const JsonNode& node, StatedFigures& figures) {
    JsonObject object = node.object();
    figures.gfa_m2 = number_of(object.required("gfa_m2"));
    figures.outdoor_m2 = number_of(object.required("outdoor_m2"));
    figures.land_m2 = number_of(object.required("land_m2"));
    figures.plots = static_cast<int>(object.required("plots").whole_number(plausible).value_or(0));
    object.allow({"shared_spaces"});
  }

  static Interval eur_of(const JsonNode& node) { return node.interval().value_or(Interval{}); }

  static PlanCosts costs_of(const JsonNode& node) {
    PlanCosts costs;
    JsonObject object = node.object();
    costs.price_level_year = object.required("price_level_year").year().value_or(0);
    for (const JsonNode& one : object.required("investment").elements()) {
      JsonObject line = one.object();
      costs.investment.push_back(
          {read_choice(line.required("kind"), investment_names).value_or(InvestmentKind{}),
           line.required("building").text().value_or(""), year_of(line.required("year")),
           eur_of(line.required("eur"))});
    }
    for (const JsonNode& one : object.required("payers").elements()) {
      JsonObject line = one.object();
      costs.payers.push_back({read_choice(line.required("payer"), payer_names).value_or(Payer{}),
                              eur_of(line.required("investment_eur")), eur_of(line.required("yearly_eur"))});
    }
    costs.yearly_eur = eur_of(object.required("yearly_eur"));
    costs.present_value_eur = eur_of(object.required("present_value_eur"));
    return costs;
  }

  StatedUnmet unmet_of(const JsonNode& node) const {
    JsonObject object = node.object();
    StatedUnmet unmet;
    unmet.year = year_of(object.required("year"));
    unmet.function = function_of(object.required("function"));
    unmet.need = number_of(object.required("need"));
    unmet.unmet_cells = number_of(object.required("unmet_cells"));
    unmet.unmet_points = number_of(object.required("unmet_points"));
    return unmet;
  }

  StatedCondition condition_of(const JsonNode& node) const {
    JsonObject object = node.object();
    StatedCondition condition;
    condition.building = object.required("building").text().value_or("");
    const FunctionIndex one = function_of(object.required("one"));
    const FunctionIndex other = function_of(object.required("other"));
    condition.one = std::min(one, other);
    condition.other = std::max(one, other);
    condition.condition = object.required("condition").text().value_or("");
    const JsonNode kind = object.optional("space_kind");
    if (kind.present()) condition.space_kind = kind.text().value_or("");
    object.allow({"department"});
    return condition;
  }

  PhasePlan phase_of(const JsonNode& node) const {
    JsonObject object = node.object();
    PhasePlan phase;
    phase.year = year_of(object.required("year"));
    for (const JsonNode& one : object.required("buildings").elements()) {
      phase.buildings.push_back(building_of(one));
    }
    for (const JsonNode& one : object.required("flows").elements()) phase.flows.push_back(flow_of(one));
    return phase;
  }

  PlannedFlow flow_of(const JsonNode& node) const {
    JsonObject object = node.object();
    PlannedFlow flow;
    flow.from = neighbourhood_of(object.required("from"));
    const JsonNode start = object.optional("from_building");
    if (start.present()) flow.from_building = position_of(start);
    flow.function = function_of(object.required("function"));
    flow.building = position_of(object.required("building"));
    flow.amount = number_of(object.required("amount"));
    return flow;
  }

  PlannedBuilding building_of(const JsonNode& node) const {
    JsonObject object = node.object();
    PlannedBuilding building;
    building.id = object.required("id").text().value_or("");
    building.existing = object.required("existing").boolean().value_or(false);
    building.temporary = object.required("temporary").boolean().value_or(false);
    for (const JsonNode& one : object.required("functions").elements()) {
      JsonObject function = one.object();
      PlannedFunction planned;
      planned.function = function_of(function.required("function"));
      // What is only near or not near is not used up: no capacity is written.
      const JsonNode capacity = function.optional("capacity");
      planned.capacity = capacity.present() ? number_of(capacity) : std::numeric_limits<double>::infinity();
      planned.own = function.required("own").boolean().value_or(false);
      building.functions.push_back(planned);
    }
    for (const JsonNode& one : object.required("spaces").elements()) building.spaces.push_back(space_of(one));
    building.gfa_m2 = number_of(object.required("gfa_m2"));
    building.footprint_m2 = number_of(object.required("footprint_m2"));
    building.outdoor_m2 = number_of(object.required("outdoor_m2"));
    building.land_m2 = number_of(object.required("land_m2"));
    return building;
  }

  PlannedSpace space_of(const JsonNode& node) const {
    JsonObject object = node.object();
    PlannedSpace space;
    space.space_kind = object.required("space_kind").text().value_or("");
    for (const JsonNode& user : object.required("users").elements()) space.users.push_back(function_of(user));
    for (const JsonNode& size : object.required("sizes").elements()) space.sizes.push_back(number_of(size));
    space.area_m2 = number_of(object.required("area_m2"));
    space.modules = static_cast<int>(object.required("modules").whole_number(plausible).value_or(0));
    return space;
  }

  const Scenario& scenario_;
};

}  // namespace

std::vector<StatedLevel> read_levels(const JsonNode& node) {
  std::vector<StatedLevel> levels;
  for (const JsonNode& one : node.elements()) {
    JsonObject object = one.object();
    StatedLevel level;
    level.level = read_choice(object.required("level"), level_names).value_or(PlanLevel{});
    level.value = number_of(object.required("value"));
    level.bound = number_of(object.required("bound"));
    level.gap = number_of(object.required("gap"));
    object.allow({"unit"});
    levels.push_back(level);
  }
  return levels;
}

WrittenPlan read_plan(const JsonNode& node, const Scenario& scenario) {
  return PlanReader(scenario).read(node);
}

}  // namespace voorzien::io
