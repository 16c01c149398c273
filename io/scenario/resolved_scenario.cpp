// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/resolved_scenario.hpp"

#include "io/json/json_writer.hpp"
#include "io/json/provenance_writer.hpp"
#include "io/scenario/intervention_writer.hpp"
#include "io/scenario/proposal_writer.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

class ScenarioWriter {
 public:
  explicit ScenarioWriter(const Scenario& scenario) : scenario_(scenario) {}

  std::string write() {
    json_.begin_object();
    text("format", scenario_format);
    text("id", scenario_.id);
    json_.key("name");
    write_name(json_, scenario_.name);
    text("dataset", scenario_.town.id);
    text("norms", scenario_.norms.id);
    year("base_year", scenario_.base_year);
    year("horizon_year", scenario_.horizon_year);
    json_.key("phases");
    json_.begin_array();
    for (const Year phase : scenario_.phases) json_.number(static_cast<int>(phase));
    json_.end();
    json_.key("seed");
    json_.natural_number(scenario_.seed);
    write_demography();
    write_travel();
    write_access_measures();
    json_.key("interventions");
    write_interventions(json_, scenario_, scenario_.interventions);
    if (!scenario_.proposal.functions.empty()) {
      json_.key("proposal");
      write_proposal_settings(json_, scenario_);
    }
    json_.end();
    return json_.result();
  }

 private:
  void text(const char* key, const std::string& value) {
    json_.key(key);
    json_.text(value);
  }
  void number(const char* key, double value) {
    json_.key(key);
    json_.number(value);
  }
  void year(const char* key, Year value) { number(key, static_cast<int>(value)); }

  void write_demography() {
    json_.key("demography");
    json_.begin_object();
    text("rates", scenario_.demography.id);
    number("dilution_per_year", scenario_.demography.dilution_per_year);
    json_.key("control_totals");
    json_.begin_array();
    for (const ControlTotal& total : scenario_.control_totals) {
      json_.begin_object();
      year("year", total.year);
      number("residents", total.residents.value());
      json_.end();
    }
    json_.end();
    json_.end();
  }

  void write_travel() {
    json_.key("travel");
    json_.begin_object();
    text("mode", name_of(scenario_.travel.mode, travel_mode_names));
    text("cost", "m");
    number("detour_factor", scenario_.travel.detour_factor);
    json_.end();
  }

  void write_access_measures() {
    json_.key("access_measures");
    json_.begin_array();
    for (const AskedMeasure& asked : scenario_.access_measures) json_.text(asked.name);
    json_.end();
  }

  const Scenario& scenario_;
  JsonWriter json_;
};

}  // namespace

std::string resolved_scenario_json(const Scenario& scenario) { return ScenarioWriter(scenario).write(); }

}  // namespace voorzien::io
