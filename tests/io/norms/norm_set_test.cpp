// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/norms/resolved_norms.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/norms/small_catalogue.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string school_norm = R"({"function": "school", "need": {"kind": "quantity", "basis": "residents",
  "ages": [4, 11], "rate": {"low": 0.95, "mid": 0.97, "high": 1}, "source": null, "status": "assumption"}})";
const std::string play_norm = R"({"function": "play", "need": {"kind": "coverage", "ages": [0, 5], "share": 1,
  "within_m": 100, "source": "S1", "status": "published"}})";
const std::string source = R"("sources": [{"id": "S1", "organisation": "O", "title": "T"}], )";

const Norm& norm_of(const NormSet& set, const SmallCase& small, const std::string& function) {
  const auto& norm = set.by_function.at(*small.functions.find(function));
  REQUIRE(norm);
  return *norm;
}

TEST_CASE("a set inherits what it does not list and replaces what it does") {
  SmallCase small({{"norms/base.json", norm_set("base", school_norm + "," + play_norm, source)},
                   {"norms/own.json", norm_set("own", R"({"function": "school", "need": {"kind": "quantity",
                     "basis": "dwellings", "per": 100, "rate": 20, "status": "assumption"}})",
                                               R"("extends": "base", )")}});
  const NormSet set = small.read("own");
  CHECK(listed(small.problems) == Texts{});
  CHECK(set.id == "own");
  CHECK(set.extends == "base");
  CHECK(set.sources.size() == 1);
  CHECK(norm_of(set, small, "play").set == "base");
  CHECK(norm_of(set, small, "school").set == "own");
  const auto& rule = std::get<QuantityNeed>(*norm_of(set, small, "school").need).rule;
  CHECK(rule.basis == Basis::dwellings);
  CHECK(rule.per == 100);
  CHECK(rule.unit == "pupils");
  CHECK_FALSE(set.by_function.at(*small.functions.find("gym")));
  REQUIRE(small.inputs.size() == 2);
  CHECK(small.inputs[1].path == "norms/base.json");
}

TEST_CASE("a set may cite a source of the set it extends") {
  SmallCase small({{"norms/base.json", norm_set("base", school_norm, source)},
                   {"norms/own.json", norm_set("own", play_norm, R"("extends": "base.json", )")}});
  small.read("own");
  CHECK(listed(small.problems) == Texts{});
}

TEST_CASE("a mark to be filled keeps the inherited norm") {
  SmallCase small(
      {{"norms/base.json", norm_set("base", school_norm)},
       {"norms/own.json",
        norm_set("own",
                 R"({"function": "school", "to_be_filled": true}, {"function": "gym", "to_be_filled": true},
                              {"function": "play", "need": null, "status": "to_be_filled"})",
                 R"("extends": "base", )")}});
  const NormSet set = small.read("own");
  CHECK(listed(small.problems) == Texts{});
  CHECK(norm_of(set, small, "school").to_be_filled);
  CHECK(norm_of(set, small, "school").need.has_value());
  CHECK(norm_of(set, small, "school").set == "base");
  CHECK_FALSE(norm_of(set, small, "gym").need.has_value());
  CHECK(norm_of(set, small, "gym").to_be_filled);
  CHECK_FALSE(norm_of(set, small, "play").need.has_value());
}

TEST_CASE("sets that extend each other in a circle are reported with the circle") {
  SmallCase small({{"norms/a.json", norm_set("a", "", R"("extends": "b", )")},
                   {"norms/b.json", norm_set("b", "", R"("extends": "c", )")},
                   {"norms/c.json", norm_set("c", "", R"("extends": "a", )")}});
  small.read("a");
  CHECK(listed(small.problems) == Texts{"norms/c.json#/extends norm_cycle"});
  CHECK(value_in(small.problems[0], "cycle") == "a → b → c → a");
}

TEST_CASE("a set that extends itself is a circle of one") {
  SmallCase small({{"norms/a.json", norm_set("a", "", R"("extends": "a", )")}});
  small.read("a");
  CHECK(listed(small.problems) == Texts{"norms/a.json#/extends norm_cycle"});
}

TEST_CASE("a set that does not exist is reported where it is named") {
  SmallCase small({{"norms/nl-base.json", norm_set("nl-base", "", R"("extends": "x.json", )")}});
  small.read("nl-bsae");
  small.read("amsterdam");
  small.read("nl-base");
  CHECK(listed(small.problems) == Texts{"scenario.json# unknown_norm_set_near",
                                        "scenario.json# unknown_norm_set",
                                        "norms/nl-base.json#/extends file_unreadable"});
}

TEST_CASE("a file that holds another set than its name says is reported") {
  SmallCase small({{"norms/a.json", norm_set("b", "")}});
  small.read("a");
  CHECK(listed(small.problems) == Texts{"scenario.json# norm_set_other_id"});
}

TEST_CASE("a set beside the file that names it goes before one of the data folder") {
  SmallCase small({{"a.json", norm_set("a", school_norm)}, {"norms/a.json", norm_set("a", "")}});
  CHECK(small.read("a").by_function.at(*small.functions.find("school")));
  CHECK(small.inputs.at(0).path == "a.json");
}

TEST_CASE("every problem of a set and of the set it extends is reported at once") {
  SmallCase small({{"norms/base.json", norm_set("base", R"({"function": "scool", "need": null})")},
                   {"norms/own.json", norm_set("own", school_norm + "," + school_norm + "," + play_norm,
                                               R"("extends": "base", "valid_form": 1, )")}});
  small.read("own");
  CHECK(listed(small.problems) == Texts{"norms/base.json#/norms/0/function unknown_function_near",
                                        "norms/own.json#/norms/1 duplicate_norm",
                                        "norms/own.json#/norms/2/need/source unknown_source",
                                        "norms/own.json#/valid_form unknown_key_near"});
}

TEST_CASE("the list of sets shows what each states and leaves open") {
  SmallCase small({{"norms/base.json", norm_set("base", school_norm)},
                   {"norms/almere.json", norm_set("almere", R"({"function": "gym", "to_be_filled": true})",
                                                  R"("extends": "base", )")},
                   {"norms/norms.schema.json", "{}"}});
  const auto sets = list_norm_sets("norms", small.files, small.problems);
  CHECK(listed(small.problems) == Texts{});
  REQUIRE(sets.size() == 2);
  CHECK(sets[0].id == "almere");
  CHECK(sets[0].extends == "base");
  CHECK(sets[0].to_be_filled == 1);
  CHECK(sets[1].stated == 1);
  CHECK(sets[1].path == "norms/base.json");
}

}  // namespace
}  // namespace voorzien::io
