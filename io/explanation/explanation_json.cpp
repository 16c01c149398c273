// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/explanation_json.hpp"

#include "io/explanation/explanation_text.hpp"
#include "io/results/area_year.hpp"
#include "io/results/decimals.hpp"
#include "io/results/sections.hpp"
#include "io/results/version.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

constexpr int decimals_of_shares = 4;
constexpr double no_reach_m = 1e8;

class AnswerWriter {
 public:
  explicit AnswerWriter(const Answer& answer) : answer_(answer), decimals_(answer.function().unit.decimals) {}

  std::string write() {
    json_.begin_object();
    text_member(json_, "format", "voorzien-explanation/1");
    text_member(json_, "version", program_version());
    write_question();
    write_need();
    json_.key("norm");
    write_norm(json_, answer_.scenario.norms.by_function[answer_.question.function]);
    write_source();
    write_supply();
    write_balance();
    write_distribution();
    write_interventions();
    write_plans();
    json_.key("text");
    json_.begin_object();
    text_member(json_, "nl", explanation_text(answer_, Language::nl));
    text_member(json_, "en", explanation_text(answer_, Language::en));
    json_.end_object();
    json_.end_object();
    return json_.take();
  }

 private:
  void amount(std::string_view key, const std::optional<double>& value) {
    amount_member(json_, key, value, decimals_);
  }
  void amount(std::string_view key, const std::optional<double>& value, int decimals) {
    amount_member(json_, key, value, decimals);
  }
  void band(std::string_view key, const std::optional<Interval>& value, int decimals) {
    bandwidth_member(json_, key, value, decimals);
  }

  void write_question() {
    const Scenario& scenario = answer_.scenario;
    json_.key("scenario");
    json_.begin_object(Layout::one_line);
    text_member(json_, "id", scenario.id);
    name_member(json_, "name", scenario.name);
    text_member(json_, "norms", scenario.norms.id);
    json_.end_object();
    json_.key("neighbourhood");
    json_.begin_object(Layout::one_line);
    text_member(json_, "id", answer_.neighbourhood().id);
    text_member(json_, "name", answer_.neighbourhood().name);
    json_.end_object();
    const FacilityFunction& function = answer_.function();
    json_.key("function");
    json_.begin_object(Layout::one_line);
    text_member(json_, "id", function.id);
    name_member(json_, "name", function.name);
    text_member(json_, "unit", function.unit.id);
    json_.key("decimals");
    json_.integer(function.unit.decimals);
    text_member(json_, "scale", name_of(function.scale));
    json_.end_object();
    year_member(json_, "year", answer_.question.year);
    year_member(json_, "base_year", answer_.scenario.base_year);
  }

  void write_terms(const QuantityTerms& terms) {
    json_.begin_object(Layout::one_line);
    text_member(json_, "basis",
                answer_.need.at_facilities ? std::string_view("pupils") : name_of(terms.rule->basis));
    band("amount", terms.basis, decimals_of_persons);
    json_.key("per_basis_unit");
    interval_value(json_, terms.per_basis_unit);
    json_.key("rate");
    interval_value(json_, terms.rule->rate);
    json_.key("per");
    json_.shortest(terms.rule->per);
    provenance_members(json_, terms.rule->provenance);
    json_.end_object();
  }

  void write_need() {
    json_.key("need");
    json_.begin_object();
    text_member(json_, "status", answer_.figures.need ? "known" : "unknown");
    band("value", answer_.figures.need, decimals_);
    json_.key("quantity");
    json_.begin_array();
    for (const QuantityTerms& terms : answer_.need.quantity) write_terms(terms);
    json_.end_array();
    json_.key("presence");
    if (answer_.need.presence) {
      const PresenceTerms& terms = *answer_.need.presence;
      json_.begin_object(Layout::one_line);
      text_member(json_, "per_area", name_of(terms.rule->per));
      amount("residents", terms.residents, decimals_of_persons);
      amount("residents_of_area", terms.residents_of_whole, decimals_of_persons);
      json_.key("asked_of_area");
      interval_value(json_, terms.asked);
      json_.end_object();
    } else {
      json_.null();
    }
    json_.key("coverage");
    if (answer_.need.coverage) {
      json_.begin_object(Layout::one_line);
      band("people", answer_.need.coverage->people, decimals_of_persons);
      json_.key("share");
      interval_value(json_, answer_.need.coverage->rule->share);
      json_.end_object();
    } else {
      json_.null();
    }
    json_.end_object();
  }

  void write_source() {
    json_.key("norm_source");
    const std::optional<Norm>& norm = answer_.scenario.norms.by_function[answer_.question.function];
    const Source* found = nullptr;
    if (norm && norm->need) {
      for (const Source& source : answer_.scenario.norms.sources) {
        if (source.id == provenance_of(*norm->need).source) found = &source;
      }
    }
    if (found == nullptr) return json_.null();
    json_.begin_object(Layout::one_line);
    text_member(json_, "id", found->id);
    text_member(json_, "organisation", found->organisation);
    text_member(json_, "title", found->title);
    amount("year", found->year ? std::optional<double>(*found->year) : std::nullopt, 0);
    text_member(json_, "url", found->url);
    json_.end_object();
  }

  void write_facility(const SupplyTerm& term) {
    const Facility& facility = answer_.result.timeline.facilities[term.open->facility];
    json_.begin_object(Layout::one_line);
    text_member(json_, "id", facility.id);
    text_member(json_, "name", facility.name);
    band("capacity", term.open->capacity, decimals_);
    text_member(json_, "status", name_of(term.open->status));
    amount("assigned", term.assigned);
    amount("mean_distance_m", term.mean_distance_m, decimals_of_metres);
    amount("share_within_reach", term.share_within_reach, decimals_of_shares);
    json_.key("counted_here");
    json_.boolean(term.counted_here);
    json_.key("counted_in_area");
    json_.boolean(term.counted_in_area);
    json_.end_object();
  }

  void write_supply() {
    json_.key("supply");
    json_.begin_object();
    text_member(json_, "knowledge", name_of(answer_.balance().supply_knowledge));
    band("value", answer_.figures.supply, decimals_);
    json_.key("facilities");
    json_.begin_array();
    for (const SupplyTerm& term : answer_.supply.facilities) write_facility(term);
    json_.end_array();
    json_.key("elsewhere");
    json_.natural(answer_.supply.elsewhere);
    json_.end_object();
  }

  void write_balance() {
    json_.key("balance");
    if (!answer_.figures.has_area) return json_.null();
    const AreaYear area = area_year(answer_.balance(), answer_.figures.area, answer_.year());
    json_.begin_object();
    text_member(json_, "area", answer_.balance().areas[answer_.figures.area].id);
    text_member(json_, "status", area.status);
    band("need", area.need, decimals_);
    band("supply", area.supply, decimals_);
    const bool known = area.need && area.supply;
    amount("balance", known ? std::optional(area.supply->mid - area.need->mid) : std::nullopt);
    const bool asked = known && area.need->mid > answer_.balance().negligible;
    amount("coverage", asked ? std::optional(area.supply->mid / area.need->mid) : std::nullopt,
           decimals_of_shares);
    band("shortfall", area.shortfall, decimals_);
    json_.end_object();
  }

  void distribution_members(const AnswerFigures& figures) {
    amount("met_within_reach", figures.met_within);
    amount("met_beyond_reach", figures.met_beyond);
    amount("unmet", figures.unmet);
    amount("mean_travel_m", figures.mean_travel_m, decimals_of_metres);
  }

  void write_distribution() {
    json_.key("distribution");
    json_.begin_object();
    distribution_members(answer_.figures);
    const double reach = answer_.supply.reach.value();
    amount("reach_m", reach < no_reach_m ? std::optional(reach) : std::nullopt, decimals_of_metres);
    json_.key("detour_factor");
    if (answer_.scenario.town.network || answer_.scenario.town.costs) {
      json_.null();
    } else {
      json_.shortest(answer_.scenario.travel.detour_factor);
    }
    json_.key("in_results");
    json_.boolean(answer_.distribution_written);
    json_.end_object();
  }

  void write_moved(std::string_view key, const std::optional<Moved>& moved) {
    json_.key(key);
    if (!moved) return json_.null();
    json_.begin_object(Layout::one_line);
    amount("need", moved->need);
    amount("supply", moved->supply);
    amount("area_need", moved->area_need);
    amount("area_supply", moved->area_supply);
    amount("met_within_reach", moved->met_within);
    amount("met_beyond_reach", moved->met_beyond);
    amount("unmet", moved->unmet);
    json_.end_object();
  }

  void intervention_members(const Intervention& intervention) {
    text_member(json_, "id", intervention.id);
    text_member(json_, "kind", kind_of(intervention));
    year_member(json_, "year", intervention.year);
    year_member(json_, "last_year", intervention.last_year);
    provenance_members(json_, intervention.provenance);
  }

  void write_interventions() {
    const InterventionEffects& effects = answer_.effects;
    json_.key("interventions");
    json_.begin_object();
    json_.key("single");
    json_.begin_array();
    for (const InterventionEffect& effect : effects.single) {
      json_.begin_object();
      intervention_members(answer_.scenario.interventions[effect.intervention]);
      json_.key("left_out_with_it");
      json_.begin_array(Layout::one_line);
      for (const std::size_t other : effect.also_removed) {
        json_.text(answer_.scenario.interventions[other].id);
      }
      json_.end_array();
      write_moved("moved", effect.moved);
      json_.end_object();
    }
    json_.end_array();
    json_.key("others");
    json_.natural(effects.others.size());
    write_moved("moved_by_others", effects.moved_by_others);
    write_moved("moved_by_all", effects.moved_by_all);
    json_.end_object();
  }

  void write_plans() {
    json_.key("plans");
    json_.begin_array();
    for (const AnswerUnderPlan& plan : answer_.plans) {
      json_.begin_object();
      text_member(json_, "id", plan.id);
      band("need", plan.figures.need, decimals_);
      band("supply", plan.figures.supply, decimals_);
      distribution_members(plan.figures);
      amount("area_supply", plan.area_supply);
      json_.key("interventions");
      json_.begin_array();
      for (const Intervention& intervention : plan.interventions) {
        json_.begin_object(Layout::one_line);
        intervention_members(intervention);
        json_.end_object();
      }
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  const Answer& answer_;
  int decimals_;
  JsonStream json_;
};

}  // namespace

std::string explanation_json(const Answer& answer) { return AnswerWriter(answer).write(); }

}  // namespace voorzien::io
