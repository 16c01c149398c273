// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/resolved_scenario.hpp"

#include "io/json/json_writer.hpp"
#include "io/json/provenance_writer.hpp"
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
    json_.key("interventions");
    json_.begin_array();
    for (const Intervention& intervention : scenario_.interventions) write_intervention(intervention);
    json_.end();
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

  void write_intervention(const Intervention& intervention) {
    json_.begin_object();
    text("id", intervention.id);
    year("year", intervention.year);
    if (intervention.last_year) year("last_year", *intervention.last_year);
    text("kind", kind_of(intervention));
    std::visit([this](const auto& action) { write_action(action); }, intervention.action);
    write_provenance(json_, intervention.provenance);
    if (!intervention.note.empty()) text("note", intervention.note);
    json_.end();
  }

  void write_dwellings(NeighbourhoodIndex neighbourhood, const std::vector<DwellingCount>& dwellings) {
    text("neighbourhood", scenario_.town.neighbourhoods[neighbourhood].id);
    json_.key("dwellings");
    json_.begin_array();
    for (const DwellingCount& count : dwellings) {
      json_.begin_object();
      text("type", count.type);
      number("count", count.count);
      json_.end();
    }
    json_.end();
  }
  void write_action(const BuildDwellings& build) { write_dwellings(build.neighbourhood, build.dwellings); }
  void write_action(const DemolishDwellings& demolish) {
    write_dwellings(demolish.neighbourhood, demolish.dwellings);
  }

  void write_capacity(const FunctionCapacity& capacity, const char* key) {
    json_.begin_object();
    text("function", scenario_.catalogue.functions[capacity.function].id);
    number(key, capacity.capacity);
    json_.end();
  }
  void write_capacities(const std::vector<FunctionCapacity>& capacities, const char* key) {
    json_.key("functions");
    json_.begin_array();
    for (const FunctionCapacity& capacity : capacities) write_capacity(capacity, key);
    json_.end();
  }

  void write_action(const OpenFacility& open) {
    if (open.site.empty()) {
      number("x", open.at.x);
      number("y", open.at.y);
    } else {
      text("site", open.site);
    }
    if (open.form) text("form", name_of(*open.form, sharing_form_names));
    write_capacities(open.functions, "capacity");
    if (open.until) year("until", *open.until);
    if (open.form) write_spaces(open.spaces);
  }
  void write_spaces(const std::vector<SharedSpace>& spaces) {
    json_.key("spaces");
    json_.begin_array();
    for (const SharedSpace& space : spaces) {
      json_.begin_object();
      text("space_kind", space.space_kind);
      number("area_m2", space.area.value());
      json_.key("shared_by");
      json_.begin_array();
      for (const FunctionIndex user : space.shared_by) json_.text(scenario_.catalogue.functions[user].id);
      json_.end();
      json_.end();
    }
    json_.end();
  }
  void write_action(const ExtendFacility& extension) {
    text("facility", extension.facility);
    write_capacities(extension.added, "capacity_added");
  }
  void write_action(const ConvertCapacity& conversion) {
    text("facility", conversion.facility);
    json_.key("from");
    write_capacity(conversion.from, "capacity");
    json_.key("to");
    write_capacity(conversion.to, "capacity");
  }
  void write_action(const CloseFacility& closing) { text("facility", closing.facility); }

  const Scenario& scenario_;
  JsonWriter json_;
};

}  // namespace

std::string resolved_scenario_json(const Scenario& scenario) { return ScenarioWriter(scenario).write(); }

}  // namespace voorzien::io
