// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/quantity_reader.hpp"

#include <algorithm>

#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/norm_names.hpp"

namespace voorzien::io {
namespace {

std::optional<UnitConversion> read_conversion(const JsonNode& node, const NormReferences& references) {
  JsonObject object(node);
  if (!node.present()) return std::nullopt;
  UnitConversion conversion;
  conversion.from = object.required("from").text().value_or("");
  conversion.to = object.required("to").text().value_or("");
  conversion.factor.value = object.required("factor").interval(plausible_above_zero).value_or(Interval{});
  conversion.factor.provenance = read_provenance(object, references.sources);
  return conversion;
}

void override_sourced(JsonObject& object, const char* key, NumberRange range,
                      const NormReferences& references, std::optional<SourcedValue>& value) {
  const JsonNode node = object.optional(key);
  if (object.has(key)) value = read_sourced_value(node, range, references.sources);
}

/// What is written in `object` replaces what `rule` holds; a main rule starts from the defaults, a variant
/// from the main rule.
void override_rule(JsonObject& object, const NormReferences& references, QuantityRule& rule) {
  rule.basis = read_choice(object.optional("basis"), basis_names).value_or(rule.basis);
  rule.ages = object.optional("ages").age_band().value_or(rule.ages);
  rule.per = object.optional("per").number(plausible_above_zero).value_or(rule.per);
  rule.rate = object.optional("rate").interval(plausible).value_or(rule.rate);
  rule.unit = object.optional("unit").text().value_or(rule.unit);
  const JsonNode conversion = object.optional("conversion");
  if (object.has("conversion")) rule.conversion = read_conversion(conversion, references);
  override_sourced(object, "participation", zero_to_one, references, rule.participation);
  override_sourced(object, "days_per_week", {0.0, 7.0}, references, rule.days_per_week);
  override_sourced(object, "peak_day_factor", {1.0, most_of_anything}, references, rule.peak_day_factor);
  rule.provenance = read_provenance(object, references.sources, rule.provenance);
}

void check_unit(const JsonNode& place, const QuantityRule& rule, const FacilityFunction& function) {
  const std::string& wanted = function.unit.id;
  if (wanted.empty()) return;
  if (!rule.conversion) {
    if (rule.unit != wanted)
      place.report("conversion_missing",
                   {{"unit", rule.unit}, {"wanted", wanted}, {"function", function.id}});
    return;
  }
  if (rule.conversion->from != rule.unit || rule.conversion->to != wanted) {
    place.report("conversion_differs", {{"from", rule.conversion->from},
                                        {"to", rule.conversion->to},
                                        {"unit", rule.unit},
                                        {"wanted", wanted}});
  }
}

void check_basis(const JsonNode& place, const QuantityRule& rule, const FacilityFunction& function) {
  if (rule.basis == Basis::pupils && !function.need_arises_at)
    place.report("pupils_without_school", {{"function", function.id}});
}

VariantCondition read_strength(const JsonNode& node) {
  VariantCondition when;
  JsonObject object(node);
  when.strength_below = object.optional("below").number(zero_to_one);
  when.strength_from = object.optional("from").number(zero_to_one);
  const bool one_written = object.has("below") != object.has("from");
  if (node.kind() == JsonKind::object && !one_written) node.report("strength_form");
  return when;
}

/// The conditions under which a variant holds, in the dataset's urban types: one for each type the set counts
/// as the one written.
std::vector<VariantCondition> read_conditions(const JsonNode& node, const NormReferences& references) {
  JsonObject object(node);
  const JsonNode urban_type = object.optional("urban_type");
  const JsonNode strength = object.optional("strength");
  if (node.kind() == JsonKind::object && urban_type.present() == strength.present()) node.report("when_form");
  if (strength.present()) return {read_strength(strength)};
  const auto wanted = urban_type.text();
  if (!wanted) return {};
  if (references.urban_types.empty()) return {{wanted, std::nullopt, std::nullopt}};
  std::vector<VariantCondition> conditions;
  std::vector<std::string> known;
  for (const auto& [of_dataset, of_set] : references.urban_types) {
    if (of_set == *wanted) conditions.push_back({of_dataset, std::nullopt, std::nullopt});
    if (std::find(known.begin(), known.end(), of_set) == known.end()) known.push_back(of_set);
  }
  if (conditions.empty()) report_unknown(urban_type, "unknown_urban_type", *wanted, known);
  return conditions;
}

}  // namespace

QuantityNeed read_quantity(JsonObject& object, const FacilityFunction& function,
                           const NormReferences& references) {
  QuantityNeed need;
  need.assumes_shared_use = object.optional("assumes_shared_use").boolean().value_or(false);
  need.rule.unit = function.unit.id;
  // Required here, optional in a variant: asking first reports what is missing.
  for (const char* key : {"basis", "rate"}) static_cast<void>(object.required(key));
  override_rule(object, references, need.rule);
  check_unit(object.node(), need.rule, function);
  check_basis(object.node(), need.rule, function);
  for (const JsonNode& element : object.optional("variants").elements()) {
    JsonObject variant(element);
    QuantityRule rule = need.rule;
    override_rule(variant, references, rule);
    check_unit(element, rule, function);
    check_basis(element, rule, function);
    for (const VariantCondition& when : read_conditions(variant.required("when"), references))
      need.variants.push_back({when, rule});
  }
  return need;
}

}  // namespace voorzien::io
