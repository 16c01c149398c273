// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/demography_reader.hpp"

#include <algorithm>
#include <numeric>

#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

std::optional<ByAge> read_all_ages(const JsonNode& node, NumberRange range) {
  const auto elements = node.elements();
  if (node.kind() != JsonKind::array) return std::nullopt;
  if (elements.size() != age_count) {
    node.report("ages_count", {{"found", static_cast<double>(elements.size())},
                               {"expected", static_cast<double>(age_count)}});
    return std::nullopt;
  }
  ByAge ages{};
  for (std::size_t age = 0; age < age_count; ++age) ages[age] = elements[age].number(range).value_or(0.0);
  return ages;
}

ByAge read_ages(const JsonNode& node, NumberRange range) {
  return read_all_ages(node, range).value_or(ByAge{});
}

/// Weights say who, relative to each other: they may be of any size, but not all zero.
ByAge read_weights(const JsonNode& node) {
  const auto weights = read_all_ages(node, {0.0, largest_weight});
  if (weights && std::accumulate(weights->begin(), weights->end(), 0.0) <= 0.0)
    node.report("weights_all_zero");
  return weights.value_or(ByAge{});
}

AgeSchedule read_schedule(const JsonNode& node, NumberRange range, const std::vector<Source>& sources) {
  JsonObject object(node);
  AgeSchedule schedule;
  schedule.by_age = read_ages(object.required("by_age"), range);
  schedule.provenance = read_provenance(object, sources);
  return schedule;
}

DwellingType read_dwelling_type(const JsonNode& node, const std::vector<Source>& sources) {
  JsonObject object(node);
  DwellingType type;
  type.id = object.required("id").text().value_or("");
  type.name = read_name(object.required("name"));
  type.household_size = read_sourced_value(object.required("household_size"), plausible_above_zero, sources)
                            .value_or(SourcedValue{});
  type.movers_by_age = read_weights(object.required("movers_by_age"));
  type.own_municipality_share =
      read_sourced_value(object.required("own_municipality_share"), zero_to_one, sources)
          .value_or(SourcedValue{});
  type.provenance = read_provenance(object, sources);
  return type;
}

void read_curves(JsonObject& root, Demography& demography) {
  const auto& sources = demography.sources;
  JsonObject reference(root.required("reference_ages"));
  demography.reference_ages.by_age = read_weights(reference.required("persons"));
  demography.reference_ages.provenance = read_provenance(reference, sources);
  demography.women_share = read_schedule(root.required("women_share"), zero_to_one, sources);
  demography.fertility = read_schedule(root.required("fertility"), plausible, sources);
  demography.net_migration = read_schedule(root.required("net_migration"), {-1.0, 10.0, true}, sources);
  JsonObject mortality(root.required("mortality"));
  demography.mortality.by_age = read_ages(mortality.required("by_age"), zero_to_one);
  demography.newborn_mortality = mortality.required("newborn").number(zero_to_one).value_or(0.0);
  demography.mortality.provenance = read_provenance(mortality, sources);
  JsonObject dilution(root.required("dilution"));
  demography.dilution_per_year = dilution.required("per_year").number(zero_to_one).value_or(0.0);
  demography.dilution.by_age = read_weights(dilution.required("by_age"));
  demography.dilution.provenance = read_provenance(dilution, sources);
  JsonObject refill(root.required("refill"));
  demography.refill_share = refill.required("share").number(zero_to_one).value_or(0.0);
  demography.refill.by_age = read_weights(refill.required("by_age"));
  demography.refill.provenance = read_provenance(refill, sources);
}

}  // namespace

Demography read_demography(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  Demography demography;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-demography/1");
  demography.id = root.required("id").id().value_or("");
  demography.name = read_name(root.required("name"));
  demography.sources = read_sources(root.optional("sources"));
  read_curves(root, demography);
  const JsonNode types = root.required("dwelling_types");
  for (const JsonNode& element : types.elements()) {
    DwellingType type = read_dwelling_type(element, demography.sources);
    const auto& known = demography.dwelling_types;
    const bool twice = std::any_of(known.begin(), known.end(),
                                   [&](const DwellingType& other) { return other.id == type.id; });
    if (twice && !type.id.empty()) {
      element.report("duplicate_id", {{"id", type.id}});
    } else {
      demography.dwelling_types.push_back(std::move(type));
    }
  }
  std::sort(demography.dwelling_types.begin(), demography.dwelling_types.end(),
            [](const DwellingType& a, const DwellingType& b) { return a.id < b.id; });
  return demography;
}

}  // namespace voorzien::io
