// SPDX-License-Identifier: EUPL-1.2
#include "io/results/json_stream.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "io/encoding/utf8.hpp"

namespace voorzien::io {

TEST_CASE("objects take a line per member and rows of numbers one line") {
  JsonStream json;
  json.begin_object();
  json.key("a");
  json.begin_array();
  for (int row = 0; row < 2; ++row) {
    json.begin_array(Layout::one_line);
    json.integer(row);
    json.null();
    json.end_array();
  }
  json.end_array();
  json.key("b");
  json.begin_object(Layout::one_line);
  json.key("c");
  json.begin_array();
  json.boolean(true);
  json.end_array();
  json.end_object();
  json.key("none");
  json.begin_array();
  json.end_array();
  json.end_object();
  CHECK(json.take() ==
        "{\n \"a\": [\n  [0, null],\n  [1, null]\n ],\n \"b\": {\"c\": [true]},\n \"none\": []\n}\n");
}

TEST_CASE("any text survives writing and reading") {
  const std::string awkward = "quote \" backslash \\ tab\t line\n bell\x07 del\x7F é ‘x’ 𝄞 </script>";
  JsonStream json;
  json.begin_array();
  json.text(awkward);
  json.text("");
  json.end_array();
  const auto read = nlohmann::json::parse(json.take());
  CHECK(read.at(0) == awkward);
  CHECK(read.at(1) == "");
}

TEST_CASE("bytes that are no UTF-8 are replaced so that the file can be read") {
  for (const std::string wrong : {"caf\xE9", "\xC3", "\xF5\x80\x80\x80", "\xC0\x80", "\xED\xA0\x80", "\x80",
                                  "\xE2\x82", "\xF4\x90\x80\x80"}) {
    CHECK_FALSE(is_utf8(wrong));
    JsonStream json;
    json.begin_array();
    json.text(wrong);
    json.end_array();
    CHECK_NOTHROW(nlohmann::json::parse(json.take()));
  }
  CHECK(with_replacements("caf\xE9!") == "caf\xEF\xBF\xBD!");
  CHECK(is_utf8("café 𝄞 €"));
  CHECK(with_replacements("café 𝄞 €") == "café 𝄞 €");
}

TEST_CASE("a number that is none becomes null") {
  JsonStream json;
  json.begin_array(Layout::one_line);
  json.decimal(std::numeric_limits<double>::quiet_NaN(), 2);
  json.shortest(std::numeric_limits<double>::infinity());
  json.natural(std::numeric_limits<std::uint64_t>::max());
  json.end_array();
  CHECK(json.take() == "[null, null, 18446744073709551615]\n");
}

}  // namespace voorzien::io
