// SPDX-License-Identifier: EUPL-1.2
#include "io/problem/near_names.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("edit distance counts insertions, deletions, replacements and swaps of neighbours") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("library", "library") == 0);
  CHECK(edit_distance("libary", "library") == 1);
  CHECK(edit_distance("librarry", "library") == 1);
  CHECK(edit_distance("lobrary", "library") == 1);
  CHECK(edit_distance("lirbary", "library") == 1);
  CHECK(edit_distance("", "gp") == 2);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("capitals and underscores are not typing mistakes") {
  CHECK(edit_distance("Primary_School", "primary-school") == 0);
}

TEST_CASE("the nearest name comes first") {
  CHECK(near_names("libary", {"gp", "library", "binary"}) == Names{"library", "binary"});
}

TEST_CASE("part of a name is recognised") {
  CHECK(near_names("school", {"gp", "primary-school", "secondary-school"}) ==
        Names{"primary-school", "secondary-school"});
}

TEST_CASE("a word that resembles nothing has no near names") {
  CHECK(near_names("swimming-pool", {"gp", "library"}).empty());
  CHECK(near_names("x", {}).empty());
}

TEST_CASE("no more names are given than asked") {
  CHECK(near_names("hall", {"hall-a", "hall-b", "hall-c", "hall-d"}, 2) == Names{"hall-a", "hall-b"});
}

TEST_CASE("a long list of names is cut off") {
  CHECK(joined({"a", "b", "c"}) == "a, b, c");
  CHECK(joined({"a", "b", "c"}, 2) == "a, b, …");
  CHECK(joined({}).empty());
}

}  // namespace
}  // namespace voorzien::io
