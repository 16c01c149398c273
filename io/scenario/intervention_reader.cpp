// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/intervention_reader.hpp"

#include <algorithm>

#include "engine/geometry/measure.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/scenario/scenario_names.hpp"
#include "io/scenario/site_lookup.hpp"

namespace voorzien::io {
namespace {

const std::vector<std::string> kinds = {
    "build_dwellings", "demolish_dwellings", "open", "combine", "extend", "convert", "close"};

std::optional<NeighbourhoodIndex> read_neighbourhood(const JsonNode& node, const Town& town) {
  const auto id = node.text();
  // A town without neighbourhoods could not be read, which has been reported.
  if (!id || town.neighbourhoods.empty()) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    if (town.neighbourhoods[i].id == *id) return NeighbourhoodIndex(i);
    ids.push_back(town.neighbourhoods[i].id);
  }
  report_unknown(node, "unknown_neighbourhood", *id, ids);
  return std::nullopt;
}

std::vector<DwellingCount> read_dwellings(const JsonNode& node, const Demography& demography) {
  std::vector<std::string> known;
  for (const DwellingType& type : demography.dwelling_types) known.push_back(type.id);
  std::vector<DwellingCount> dwellings;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const JsonNode type = object.required("type");
    DwellingCount count;
    count.type = type.text().value_or("");
    count.count = object.required("count").number({0.0, most_dwellings_built}).value_or(0.0);
    const bool unknown = std::find(known.begin(), known.end(), count.type) == known.end();
    if (unknown && !count.type.empty() && !known.empty())
      report_unknown(type, "unknown_dwelling_type", count.type, known);
    const bool twice = std::any_of(dwellings.begin(), dwellings.end(),
                                   [&](const DwellingCount& other) { return other.type == count.type; });
    if (twice) type.report("dwelling_type_twice", {{"type", count.type}});
    dwellings.push_back(std::move(count));
  }
  if (node.kind() == JsonKind::array && dwellings.empty()) node.report("list_empty");
  return dwellings;
}

std::optional<FunctionCapacity> read_capacity(const JsonNode& node, const char* key,
                                              const FunctionCatalogue& catalogue) {
  JsonObject object(node);
  const auto function = function_at(object.required("function"), catalogue);
  const auto capacity = object.required(key).number(plausible_above_zero);
  if (!function || !capacity) return std::nullopt;
  return FunctionCapacity{*function, *capacity};
}

std::vector<FunctionCapacity> read_capacities(const JsonNode& node, const char* key,
                                              const FunctionCatalogue& catalogue) {
  std::vector<FunctionCapacity> capacities;
  for (const JsonNode& element : node.elements()) {
    const auto capacity = read_capacity(element, key, catalogue);
    if (!capacity) continue;
    const bool twice = std::any_of(capacities.begin(), capacities.end(), [&](const FunctionCapacity& other) {
      return other.function == capacity->function;
    });
    if (twice) element.report("function_twice", {{"function", catalogue.functions[capacity->function].id}});
    capacities.push_back(*capacity);
  }
  if (node.kind() == JsonKind::array && node.elements().empty()) node.report("list_empty");
  return capacities;
}

SharedSpace read_space(const JsonNode& node, const InterventionReferences& references) {
  JsonObject object(node);
  SharedSpace space;
  space.space_kind = read_space_kind_id(object.required("space_kind"), references.space_kinds);
  space.area = SquareMetres(object.required("area_m2").number(plausible_above_zero).value_or(0.0));
  for (const JsonNode& user : object.required("shared_by").elements()) {
    if (const auto function = function_at(user, references.scenario.catalogue))
      space.shared_by.push_back(*function);
  }
  const JsonNode sizes = object.optional("sizes");
  for (const JsonNode& size : sizes.elements()) {
    space.sizes.push_back(size.number(plausible).value_or(0.0));
  }
  if (!space.sizes.empty() && space.sizes.size() != space.shared_by.size()) sizes.report("sizes_per_user");
  return space;
}

/// Reads one intervention; members that several kinds have stand in `object`.
class InterventionReader {
 public:
  InterventionReader(const JsonNode& node, const InterventionReferences& references)
      : node_(node), object_(node), references_(references), scenario_(references.scenario) {}

  std::optional<ReadIntervention> read() {
    read_.place = node_;
    Intervention& intervention = read_.intervention;
    intervention.id = object_.required("id").id().value_or("");
    const JsonNode year = object_.required("year");
    intervention.year = read_year(year).value_or(Year(0));
    if (intervention.year != Year(0)) static_cast<void>(is_within(year, intervention.year, scenario_));
    const auto kind = object_.required("kind").choice(kinds);
    if (scenario_.town.id.empty()) {
      // A town that could not be read has been reported; what it would cite is not unknown, only unread.
      object_.allow({"source", "status"});
    } else {
      intervention.provenance = read_provenance(object_, scenario_.town.sources);
    }
    intervention.note = object_.optional("note").text(true).value_or("");
    if (!kind) {
      // Without the kind nobody can say which keys belong here.
      static_cast<void>(object_.members());
      return std::nullopt;
    }
    if (!read_action(kinds[*kind])) return std::nullopt;
    return std::move(read_);
  }

 private:
  bool read_action(const std::string& kind) {
    if (kind == "build_dwellings") return read_dwelling_change<BuildDwellings>();
    if (kind == "demolish_dwellings") return read_dwelling_change<DemolishDwellings>();
    if (kind == "open" || kind == "combine") return read_open(kind == "combine");
    read_.facility = object_.required("facility");
    const std::string facility = read_.facility.text().value_or("");
    if (kind == "extend") {
      ExtendFacility extension;
      extension.facility = facility;
      extension.added = read_capacities(object_.required("functions"), "capacity_added", scenario_.catalogue);
      if (const Site* site = read_site()) extension.site = site->id;
      extension.spaces = read_spaces();
      read_.intervention.action = std::move(extension);
      return true;
    }
    if (kind == "close") {
      read_.intervention.action = CloseFacility{facility};
      return true;
    }
    const auto from = read_capacity(object_.required("from"), "capacity", scenario_.catalogue);
    const auto to = read_capacity(object_.required("to"), "capacity", scenario_.catalogue);
    if (!from || !to) return false;
    read_.intervention.action = ConvertCapacity{facility, *from, *to};
    return true;
  }

  template <class Change>
  bool read_dwelling_change() {
    const auto neighbourhood = read_neighbourhood(object_.required("neighbourhood"), scenario_.town);
    auto dwellings = read_dwellings(object_.required("dwellings"), scenario_.demography);
    const JsonNode last_year = object_.optional("last_year");
    read_.intervention.last_year = read_year(last_year);
    check_later(last_year, read_.intervention.last_year, "last_year_before_year");
    if (!neighbourhood) return false;
    read_.intervention.action = Change{*neighbourhood, std::move(dwellings)};
    return true;
  }

  bool read_open(bool combined) {
    OpenFacility open;
    read_place(open);
    const JsonNode functions = object_.required("functions");
    open.functions = read_capacities(functions, "capacity", scenario_.catalogue);
    const JsonNode until = object_.optional("until");
    open.until = read_year(until);
    check_later(until, open.until, "until_before_year");
    open.spaces = read_spaces();
    if (combined) {
      open.form = read_choice(object_.required("form"), sharing_form_names).value_or(SharingForm::one_roof);
      if (functions.kind() == JsonKind::array && functions.elements().size() == 1)
        functions.report("combine_one_function");
    }
    read_.intervention.action = std::move(open);
    return true;
  }

  std::vector<SharedSpace> read_spaces() {
    std::vector<SharedSpace> spaces;
    for (const JsonNode& element : object_.optional("spaces").elements()) {
      spaces.push_back(read_space(element, references_));
      read_.spaces.push_back(element);
    }
    return spaces;
  }

  /// The site that is named, null when none is or it is not known.
  const Site* read_site() {
    read_.site = object_.optional("site");
    return read_.site.present() ? find_site(read_.site, scenario_.town) : nullptr;
  }

  void read_place(OpenFacility& open) {
    const Site* site = read_site();
    if (read_.site.present()) {
      if (object_.has("x") || object_.has("y")) node_.report("site_and_point");
      object_.allow({"x", "y"});
      if (site == nullptr) return;
      open.site = site->id;
      open.at = site->at;
      open.neighbourhood = site->neighbourhood;
      return;
    }
    constexpr NumberRange on_earth{-farthest_coordinate, farthest_coordinate};
    const auto x = object_.required("x").number(on_earth);
    const auto y = object_.required("y").number(on_earth);
    if (!x || !y) return;
    open.at = {*x, *y};
    const auto& neighbourhoods = scenario_.town.neighbourhoods;
    for (std::size_t i = 0; i < neighbourhoods.size() && !open.neighbourhood; ++i) {
      if (covers(neighbourhoods[i].area, open.at)) open.neighbourhood = NeighbourhoodIndex(i);
    }
    if (!open.neighbourhood && !neighbourhoods.empty())
      references_.warnings.push_back(
          {"opened_outside_area", node_.where(), {{"intervention", read_.intervention.id}}});
  }

  void check_later(const JsonNode& place, std::optional<Year> later, const char* code) const {
    if (!later || *later >= read_.intervention.year) return;
    place.report(code, {{"last", year_value(*later)}, {"year", year_value(read_.intervention.year)}});
  }

  const JsonNode& node_;
  JsonObject object_;
  const InterventionReferences& references_;
  const Scenario& scenario_;
  ReadIntervention read_;
};

}  // namespace

std::vector<ReadIntervention> read_interventions(const JsonNode& node,
                                                 const InterventionReferences& references) {
  std::vector<ReadIntervention> interventions;
  for (const JsonNode& element : node.elements()) {
    auto read = InterventionReader(element, references).read();
    if (read) interventions.push_back(std::move(*read));
  }
  return interventions;
}

}  // namespace voorzien::io
