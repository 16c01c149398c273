// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/proposal_writer.hpp"

#include "io/json/provenance_writer.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

class ProposalWriter {
 public:
  ProposalWriter(JsonWriter& json, const Scenario& scenario)
      : json_(json), scenario_(scenario), settings_(scenario.proposal) {}

  void write() {
    json_.begin_object();
    write_functions();
    json_.key("objective");
    json_.begin_array();
    for (const PlanLevel level : settings_.levels) json_.text(name_of(level, plan_level_names));
    json_.end();
    json_.key("alternatives");
    json_.begin_array();
    for (const AlternativeKind kind : settings_.alternatives) json_.text(name_of(kind, alternative_names));
    json_.end();
    write_locks();
    number("tolerance", settings_.tolerance);
    if (settings_.alternatives_tolerance) number("alternatives_tolerance", *settings_.alternatives_tolerance);
    number("gap", settings_.gap);
    number("steps", static_cast<double>(settings_.steps));
    number("wall_clock_s", settings_.wall_clock_s);
    json_.key("closures_allowed");
    json_.boolean(settings_.closures_allowed);
    json_.key("temporary_allowed");
    json_.boolean(settings_.temporary_allowed);
    number("lasting_years", settings_.lasting_years);
    write_lead_times();
    number("worth", settings_.worth);
    write_budgets();
    json_.end();
  }

 private:
  void number(const char* key, double value) {
    json_.key(key);
    json_.number(value);
  }
  [[nodiscard]] const std::string& id_of(FunctionIndex function) const {
    return scenario_.catalogue.functions[function].id;
  }

  void write_functions() {
    json_.key("functions");
    json_.begin_array();
    for (const FunctionIndex function : settings_.functions) json_.text(id_of(function));
    json_.end();
    json_.key("weights");
    json_.begin_object();
    for (std::size_t i = 0; i < settings_.functions.size(); ++i) {
      json_.key(id_of(settings_.functions[i]));
      json_.number(settings_.weights[i]);
    }
    json_.end();
  }

  void write_locks() {
    json_.key("locks");
    json_.begin_array();
    for (const Lock& lock : settings_.locks) {
      json_.begin_object();
      json_.key("site");
      json_.text(lock.site);
      json_.key("function");
      json_.text(id_of(lock.function));
      json_.key("verdict");
      json_.text(name_of(lock.required, lock_verdict_names));
      if (lock.capacity) number("capacity", *lock.capacity);
      json_.end();
    }
    json_.end();
  }

  void write_lead_times() {
    const LeadTimes& times = settings_.lead_times;
    json_.key("lead_times_years");
    json_.begin_object();
    number("new", times.new_building);
    number("extension", times.extension);
    number("conversion", times.conversion);
    number("temporary", times.temporary);
    write_provenance(json_, times.provenance);
    json_.end();
  }

  void write_budgets() {
    json_.key("budget_per_phase");
    json_.begin_array();
    for (const auto& [year, eur] : settings_.budget_per_phase) {
      json_.begin_object();
      number("year", static_cast<int>(year));
      number("eur", eur.value());
      json_.end();
    }
    json_.end();
  }

  JsonWriter& json_;
  const Scenario& scenario_;
  const ProposalSettings& settings_;
};

}  // namespace

void write_proposal_settings(JsonWriter& writer, const Scenario& scenario) {
  if (scenario.proposal.functions.empty()) {
    writer.null();
  } else {
    ProposalWriter(writer, scenario).write();
  }
}

}  // namespace voorzien::io
