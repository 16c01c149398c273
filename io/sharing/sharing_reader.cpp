// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/sharing_reader.hpp"

#include <algorithm>
#include <array>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/sharing/priority_reader.hpp"
#include "io/sharing/verdict_reader.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Choice<Department>, 5> department_names = {{{"spatial", Department::spatial},
                                                                 {"social", Department::social},
                                                                 {"real_estate", Department::real_estate},
                                                                 {"finance", Department::finance},
                                                                 {"legal", Department::legal}}};

std::vector<SharingCondition> read_conditions(const JsonNode& node, const std::vector<Source>& sources) {
  std::vector<SharingCondition> conditions;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    SharingCondition condition;
    condition.id = object.required("id").id().value_or("");
    condition.text = read_name(object.required("text"));
    condition.department =
        read_choice(object.required("department"), department_names).value_or(Department::real_estate);
    condition.cost_eur = read_sourced_value(object.optional("cost_eur"), not_negative, sources);
    const bool twice = std::any_of(conditions.begin(), conditions.end(),
                                   [&](const SharingCondition& other) { return other.id == condition.id; });
    if (twice) {
      element.report("duplicate_id", {{"id", condition.id}});
    } else {
      conditions.push_back(std::move(condition));
    }
  }
  std::sort(conditions.begin(), conditions.end(),
            [](const SharingCondition& a, const SharingCondition& b) { return a.id < b.id; });
  return conditions;
}

std::vector<ZoneCost> read_zone_costs(const JsonNode& node, const SpaceKindCatalogue& space_kinds,
                                      const std::vector<Source>& sources) {
  std::vector<ZoneCost> costs;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const JsonNode kinds = object.required("space_kinds");
    const auto fixed = read_sourced_value(object.required("fixed_m2"), not_negative, sources);
    const auto per_user = read_sourced_value(object.required("per_user_m2"), not_negative, sources);
    if (!fixed || !per_user) continue;
    for (const JsonNode& kind_node : kinds.elements()) {
      const std::string kind = read_space_kind_id(kind_node, space_kinds);
      if (kind.empty()) continue;
      const bool twice = std::any_of(costs.begin(), costs.end(),
                                     [&](const ZoneCost& other) { return other.space_kind == kind; });
      if (twice) {
        kind_node.report("zone_cost_twice", {{"space_kind", kind}});
      } else {
        costs.push_back({kind, *fixed, *per_user});
      }
    }
  }
  std::sort(costs.begin(), costs.end(),
            [](const ZoneCost& a, const ZoneCost& b) { return a.space_kind < b.space_kind; });
  return costs;
}

}  // namespace

SharingRules read_sharing(std::string_view text, const std::string& file, const SharingContext& context,
                          std::vector<Problem>& problems) {
  SharingRules rules;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-sharing/1");
  rules.sources = read_sources(root.optional("sources"));
  rules.conditions = read_conditions(root.required("conditions"), rules.sources);
  read_default_verdicts(root.required("defaults"), rules);
  read_verdicts(root.required("verdicts"), context, rules);
  rules.zone_costs = read_zone_costs(root.optional("zone_costs"), context.space_kinds, rules.sources);
  read_groups(root.required("groups"), context.functions, rules);
  read_priority(root.required("priority"), context.week_types, rules);
  return rules;
}

}  // namespace voorzien::io
