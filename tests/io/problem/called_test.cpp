// SPDX-License-Identifier: EUPL-1.2
#include "io/problem/called.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {

TEST_CASE("a thing answers to its id and its names, capitals aside") {
  const std::vector<Callings> things = {{"n1", "Kerkbuurt"}, {"n2", "Veld", "Field"}, {"n3", "", "Veld"}};
  CHECK(called("kerkbuurt", things) == std::vector<std::size_t>{0});
  CHECK(called("FIELD", things) == std::vector<std::size_t>{1});
  CHECK(called("Veld", things) == std::vector<std::size_t>{1, 2});
  CHECK(called("", things).empty());
}

TEST_CASE("an id as it is written goes before a name") {
  const std::vector<Callings> things = {{"a", "b"}, {"b", "a"}};
  CHECK(called("b", things) == std::vector<std::size_t>{1});
}

TEST_CASE("what is not known brings near names, or else the ids") {
  const std::vector<Callings> things = {{"n1", "Kerkbuurt"}, {"n2", "Veld"}};
  CHECK(known_or_near("Kerkburt", things) == "Kerkbuurt");
  CHECK(known_or_near("zzzzzzzzzz", things) == "n1, n2");
}

}  // namespace voorzien::io
