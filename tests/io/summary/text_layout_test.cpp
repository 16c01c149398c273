// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/text_layout.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {

TEST_CASE("columns are aligned by characters, not bytes") {
  CHECK(aligned({{"één", "m²"}, {"twee", "1.200"}}) == Lines{"  één      m²", "  twee  1.200"});
}

TEST_CASE("a short row leaves no blanks behind") {
  CHECK(aligned({{"a", "1", "2"}, {"bcd"}}) == Lines{"  a    1  2", "  bcd"});
}

TEST_CASE("a sentence is broken between words and hangs under its first words") {
  CHECK(wrapped("- ", "one two three", 9) == Lines{"- one two", "  three"});
  CHECK(wrapped("", "unbreakable", 4) == Lines{"unbreakable"});
  CHECK(wrapped("- ", "é é é", 5) == Lines{"- é é", "  é"});
}

}  // namespace voorzien::io
