// SPDX-License-Identifier: EUPL-1.2
#include "io/problem/printable.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {
namespace {

TEST_CASE("letters of every language are shown as they are") {
  CHECK(printable("IJburg-Oost, Skûtsjes, 東京, 🏫") == "IJburg-Oost, Skûtsjes, 東京, 🏫");
}

TEST_CASE("control characters are spelled out") {
  CHECK(printable("a\x1b[31mb\x07\n\x7f") == "a\\u001B[31mb\\u0007\\u000A\\u007F");
  CHECK(printable(std::string("a\0b", 3)) == "a\\u0000b");
  CHECK(printable("x\u202Ey\u0085") == "x\\u202Ey\\u0085");
}

TEST_CASE("bytes that are no UTF-8 are spelled out one by one") {
  CHECK(printable("caf\xe9") == "caf\\xE9");
  CHECK(printable("\xc0\xaf") == "\\xC0\\xAF");
  CHECK(printable("\xed\xa0\x80") == "\\xED\\xA0\\x80");
  CHECK(printable("\xe2\x82") == "\\xE2\\x82");
}

TEST_CASE("the place and the texts of a message become printable and its numbers stay") {
  std::vector<Message> messages = {{"bad_id", "f.json#/\x1b", {{"id", "a\tb"}, {"count", 2.0}}}};
  make_printable(messages);
  CHECK(messages[0].where == "f.json#/\\u001B");
  CHECK(std::get<std::string>(messages[0].values[0].second) == "a\\u0009b");
  CHECK(std::get<double>(messages[0].values[1].second) == 2.0);
}

}  // namespace
}  // namespace voorzien::io
