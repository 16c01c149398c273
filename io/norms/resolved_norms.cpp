// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/resolved_norms.hpp"

#include "io/json/json_writer.hpp"
#include "io/json/provenance_writer.hpp"
#include "io/norms/norm_names.hpp"

namespace voorzien::io {
namespace {

class NormWriter {
 public:
  explicit NormWriter(const FunctionCatalogue& catalogue) : catalogue_(catalogue) {}

  std::string write(const NormSet& set) {
    json_.begin_object();
    text("format", norms_format);
    text("id", set.id);
    json_.key("name");
    write_name(json_, set.name);
    json_.key("extends");
    json_.null();
    number("valid_from", set.valid_from);
    write_resolved(set);
    json_.key("sources");
    write_sources(json_, set.sources);
    json_.key("norms");
    json_.begin_array();
    for (const auto& norm : set.by_function) {
      if (norm) write_norm(*norm);
    }
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
  void interval(const char* key, const Interval& value) {
    json_.key(key);
    write_interval(json_, value);
  }
  void sourced(const char* key, const std::optional<SourcedValue>& value) {
    if (!value) return;
    json_.key(key);
    write_sourced_value(json_, *value);
  }
  void ages(AgeBand band) {
    json_.key("ages");
    json_.begin_array();
    json_.number(static_cast<double>(band.first));
    json_.number(static_cast<double>(band.last));
    json_.end();
  }
  void shared_use(bool assumed) {
    json_.key("assumes_shared_use");
    json_.boolean(assumed);
  }

  void write_resolved(const NormSet& set) {
    json_.key("resolved");
    json_.begin_object();
    json_.key("extends");
    if (set.extends.empty()) {
      json_.null();
    } else {
      json_.text(set.extends);
    }
    json_.key("urban_types");
    json_.begin_object();
    for (const auto& [of_dataset, of_set] : set.urban_types) text(of_dataset.c_str(), of_set);
    json_.end();
    json_.end();
  }

  void write_norm(const Norm& norm) {
    json_.begin_object();
    text("function", catalogue_.functions[norm.function].id);
    text("set", norm.set);
    json_.key("need");
    if (norm.need) {
      std::visit([this](const auto& need) { write_need(need); }, *norm.need);
    } else {
      json_.null();
    }
    json_.key("to_be_filled");
    json_.boolean(norm.to_be_filled);
    json_.key("area");
    json_.begin_array();
    for (const AreaRule& area : norm.areas) write_area(area);
    json_.end();
    sourced("reach_m", norm.reach_m);
    json_.end();
  }

  void write_rule(const QuantityRule& rule) {
    text("basis", name_of(rule.basis, basis_names));
    ages(rule.ages);
    number("per", rule.per);
    interval("rate", rule.rate);
    text("unit", rule.unit);
    json_.key("conversion");
    if (rule.conversion) {
      json_.begin_object();
      text("from", rule.conversion->from);
      text("to", rule.conversion->to);
      interval("factor", rule.conversion->factor.value);
      write_provenance(json_, rule.conversion->factor.provenance);
      json_.end();
    } else {
      json_.null();
    }
    sourced("participation", rule.participation);
    sourced("days_per_week", rule.days_per_week);
    sourced("peak_day_factor", rule.peak_day_factor);
    write_provenance(json_, rule.provenance);
  }

  void write_condition(const VariantCondition& when) {
    json_.key("when");
    json_.begin_object();
    if (when.urban_type) {
      text("urban_type", *when.urban_type);
    } else {
      json_.key("strength");
      json_.begin_object();
      if (when.strength_below) number("below", *when.strength_below);
      if (when.strength_from) number("from", *when.strength_from);
      json_.end();
    }
    json_.end();
  }

  /// A variant is written whole; what the main rule has and it has not is written as null, since a variant
  /// inherits what it does not mention.
  void write_absent(const QuantityRule& main, const QuantityRule& variant) {
    const auto null_when = [this](const char* key, bool gone) {
      if (!gone) return;
      json_.key(key);
      json_.null();
    };
    null_when("participation", main.participation && !variant.participation);
    null_when("days_per_week", main.days_per_week && !variant.days_per_week);
    null_when("peak_day_factor", main.peak_day_factor && !variant.peak_day_factor);
  }

  void write_need(const QuantityNeed& need) {
    json_.begin_object();
    text("kind", "quantity");
    write_rule(need.rule);
    shared_use(need.assumes_shared_use);
    json_.key("variants");
    json_.begin_array();
    for (const QuantityVariant& variant : need.variants) {
      json_.begin_object();
      write_condition(variant.when);
      write_rule(variant.rule);
      write_absent(need.rule, variant.rule);
      json_.end();
    }
    json_.end();
    json_.end();
  }

  void write_need(const PresenceNeed& need) {
    json_.begin_object();
    text("kind", "presence");
    text("per", name_of(need.per, scale_names));
    interval("rate", need.rate);
    sourced("from_residents", need.from_residents);
    write_provenance(json_, need.provenance);
    shared_use(need.assumes_shared_use);
    json_.end();
  }

  void write_need(const CoverageNeed& need) {
    json_.begin_object();
    text("kind", "coverage");
    ages(need.ages);
    interval("share", need.share);
    number("within_m", need.within.value());
    write_provenance(json_, need.provenance);
    shared_use(need.assumes_shared_use);
    json_.end();
  }

  void write_area(const AreaRule& area) {
    json_.begin_object();
    text("space_kind", area.space_kind);
    text("measure", area.outdoor ? "outdoor_m2" : "gfa_m2");
    sourced("fixed_per_location", area.fixed_m2);
    sourced("per_unit", area.m2_per_unit);
    if (!area.pieces.empty()) {
      json_.key("pieces");
      json_.begin_array();
      for (const AreaPiece& piece : area.pieces) {
        json_.begin_object();
        number("from", piece.from_capacity);
        if (piece.fixed) number("m2", piece.fixed->value());
        if (piece.m2_per_unit) number("per_unit", *piece.m2_per_unit);
        json_.end();
      }
      json_.end();
    }
    write_provenance(json_, area.provenance);
    json_.end();
  }

  const FunctionCatalogue& catalogue_;
  JsonWriter json_;
};

}  // namespace

std::string resolved_norms_json(const NormSet& set, const FunctionCatalogue& catalogue) {
  return NormWriter(catalogue).write(set);
}

}  // namespace voorzien::io
