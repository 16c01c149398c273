// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/facility_function.hpp"

#include <catch2/catch.hpp>

namespace voorzien {
namespace {

FunctionCatalogue three_functions() {
  FunctionCatalogue catalogue;
  for (const char* id : {"gp", "library", "primary-school"}) {
    FacilityFunction function;
    function.id = id;
    catalogue.functions.push_back(function);
  }
  return catalogue;
}

TEST_CASE("every function is found by its id") {
  const FunctionCatalogue catalogue = three_functions();
  CHECK(catalogue.find("gp") == FunctionIndex(0));
  CHECK(catalogue.find("library") == FunctionIndex(1));
  CHECK(catalogue.find("primary-school") == FunctionIndex(2));
}

TEST_CASE("a function that is not in the catalogue is not found") {
  const FunctionCatalogue catalogue = three_functions();
  CHECK_FALSE(catalogue.find("aquarium").has_value());
  CHECK_FALSE(catalogue.find("lib").has_value());
  CHECK_FALSE(catalogue.find("zoo").has_value());
  CHECK_FALSE(FunctionCatalogue{}.find("gp").has_value());
}

}  // namespace
}  // namespace voorzien
