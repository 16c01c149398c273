// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/catalogue_reader.hpp"

#include <algorithm>
#include <array>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/norm_names.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Choice<Duty>, 3> duty_names = {
    {{"statutory", Duty::statutory}, {"policy", Duty::policy}, {"market", Duty::market}}};

const std::vector<std::string> domains = {"education", "childcare", "culture", "welfare",
                                          "sport",     "play",      "care",    "green"};

template <class Thing>
std::vector<std::string> ids_of(const std::vector<Thing>& things) {
  std::vector<std::string> ids;
  for (const Thing& thing : things) ids.push_back(thing.id);
  return ids;
}

/// A function as read, with the place of the function its need arises at: that one may come later in the
/// file.
struct ReadFunction {
  FacilityFunction function;
  JsonNode arises_at;
};

std::vector<CapacityUnit> read_units(const JsonNode& node) {
  std::vector<CapacityUnit> units;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    CapacityUnit unit;
    unit.id = object.required("id").text().value_or("");
    unit.name = read_name(object.required("name"));
    unit.decimals = static_cast<int>(object.optional("decimals").whole_number({0.0, 6.0}).value_or(0));
    const auto ids = ids_of(units);
    if (std::find(ids.begin(), ids.end(), unit.id) != ids.end()) {
      element.report("duplicate_id", {{"id", unit.id}});
    } else {
      units.push_back(std::move(unit));
    }
  }
  std::sort(units.begin(), units.end(),
            [](const CapacityUnit& a, const CapacityUnit& b) { return a.id < b.id; });
  return units;
}

CapacityUnit read_unit(const JsonNode& node, const std::vector<CapacityUnit>& units) {
  const auto id = node.text();
  if (!id) return {};
  const auto found =
      std::find_if(units.begin(), units.end(), [&](const CapacityUnit& unit) { return unit.id == *id; });
  if (found != units.end()) return *found;
  report_unknown(node, "unknown_unit", *id, ids_of(units));
  return {};
}

void read_size(const JsonNode& node, FacilityFunction& function, const std::vector<Source>& sources) {
  JsonObject object(node);
  function.smallest_per_location = read_sourced_value(object.optional("min"), not_negative, sources);
  function.largest_per_location = read_sourced_value(object.optional("max"), above_zero, sources);
  const bool both = function.smallest_per_location && function.largest_per_location;
  if (!both) return;
  const double least = function.smallest_per_location->value.mid;
  const double most = function.largest_per_location->value.mid;
  if (least > most) node.report("size_order", {{"least", least}, {"most", most}});
}

/// `demand` is "homes" or {"at": function}; gives the node of that function's id.
JsonNode read_demand(const JsonNode& node) {
  if (node.kind() == JsonKind::text) {
    static_cast<void>(node.choice({"homes"}));
    return {};
  }
  JsonObject object(node);
  return object.required("at");
}

ReadFunction read_one(const JsonNode& node, const FunctionCatalogue& catalogue,
                      const SpaceKindCatalogue& space_kinds) {
  JsonObject object(node);
  ReadFunction read;
  FacilityFunction& function = read.function;
  function.id = object.required("id").id().value_or("");
  function.name = read_name(object.required("name"));
  function.plural = read_name(object.required("plural"));
  const JsonNode domain = object.required("domain");
  if (const auto position = domain.choice(domains)) function.domain = domains[*position];
  function.scale = read_choice(object.required("scale"), scale_names).value_or(Scale::neighbourhood);
  function.unit = read_unit(object.required("unit"), catalogue.units);
  read.arises_at = read_demand(object.required("demand"));
  function.duty = read_choice(object.required("duty"), duty_names).value_or(Duty::policy);
  function.distributed = object.required("distributed").boolean().value_or(true);
  read_size(object.optional("size"), function, catalogue.sources);
  for (const JsonNode& element : object.optional("spaces").elements()) {
    JsonObject space(element);
    FunctionSpace function_space;
    function_space.space_kind = read_space_kind_id(space.required("space_kind"), space_kinds);
    function_space.share_of_area = space.optional("share_of_area").number(zero_to_one).value_or(1.0);
    function.spaces.push_back(std::move(function_space));
  }
  return read;
}

/// Looks up the functions need arises at, once all are known; need that starts there must itself start at
/// homes, else assigning it has no beginning.
void connect(std::vector<ReadFunction>& read, FunctionCatalogue& catalogue) {
  for (ReadFunction& entry : read) catalogue.functions.push_back(entry.function);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto at = function_at(read[i].arises_at, catalogue);
    if (!at) continue;
    if (read[*at].arises_at.present()) {
      read[i].arises_at.report("need_arises_in_chain", {{"function", catalogue.functions[*at].id}});
    } else {
      catalogue.functions[i].need_arises_at = at;
    }
  }
}

}  // namespace

FunctionCatalogue read_catalogue(std::string_view text, const std::string& file,
                                 const SpaceKindCatalogue& space_kinds, std::vector<Problem>& problems) {
  FunctionCatalogue catalogue;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-functions/1");
  catalogue.sources = read_sources(root.optional("sources"));
  catalogue.units = read_units(root.required("units"));
  std::vector<ReadFunction> read;
  for (const JsonNode& element : root.required("functions").elements()) {
    ReadFunction entry = read_one(element, catalogue, space_kinds);
    if (entry.function.id.empty()) continue;
    const bool twice = std::any_of(read.begin(), read.end(), [&](const ReadFunction& other) {
      return other.function.id == entry.function.id;
    });
    if (twice) {
      element.report("duplicate_id", {{"id", entry.function.id}});
    } else {
      read.push_back(std::move(entry));
    }
  }
  std::sort(read.begin(), read.end(),
            [](const ReadFunction& a, const ReadFunction& b) { return a.function.id < b.function.id; });
  connect(read, catalogue);
  return catalogue;
}

std::optional<FunctionIndex> function_at(const JsonNode& node, const FunctionCatalogue& catalogue) {
  const auto id = node.text();
  // An empty catalogue has had its own problem; blaming every function as well would bury it.
  if (!id || catalogue.functions.empty()) return std::nullopt;
  const auto found = catalogue.find(*id);
  if (!found) report_unknown(node, "unknown_function", *id, ids_of(catalogue.functions));
  return found;
}

std::string read_space_kind_id(const JsonNode& node, const SpaceKindCatalogue& space_kinds) {
  const auto id = node.text();
  if (!id || space_kinds.kinds.empty()) return {};
  if (space_kinds.find(*id) != nullptr) return *id;
  report_unknown(node, "unknown_space_kind", *id, ids_of(space_kinds.kinds));
  return {};
}

}  // namespace voorzien::io
