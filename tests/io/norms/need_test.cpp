// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/norms/resolved_norms.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/norms/small_catalogue.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string urban_types =
    R"("urban_types": {"green": "less_urban", "mixed": "urban", "rural": "less_urban"}, )";

/// Reads a set `s` with one norm: the need of a function and what stands beside it.
struct OneNorm {
  OneNorm(const std::string& function, const std::string& need, const std::string& rest = "",
          const std::string& head = urban_types)
      : small({{"norms/s.json",
                norm_set("s", R"({"function": ")" + function + R"(", "need": )" + need + rest + "}", head)}}),
        set(small.read("s")),
        norm(set.by_function.at(*small.functions.find(function))) {}
  [[nodiscard]] Texts found() const { return listed(small.problems); }
  [[nodiscard]] const QuantityNeed& quantity() const { return std::get<QuantityNeed>(*norm->need); }
  SmallCase small;
  NormSet set;
  std::optional<Norm> norm;
};

TEST_CASE("a variant is the main rule with what it says itself, in the dataset's urban types") {
  const OneNorm one("school", R"({"kind": "quantity", "basis": "residents", "ages": [4, 11], "rate": 0.9,
    "status": "assumption", "variants": [
      {"when": {"urban_type": "less_urban"}, "rate": 1.0, "status": "derived"},
      {"when": {"strength": {"below": 0.3}}, "basis": "dwellings", "per": 100, "rate": {"low": 10, "mid": 20, "high": 30}}]})");
  CHECK(one.found() == Texts{});
  const auto& variants = one.quantity().variants;
  REQUIRE(variants.size() == 3);
  CHECK(variants[0].when.urban_type == "green");
  CHECK(variants[1].when.urban_type == "rural");
  CHECK(variants[1].rule.rate == Interval::exactly(1.0));
  CHECK(variants[1].rule.ages == AgeBand{4, 11});
  CHECK(variants[1].rule.provenance.status == Status::derived);
  CHECK(variants[2].when.strength_below == 0.3);
  CHECK(variants[2].rule.basis == Basis::dwellings);
  CHECK(variants[2].rule.per == 100);
  CHECK(variants[2].rule.provenance.status == Status::assumption);
}

TEST_CASE("a set without urban types uses those of the dataset") {
  const OneNorm one("school", R"({"kind": "quantity", "basis": "residents", "rate": 1,
    "variants": [{"when": {"urban_type": "anything"}, "rate": 2}]})",
                    "", "");
  CHECK(one.found() == Texts{});
  CHECK(one.quantity().variants.at(0).when.urban_type == "anything");
  CHECK(one.quantity().rule.ages == AgeBand{0, 100});
}

TEST_CASE("a norm in another unit needs a conversion to the function's") {
  const OneNorm converted(
      "gym", R"({"kind": "quantity", "basis": "residents", "per": 17500, "rate": 1, "unit": "halls",
    "conversion": {"from": "halls", "to": "hours_per_week", "factor": 44, "status": "assumption"}})");
  CHECK(converted.found() == Texts{});
  CHECK(converted.quantity().rule.unit == "halls");
  CHECK(converted.quantity().rule.conversion->factor.value.mid == 44);
  const OneNorm bare("gym", R"({"kind": "quantity", "basis": "residents", "rate": 1, "unit": "halls"})");
  CHECK(bare.found() == Texts{"norms/s.json#/norms/0/need conversion_missing"});
  const OneNorm wrong("gym", R"({"kind": "quantity", "basis": "residents", "rate": 1, "unit": "halls",
    "conversion": {"from": "halls", "to": "pupils", "factor": 44}})");
  CHECK(wrong.found() == Texts{"norms/s.json#/norms/0/need conversion_differs"});
}

TEST_CASE("presence and coverage are read with their thresholds") {
  const OneNorm presence("play",
                         R"({"kind": "presence", "per": "district", "rate": 150, "assumes_shared_use": true,
    "from_residents": {"value": 5000, "status": "assumption"}})");
  CHECK(presence.found() == Texts{});
  const auto& rule = std::get<PresenceNeed>(*presence.norm->need);
  CHECK(rule.per == Scale::district);
  CHECK(rule.from_residents.value.mid == 5000);
  CHECK(rule.assumes_shared_use);
  const OneNorm coverage("play", R"({"kind": "coverage", "ages": [0, 5], "share": 0.9, "within_m": 100})");
  CHECK(coverage.found() == Texts{});
  CHECK(std::get<CoverageNeed>(*coverage.norm->need).within == Metres(100));
}

TEST_CASE("what is wrong in a need is found at its place") {
  const std::string quantity = R"({"kind": "quantity", "basis": "residents", "rate": 1)";
  const auto [need, expected] = GENERATE_REF(table<std::string, std::string>({
      {R"({"basis": "residents", "rate": 1})", " missing_key"},
      {R"({"kind": "amount", "rate": 1})", "/kind unknown_choice"},
      {R"({"kind": "quantity", "rate": 1})", " missing_key"},
      {R"({"kind": "quantity", "basis": "residents"})", " missing_key"},
      {R"({"kind": "quantity", "basis": "people", "rate": 1})", "/basis unknown_choice"},
      {R"({"kind": "quantity", "basis": "residents", "rate": -1})", "/rate number_negative"},
      {R"({"kind": "quantity", "basis": "residents", "rate": "1"})", "/rate expected_interval"},
      {R"({"kind": "quantity", "basis": "pupils", "rate": 1})", " pupils_without_school"},
      {quantity + R"(, "per": 0})", "/per number_not_above"},
      {quantity + R"(, "ages": [12, 4]})", "/ages age_band_order"},
      {quantity + R"(, "participation": {"value": 55}})", "/participation/value share_outside"},
      {quantity + R"(, "days_per_week": {"value": 8}})", "/days_per_week/value number_too_large"},
      {quantity + R"(, "peak_day_factor": {"value": 0.9}})", "/peak_day_factor/value number_too_small"},
      {quantity + R"(, "status": "published"})", " status_without_source"},
      {quantity + R"(, "source": "S9"})", "/source unknown_source"},
      {quantity + R"(, "reach": 3})", "/reach unknown_key"},
      {quantity + R"(, "variants": [{"rate": 2}]})", "/variants/0 missing_key"},
      {quantity + R"(, "variants": [{"when": {}, "rate": 2}]})", "/variants/0/when when_form"},
      {quantity + R"(, "variants": [{"when": {"urban_type": "urbane"}, "rate": 2}]})",
       "/variants/0/when/urban_type unknown_urban_type_near"},
      {quantity + R"(, "variants": [{"when": {"strength": {}}, "rate": 2}]})",
       "/variants/0/when/strength strength_form"},
      {quantity + R"(, "variants": [{"when": {"strength": {"below": 30}}, "rate": 2}]})",
       "/variants/0/when/strength/below share_outside"},
      {quantity + R"(, "variants": [{"when": {"urban_type": "urban"}, "unit": "halls"}]})",
       "/variants/0 conversion_missing"},
      {R"({"kind": "presence", "per": "street", "rate": 1, "from_residents": {"value": 1}})",
       "/per unknown_choice"},
      {R"({"kind": "presence", "per": "city", "rate": 1})", " missing_key"},
      {R"({"kind": "coverage", "ages": [0, 5], "share": 100, "within_m": 100})", "/share share_outside"},
      {R"({"kind": "coverage", "ages": [0, 5], "share": 1, "within_m": 0})", "/within_m number_not_above"},
  }));
  CAPTURE(need);
  const OneNorm one("school", need);
  REQUIRE_FALSE(one.found().empty());
  CHECK(one.found().front() == "norms/s.json#/norms/0/need" + expected);
}

TEST_CASE("area is linear or by pieces and takes the origin of its figures") {
  const OneNorm one("school", "null", R"(, "area": [
    {"space_kind": "hall", "measure": "gfa_m2", "fixed_per_location": {"value": 200}, "per_unit": {"value": 5.03, "status": "derived"}},
    {"space_kind": "yard", "measure": "outdoor_m2", "status": "illustrative", "pieces": [{"from": 0, "m2": 300}, {"from": 100, "per_unit": 3}]}],
    "reach_m": {"value": 800})");
  CHECK(one.found() == Texts{});
  REQUIRE(one.norm->areas.size() == 2);
  CHECK(one.norm->areas[0].fixed_m2->value.mid == 200);
  CHECK(one.norm->areas[0].provenance.status == Status::derived);
  CHECK(one.norm->areas[1].outdoor);
  CHECK(one.norm->areas[1].pieces[0].fixed == SquareMetres(300));
  CHECK(one.norm->areas[1].pieces[1].m2_per_unit == 3.0);
  CHECK(one.norm->areas[1].provenance.status == Status::illustrative);
  CHECK(one.norm->reach_m->value.mid == 800);
}

TEST_CASE("what is wrong in an area rule is found at its place") {
  const auto [area, expected] = GENERATE(table<std::string, std::string>({
      {R"({"space_kind": "hal", "measure": "gfa_m2", "per_unit": {"value": 1}})",
       "/space_kind unknown_space_kind_near"},
      {R"({"space_kind": "hall", "measure": "m2", "per_unit": {"value": 1}})", "/measure unknown_choice"},
      {R"({"space_kind": "hall", "measure": "outdoor_m2", "per_unit": {"value": 1}})",
       "/measure area_place_differs"},
      {R"({"space_kind": "hall", "measure": "gfa_m2"})", " area_form"},
      {R"({"space_kind": "yard", "measure": "outdoor_m2", "per_unit": {"value": 1}, "pieces": [{"from": 0, "m2": 1}]})",
       " area_form"},
      {R"({"space_kind": "yard", "measure": "outdoor_m2", "pieces": [{"from": 0, "m2": 1, "per_unit": 1}]})",
       "/pieces/0 area_piece_form"},
      {R"({"space_kind": "yard", "measure": "outdoor_m2", "pieces": [{"from": 5, "m2": 1}]})",
       "/pieces/0 area_piece_first"},
      {R"({"space_kind": "yard", "measure": "outdoor_m2", "pieces": [{"from": 0, "m2": 1}, {"from": 0, "m2": 2}]})",
       "/pieces/1 area_piece_order"},
      {R"({"space_kind": "hall", "measure": "gfa_m2", "per_unit": {"value": -1}})",
       "/per_unit/value number_negative"},
  }));
  CAPTURE(area);
  const OneNorm one("school", "null", R"(, "area": [)" + area + "]");
  REQUIRE_FALSE(one.found().empty());
  CHECK(one.found().front() == "norms/s.json#/norms/0/area/0" + expected);
}

TEST_CASE("a resolved set reads back with every figure as it was") {
  const OneNorm one("school", R"({"kind": "quantity", "basis": "residents", "ages": [4, 11], "per": 3,
      "rate": {"low": 0.1, "mid": 0.2, "high": 0.3333333333333333}, "participation": {"value": 0.55},
      "days_per_week": {"value": 2.1}, "peak_day_factor": {"value": 1.25}, "assumes_shared_use": true,
      "variants": [{"when": {"urban_type": "less_urban"}, "participation": null, "rate": 2},
                   {"when": {"strength": {"from": 0.7}}, "per": 7}]})",
                    R"(, "reach_m": {"value": {"low": 500, "mid": 650, "high": 800}})");
  REQUIRE(one.found() == Texts{});
  SmallCase again({{"norms/s.json", resolved_norms_json(one.set, one.small.functions)}});
  const NormSet set = again.read("s");
  CHECK(listed(again.problems) == Texts{});
  CHECK(set.urban_types == one.set.urban_types);
  const auto& norm = set.by_function.at(*again.functions.find("school"));
  const auto& need = std::get<QuantityNeed>(*norm->need);
  CHECK(need.rule.rate == one.quantity().rule.rate);
  CHECK(need.rule.participation->value.mid == 0.55);
  CHECK(need.assumes_shared_use);
  REQUIRE(need.variants.size() == 3);
  CHECK(need.variants[1].when.urban_type == "rural");
  CHECK_FALSE(need.variants[1].rule.participation);
  CHECK(need.variants[1].rule.days_per_week->value.mid == 2.1);
  CHECK(need.variants[2].when.strength_from == 0.7);
  CHECK(need.variants[2].rule.per == 7);
  CHECK(norm->reach_m->value == Interval{500, 650, 800});
}

}  // namespace
}  // namespace voorzien::io
