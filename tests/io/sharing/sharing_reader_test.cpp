// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/sharing_reader.hpp"

#include <catch2/catch.hpp>

#include "tests/io/sharing/small_sharing.hpp"

namespace voorzien::io {
namespace {

const std::string good_rules = R"({"format": "voorzien-sharing/1", "sources": [],
 "conditions": [{"id": "storage", "text": {"nl": "berging", "en": "storage"}, "department": "real_estate", "cost_eur": null},
                {"id": "entrance", "text": {"nl": "ingang", "en": "entrance"}, "department": "finance",
                 "cost_eur": {"value": 5000}}],
 "defaults": {"same_room": {"verdict": "excluded", "reason": {"nl": "n", "en": "e"}},
              "one_roof": {"verdict": "conditional", "reason": {"nl": "n", "en": "e"}, "conditions": ["storage"]},
              "one_plot": {"verdict": "good", "reason": {"nl": "n", "en": "e"}}},
 "verdicts": [
  {"between": ["gym", "school"], "and": ["clubs"], "forms": ["same_room"], "space_kinds": ["hall"],
   "verdict": "conditional", "reason": {"nl": "n", "en": "e"}, "conditions": ["storage"]},
  {"between": ["clubs"], "and": ["school"], "forms": ["one_roof", "one_plot"],
   "verdict": "excluded", "reason": {"nl": "n", "en": "e"}}],
 "zone_costs": [{"space_kinds": ["hall"], "fixed_m2": {"value": 15}, "per_user_m2": {"value": 6}}],
 "groups": [{"id": "education", "name": {"nl": "o", "en": "e"}, "functions": ["school", "gym"]},
            {"id": "sport", "name": {"nl": "s", "en": "s"}, "functions": ["clubs"]}],
 "priority": [{"when": [{"days": "every_day", "from": "18:00", "until": "24:00"}], "order": ["sport", "education"]},
              {"order": ["education", "sport"]}]})";

std::vector<std::string> problems_with(const std::string& old, const std::string& other) {
  SmallSharing small;
  const std::string text = changed(good_rules, old, other);
  REQUIRE_FALSE(text.empty());
  static_cast<void>(small.rules(text));
  return listed(small.problems);
}

/// The rules with one verdict more.
std::string with_verdict(const std::string& verdict) {
  return changed(good_rules, R"("verdicts": [)", R"("verdicts": [)" + verdict + ",");
}

using Listed = std::vector<std::string>;

}  // namespace

TEST_CASE("verdicts, conditions, zone costs and priority are read") {
  SmallSharing small;
  const SharingRules rules = small.rules(good_rules);
  REQUIRE(listed(small.problems).empty());
  const FunctionIndex clubs = *small.functions.find("clubs");
  const FunctionIndex gym = *small.functions.find("gym");
  const FunctionIndex school = *small.functions.find("school");
  const PairVerdict& hall = rules.verdict(clubs, gym, SharingForm::same_room, "hall");
  CHECK(hall.verdict == Verdict::conditional);
  REQUIRE(hall.conditions.size() == 1);
  CHECK(rules.conditions[hall.conditions[0]].id == "storage");
  CHECK(rules.verdict(gym, clubs, SharingForm::same_room, "yard").verdict == Verdict::excluded);
  CHECK(rules.verdict(school, clubs, SharingForm::one_roof, "").verdict == Verdict::excluded);
  CHECK(rules.verdict(school, gym, SharingForm::one_plot, "").verdict == Verdict::good);
  CHECK(rules.zone_area("hall", 3).value() == 27.0);
  CHECK_FALSE(rules.conditions[1].cost_eur);
  REQUIRE(rules.conditions[0].cost_eur);
  CHECK(rules.conditions[0].cost_eur->value.mid == 5000.0);
  CHECK(rules.rank(clubs, 0, 40) == 0);
  CHECK(rules.rank(clubs, 0, 20) == 1);
}

TEST_CASE("a pair given twice with different verdicts is a problem, whichever way round") {
  SmallSharing small;
  static_cast<void>(small.rules(with_verdict(
      R"({"between": ["clubs"], "and": ["gym"], "forms": ["same_room"], "space_kinds": ["hall"], "verdict": "good",
          "reason": {"nl": "n", "en": "e"}})")));
  REQUIRE(listed(small.problems) == Listed{"sharing.json#/verdicts/1 pair_twice"});
  CHECK(value_in(small.problems[0], "one") == "clubs");
  CHECK(value_in(small.problems[0], "second") == "conditional");
}

TEST_CASE("a pair given twice with the same verdict has the conditions of both") {
  SmallSharing small;
  const SharingRules rules = small.rules(with_verdict(
      R"({"between": ["clubs"], "and": ["gym"], "forms": ["same_room"], "space_kinds": ["hall"],
          "verdict": "conditional", "reason": {"nl": "n", "en": "e"}, "conditions": ["entrance"]})"));
  REQUIRE(listed(small.problems).empty());
  CHECK(rules
            .verdict(*small.functions.find("gym"), *small.functions.find("clubs"), SharingForm::same_room,
                     "hall")
            .conditions.size() == 2);
}

TEST_CASE("a condition has to be given, and known") {
  CHECK(problems_with(R"("reason": {"nl": "n", "en": "e"}, "conditions": ["storage"]},
              "one_plot")",
                      R"("reason": {"nl": "n", "en": "e"}}, "one_plot")") ==
        Listed{"sharing.json#/defaults/one_roof conditional_without_condition"});
  CHECK(problems_with(R"("conditions": ["storage"]},
              "one_plot")",
                      R"("conditions": ["storag"]}, "one_plot")") ==
        Listed{"sharing.json#/defaults/one_roof/conditions/0 unknown_condition_near"});
}

TEST_CASE("a function cannot be paired with itself, nor a building with a kind of room") {
  CHECK(problems_with(R"("between": ["clubs"], "and": ["school"])",
                      R"("between": ["clubs"], "and": ["clubs"])") ==
        Listed{"sharing.json#/verdicts/1 pair_of_one"});
  CHECK(problems_with(R"("forms": ["one_roof", "one_plot"])",
                      R"("forms": ["one_roof"], "space_kinds": ["hall"])") ==
        Listed{"sharing.json#/verdicts/1/space_kinds space_kinds_of_building"});
}

TEST_CASE("every function is in one group, and every order names every group") {
  CHECK(problems_with(R"(["school", "gym"])", R"(["school"])") ==
        Listed{"sharing.json#/groups group_missing"});
  CHECK(problems_with(R"("functions": ["clubs"])", R"("functions": ["clubs", "gym"])") ==
        Listed{"sharing.json#/groups/1/functions/1 group_twice"});
  CHECK(problems_with(R"("order": ["sport", "education"])", R"("order": ["sport", "sport"])") ==
        Listed{"sharing.json#/priority/0/order priority_incomplete"});
  CHECK(problems_with(R"(,
              {"order": ["education", "sport"]}])",
                      "]") == Listed{"sharing.json#/priority/0 priority_without_rest"});
}

}  // namespace voorzien::io
