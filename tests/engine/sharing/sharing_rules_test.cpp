// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/sharing_rules.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

constexpr FunctionIndex school{std::size_t{0}};
constexpr FunctionIndex care{std::size_t{1}};
constexpr FunctionIndex clubs{std::size_t{2}};

PairVerdict on(FunctionIndex one, FunctionIndex other, const std::string& kind, Verdict verdict) {
  PairVerdict pair;
  pair.one = one;
  pair.other = other;
  pair.space_kind = kind;
  pair.verdict = verdict;
  return pair;
}

SharingRules example() {
  SharingRules rules = test::rules_for(3);
  rules.defaults[0].verdict = Verdict::excluded;
  rules.defaults[1].verdict = Verdict::conditional;
  rules.verdicts = {on(school, clubs, "", Verdict::conditional), on(school, clubs, "yard", Verdict::good)};
  std::sort(rules.verdicts.begin(), rules.verdicts.end(), precedes);
  rules.zone_costs = {{"hall", test::assumed(20.0), test::assumed(6.0)}};
  return rules;
}

}  // namespace

TEST_CASE("a verdict holds both ways round") {
  const SharingRules rules = example();
  CHECK(&rules.verdict(school, clubs, SharingForm::same_room, "hall") ==
        &rules.verdict(clubs, school, SharingForm::same_room, "hall"));
}

TEST_CASE("the verdict on a kind of space goes before the one on any kind, and that before the default") {
  const SharingRules rules = example();
  CHECK(rules.verdict(clubs, school, SharingForm::same_room, "yard").verdict == Verdict::good);
  CHECK(rules.verdict(clubs, school, SharingForm::same_room, "hall").verdict == Verdict::conditional);
  CHECK(rules.verdict(clubs, care, SharingForm::same_room, "hall").verdict == Verdict::excluded);
  CHECK(rules.verdict(clubs, care, SharingForm::one_roof, "").verdict == Verdict::conditional);
}

TEST_CASE("users of one zone share a room that has no zone of its own") {
  SharingRules rules = example();
  SpaceKind consulting;
  consulting.id = "consulting-room";
  CHECK_FALSE(rules.may_share_room(school, clubs, consulting));
  for (PairVerdict& verdict : rules.verdicts) verdict.same_zone = true;
  CHECK(rules.may_share_room(school, clubs, consulting));
  CHECK_FALSE(rules.may_share_room(school, care, consulting));
  CHECK(rules.may_share_room(care, care, consulting));
}

TEST_CASE("a lockable zone costs area once two functions share it, and storage for each one more") {
  const SharingRules rules = example();
  CHECK(rules.zone_area("hall", 1).value() == 0.0);
  CHECK(rules.zone_area("hall", 2).value() == 26.0);
  CHECK(rules.zone_area("hall", 4).value() == 38.0);
  CHECK(rules.zone_area("yard", 4).value() == 0.0);
}

TEST_CASE("who goes first depends on the hour") {
  SharingRules rules = example();
  PriorityHours evening{{test::hours_on(0, 6, 18.0, 24.0)}, {2, 0, 1}};
  rules.priority.insert(rules.priority.begin(), evening);
  CHECK(rules.rank(clubs, 0, 40) == 0);
  CHECK(rules.rank(school, 0, 40) == 1);
  CHECK(rules.rank(clubs, 0, 20) == 2);
  CHECK(rules.rank(school, 0, 20) == 0);
}

}  // namespace voorzien
