// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/intervention_writer.hpp"

#include "io/json/provenance_writer.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

class InterventionWriter {
 public:
  InterventionWriter(JsonWriter& json, const Scenario& scenario) : json_(json), scenario_(scenario) {}

  void write(const Intervention& intervention) {
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
    if (open.form || !open.spaces.empty()) write_spaces(open.spaces);
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
      if (!space.sizes.empty()) {
        json_.key("sizes");
        json_.begin_array();
        for (const double size : space.sizes) json_.number(size);
        json_.end();
      }
      json_.end();
    }
    json_.end();
  }
  void write_action(const ExtendFacility& extension) {
    text("facility", extension.facility);
    if (!extension.site.empty()) text("site", extension.site);
    write_capacities(extension.added, "capacity_added");
    if (!extension.spaces.empty()) write_spaces(extension.spaces);
  }
  void write_action(const ConvertCapacity& conversion) {
    text("facility", conversion.facility);
    json_.key("from");
    write_capacity(conversion.from, "capacity");
    json_.key("to");
    write_capacity(conversion.to, "capacity");
  }
  void write_action(const CloseFacility& closing) { text("facility", closing.facility); }

  JsonWriter& json_;
  const Scenario& scenario_;
};

}  // namespace

void write_interventions(JsonWriter& writer, const Scenario& scenario,
                         const std::vector<Intervention>& interventions) {
  InterventionWriter each(writer, scenario);
  writer.begin_array();
  for (const Intervention& intervention : interventions) each.write(intervention);
  writer.end();
}

}  // namespace voorzien::io
