// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/norm.hpp"

#include <catch2/catch.hpp>

namespace voorzien {
namespace {

TEST_CASE("a need rule tells its provenance whatever its kind") {
  QuantityNeed quantity;
  quantity.rule.provenance = {"S01", Status::published};
  PresenceNeed presence;
  presence.provenance = {"S02", Status::secondary};
  CoverageNeed coverage;
  coverage.provenance = {"S03", Status::assumption};

  CHECK((provenance_of(NeedRule(quantity)) == Provenance{"S01", Status::published}));
  CHECK((provenance_of(NeedRule(presence)) == Provenance{"S02", Status::secondary}));
  CHECK((provenance_of(NeedRule(coverage)) == Provenance{"S03", Status::assumption}));
}

}  // namespace
}  // namespace voorzien
