// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/intervention.hpp"

#include <catch2/catch.hpp>
#include <utility>

namespace voorzien {
namespace {

std::string kind(Action action) {
  Intervention intervention;
  intervention.action = std::move(action);
  return kind_of(intervention);
}

TEST_CASE("every kind of intervention has the name it has in a scenario file") {
  CHECK(kind(BuildDwellings{}) == "build_dwellings");
  CHECK(kind(DemolishDwellings{}) == "demolish_dwellings");
  CHECK(kind(OpenFacility{}) == "open");
  CHECK(kind(ExtendFacility{}) == "extend");
  CHECK(kind(ConvertCapacity{}) == "convert");
  CHECK(kind(CloseFacility{}) == "close");
}

TEST_CASE("opening a location where functions share a form is to combine") {
  OpenFacility shared;
  shared.form = SharingForm::one_roof;
  CHECK(kind(shared) == "combine");
}

}  // namespace
}  // namespace voorzien
