// SPDX-License-Identifier: EUPL-1.2
#include "engine/units/index.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

namespace voorzien {
namespace {

struct School;
struct Street;

template <class A, class B>
concept Comparable = requires(A a, B b) {
  a == b;
};

static_assert(std::is_convertible_v<Index<School>, std::size_t>);
static_assert(!std::is_convertible_v<Index<School>, Index<Street>>);
static_assert(!std::is_constructible_v<Index<Street>, Index<School>>);
static_assert(!std::is_assignable_v<Index<Street>&, Index<School>>);
static_assert(!std::is_convertible_v<std::size_t, Index<School>>, "a bare number is no position by itself");
static_assert(Comparable<Index<School>, Index<School>>);
static_assert(!Comparable<Index<School>, Index<Street>>);

TEST_CASE("an index is a subscript of the vector of its own kind") {
  const std::vector<std::string> schools{"a", "b", "c"};
  CHECK(schools[Index<School>(2)] == "c");
  CHECK(schools[Index<School>()] == "a");
}

TEST_CASE("indices are ordered by position") {
  CHECK((Index<School>(1) < Index<School>(2)));
  CHECK((Index<School>(2) == Index<School>(2)));
  CHECK((Index<School>(2) != Index<School>(1)));
}

}  // namespace
}  // namespace voorzien
