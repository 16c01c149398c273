// SPDX-License-Identifier: EUPL-1.2
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {

void provenance_members(JsonStream& json, const Provenance& provenance) {
  text_member(json, "source", provenance.source);
  text_member(json, "status", name_of(provenance.status));
}

void interval_value(JsonStream& json, const Interval& interval) {
  if (interval.is_exact()) return json.shortest(interval.mid);
  json.begin_object(Layout::one_line);
  json.key("low");
  json.shortest(interval.low);
  json.key("mid");
  json.shortest(interval.mid);
  json.key("high");
  json.shortest(interval.high);
  json.end_object();
}

void ages_member(JsonStream& json, AgeBand ages) {
  json.key("ages");
  json.begin_array(Layout::one_line);
  json.integer(static_cast<std::int64_t>(ages.first));
  json.integer(static_cast<std::int64_t>(ages.last));
  json.end_array();
}

namespace {

void interval_member(JsonStream& json, std::string_view key, const Interval& interval) {
  json.key(key);
  interval_value(json, interval);
}

void number_member(JsonStream& json, std::string_view key, double value) {
  json.key(key);
  json.shortest(value);
}

void sourced_member(JsonStream& json, std::string_view key, const std::optional<SourcedValue>& sourced) {
  if (!sourced) return;
  json.key(key);
  json.begin_object(Layout::one_line);
  interval_member(json, "value", sourced->value);
  provenance_members(json, sourced->provenance);
  json.end_object();
}

void conversion_member(JsonStream& json, const std::optional<UnitConversion>& conversion) {
  if (!conversion) return;
  json.key("conversion");
  json.begin_object(Layout::one_line);
  text_member(json, "from", conversion->from);
  text_member(json, "to", conversion->to);
  interval_member(json, "factor", conversion->factor.value);
  provenance_members(json, conversion->factor.provenance);
  json.end_object();
}

void rule_members(JsonStream& json, const QuantityRule& rule) {
  provenance_members(json, rule.provenance);
  text_member(json, "basis", name_of(rule.basis));
  if (rule.basis == Basis::residents || rule.basis == Basis::pupils) ages_member(json, rule.ages);
  number_member(json, "per", rule.per);
  interval_member(json, "rate", rule.rate);
  text_member(json, "unit", rule.unit);
  conversion_member(json, rule.conversion);
  sourced_member(json, "participation", rule.participation);
  sourced_member(json, "days_per_week", rule.days_per_week);
  sourced_member(json, "peak_day_factor", rule.peak_day_factor);
}

void condition_members(JsonStream& json, const VariantCondition& when) {
  if (when.urban_type) text_member(json, "urban_type", *when.urban_type);
  if (when.strength_below) number_member(json, "strength_below", *when.strength_below);
  if (when.strength_from) number_member(json, "strength_from", *when.strength_from);
}

/// Writes the members of a need rule, whatever its kind.
struct NeedMembers {
  JsonStream& json;

  void shared_use(bool assumed) const {
    json.key("assumes_shared_use");
    json.boolean(assumed);
  }
  void operator()(const QuantityNeed& need) const {
    rule_members(json, need.rule);
    shared_use(need.assumes_shared_use);
    if (need.variants.empty()) return;
    json.key("variants");
    json.begin_array();
    for (const QuantityVariant& variant : need.variants) {
      json.begin_object(Layout::one_line);
      json.key("when");
      json.begin_object();
      condition_members(json, variant.when);
      json.end_object();
      rule_members(json, variant.rule);
      json.end_object();
    }
    json.end_array();
  }
  void operator()(const PresenceNeed& need) const {
    provenance_members(json, need.provenance);
    text_member(json, "per_area", name_of(need.per));
    interval_member(json, "rate", need.rate);
    sourced_member(json, "from_residents", need.from_residents);
    shared_use(need.assumes_shared_use);
  }
  void operator()(const CoverageNeed& need) const {
    provenance_members(json, need.provenance);
    ages_member(json, need.ages);
    interval_member(json, "share", need.share);
    number_member(json, "within_m", need.within.value());
    shared_use(need.assumes_shared_use);
  }
};

void write_area_rule(JsonStream& json, const AreaRule& rule) {
  json.begin_object(Layout::one_line);
  text_member(json, "space_kind", rule.space_kind);
  text_member(json, "measure", rule.outdoor ? "outdoor_m2" : "gfa_m2");
  provenance_members(json, rule.provenance);
  sourced_member(json, "fixed_per_location", rule.fixed_m2);
  sourced_member(json, "per_unit", rule.m2_per_unit);
  if (!rule.pieces.empty()) {
    json.key("pieces");
    json.begin_array();
    for (const AreaPiece& piece : rule.pieces) {
      json.begin_object();
      number_member(json, "from", piece.from_capacity);
      if (piece.fixed) number_member(json, "m2", piece.fixed->value());
      if (piece.m2_per_unit) number_member(json, "per_unit", *piece.m2_per_unit);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

void write_norm(JsonStream& json, const std::optional<Norm>& norm) {
  if (!norm) return json.null();
  json.begin_object();
  text_member(json, "set", norm->set);
  json.key("to_be_filled");
  json.boolean(norm->to_be_filled || !norm->need);
  text_member(json, "kind", norm->need ? kind_name(*norm->need) : std::string_view());
  if (norm->need) {
    std::visit(NeedMembers{json}, *norm->need);
  } else {
    provenance_members(json, {"", Status::to_be_filled});
  }
  sourced_member(json, "reach_m", norm->reach_m);
  json.key("area");
  json.begin_array();
  for (const AreaRule& rule : norm->areas) write_area_rule(json, rule);
  json.end_array();
  json.end_object();
}

}  // namespace voorzien::io
