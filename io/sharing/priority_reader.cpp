// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/priority_reader.hpp"

#include <algorithm>

#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/sharing/week_hours_reader.hpp"

namespace voorzien::io {
namespace {

/// Positions of the groups written at the node, as they stand; unknown ones are reported.
std::vector<std::size_t> read_order(const JsonNode& node, const std::vector<PriorityGroup>& groups) {
  std::vector<std::string> ids;
  for (const PriorityGroup& group : groups) ids.push_back(group.id);
  std::vector<std::size_t> order;
  for (const JsonNode& element : node.elements()) {
    const auto id = element.text();
    if (!id) continue;
    const auto found = std::find(ids.begin(), ids.end(), *id);
    if (found == ids.end()) {
      report_unknown(element, "unknown_group", *id, ids);
    } else {
      order.push_back(static_cast<std::size_t>(found - ids.begin()));
    }
  }
  return order;
}

bool names_each_once(std::vector<std::size_t> order, std::size_t count) {
  std::sort(order.begin(), order.end());
  bool each = order.size() == count;
  for (std::size_t place = 0; place < order.size(); ++place) each = each && order[place] == place;
  return each;
}

}  // namespace

void read_groups(const JsonNode& node, const FunctionCatalogue& functions, SharingRules& rules) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  rules.group_of.assign(functions.functions.size(), none);
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    PriorityGroup group;
    group.id = object.required("id").id().value_or("");
    group.name = read_name(object.required("name"));
    const auto twice = std::any_of(rules.groups.begin(), rules.groups.end(),
                                   [&](const PriorityGroup& other) { return other.id == group.id; });
    if (twice) element.report("duplicate_id", {{"id", group.id}});
    for (const JsonNode& function_node : object.required("functions").elements()) {
      const auto function = function_at(function_node, functions);
      if (!function) continue;
      std::size_t& own = rules.group_of[*function];
      if (own != none) function_node.report("group_twice", {{"function", functions.functions[*function].id}});
      own = rules.groups.size();
    }
    rules.groups.push_back(std::move(group));
  }
  for (std::size_t function = 0; function < rules.group_of.size(); ++function) {
    if (rules.group_of[function] != none) continue;
    if (node.present()) node.report("group_missing", {{"function", functions.functions[function].id}});
    rules.group_of[function] = 0;
  }
}

void read_priority(const JsonNode& node, const std::vector<WeekType>& week_types, SharingRules& rules) {
  const std::vector<WeekPattern> always(week_types.size(), WeekPattern::always());
  const auto entries = node.elements();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    JsonObject object(entries[i]);
    const JsonNode when = object.optional("when");
    const JsonNode order_node = object.required("order");
    PriorityHours hours;
    hours.when = when.present() ? read_hours(when, week_types) : always;
    hours.order = read_order(order_node, rules.groups);
    if (order_node.present() && !names_each_once(hours.order, rules.groups.size())) {
      order_node.report("priority_incomplete");
    }
    const bool last = i + 1 == entries.size();
    if (last && when.present()) entries[i].report("priority_without_rest");
    rules.priority.push_back(std::move(hours));
  }
  if (entries.empty() && node.present()) node.report("priority_without_rest");
}

}  // namespace voorzien::io
