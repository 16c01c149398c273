// SPDX-License-Identifier: EUPL-1.2
#include "io/outcome/written_result.hpp"

#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {
namespace {

const JsonValue* member(const JsonValue* object, std::string_view key) {
  if (object == nullptr || object->kind != JsonKind::object) return nullptr;
  for (std::size_t i = 0; i < object->keys.size(); ++i) {
    if (object->keys[i] == key) return &object->elements[i];
  }
  return nullptr;
}

const JsonValue* element(const JsonValue* array, std::size_t position) {
  if (array == nullptr || array->kind != JsonKind::array || position >= array->elements.size())
    return nullptr;
  return &array->elements[position];
}

std::optional<double> number_of(const JsonValue* value) {
  if (value == nullptr || value->kind != JsonKind::number) return std::nullopt;
  return value->number;
}

std::string text_of(const JsonValue* value) {
  return value != nullptr && value->kind == JsonKind::text ? value->text : std::string();
}

std::optional<Interval> interval_of(const JsonValue* value) {
  const auto low = number_of(member(value, "low"));
  const auto mid = number_of(member(value, "mid"));
  const auto high = number_of(member(value, "high"));
  if (!low || !mid || !high) return std::nullopt;
  return Interval{*low, *mid, *high};
}

WrittenPlanTotals totals_of(const JsonValue& plan) {
  WrittenPlanTotals totals;
  totals.id = text_of(member(&plan, "id"));
  totals.status = text_of(member(&plan, "status"));
  totals.scenario = text_of(member(&plan, "scenario"));
  const JsonValue* levels = member(&plan, "totals");
  totals.statutory_unmet = number_of(member(levels, "statutory_unmet"));
  totals.other_unmet = number_of(member(levels, "other_unmet"));
  totals.travel_m = number_of(member(levels, "travel_m"));
  totals.complexity = number_of(member(levels, "complexity"));
  const JsonValue* figures = member(&plan, "figures");
  totals.gfa_m2 = number_of(member(figures, "gfa_m2"));
  totals.outdoor_m2 = number_of(member(figures, "outdoor_m2"));
  totals.land_m2 = number_of(member(figures, "land_m2"));
  totals.plots = number_of(member(figures, "plots"));
  totals.shared_spaces = number_of(member(figures, "shared_spaces"));
  const JsonValue* costs = member(&plan, "costs");
  totals.present_value_eur = interval_of(member(costs, "present_value_eur"));
  totals.yearly_eur = interval_of(member(costs, "yearly_eur"));
  totals.price_level_year = number_of(member(costs, "price_level_year"));
  return totals;
}

}  // namespace

WrittenResult::WrittenResult(std::string_view text, const std::string& file) {
  std::vector<Problem> problems;
  const JsonNode node = read_json_object(text, file, problems);
  {
    JsonObject root = node.object();
    if (node.present()) expect_format(root, "voorzien-results/1");
    root.members();
  }
  if (!problems.empty()) throw InputError(std::move(problems));
  tree_ = parse_json(text, file, problems);
  version_ = text_of(member(&tree_, "version"));
  if (const JsonValue* plans = member(member(&tree_, "proposals"), "plans")) {
    for (const JsonValue& plan : plans->elements) plans_.push_back(totals_of(plan));
  }
}

const JsonValue* WrittenResult::function(std::string_view id) const {
  const JsonValue* functions = member(&tree_, "functions");
  if (functions == nullptr) return nullptr;
  for (const JsonValue& candidate : functions->elements) {
    if (text_of(member(&candidate, "id")) == id) return &candidate;
  }
  return nullptr;
}

const JsonValue* WrittenResult::distribution(std::string_view id, int year) const {
  const JsonValue* assigned = member(function(id), "assigned");
  if (assigned == nullptr) return nullptr;
  for (const JsonValue& candidate : assigned->elements) {
    if (number_of(member(&candidate, "year")) == static_cast<double>(year)) return &candidate;
  }
  return nullptr;
}

std::optional<double> WrittenResult::cell(std::string_view id, std::string_view table, std::string_view part,
                                          std::size_t year, std::size_t place) const {
  return number_of(element(element(member(member(function(id), table), part), year), place));
}

bool WrittenResult::has_distribution(std::string_view id, int year) const {
  return distribution(id, year) != nullptr;
}

std::optional<double> WrittenResult::distributed(std::string_view id, int year, std::string_view measure,
                                                 std::size_t place) const {
  return number_of(element(member(distribution(id, year), measure), place));
}

}  // namespace voorzien::io
