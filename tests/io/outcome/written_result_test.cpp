// SPDX-License-Identifier: EUPL-1.2
#include "io/outcome/written_result.hpp"

#include <catch2/catch.hpp>

#include "io/problem/input_error.hpp"

namespace voorzien::io {
namespace {

constexpr const char* small = R"({"format": "voorzien-results/1", "version": "0.1.0",
  "functions": [{"id": "library", "need": {"low": [[1, null]], "mid": [[2, 3]], "high": [[4, 5]]}, "supply": null,
    "assigned": [{"year": 2030, "unmet": [7, null]}]}],
  "proposals": {"plans": [{"id": "zero", "status": "optimal", "totals": {"land_m2": 5}, "figures": {"gfa_m2": 6},
    "costs": null, "scenario": "proposals/zero.json"}]}})";

std::string code_of_problem(const std::string& text) {
  try {
    WrittenResult result(text, "results.json");
  } catch (const InputError& error) {
    return error.problems().front().code;
  }
  return "";
}

}  // namespace

TEST_CASE("a written result gives its cells back, and nothing where there is nothing") {
  const WrittenResult result(small, "results.json");
  CHECK(result.cell("library", "need", "mid", 0, 1) == 3.0);
  CHECK_FALSE(result.cell("library", "need", "low", 0, 1));
  CHECK_FALSE(result.cell("library", "supply", "mid", 0, 0));
  CHECK_FALSE(result.cell("library", "need", "mid", 9, 0));
  CHECK_FALSE(result.cell("gp", "need", "mid", 0, 0));
  CHECK(result.has_distribution("library", 2030));
  CHECK_FALSE(result.has_distribution("library", 2031));
  CHECK(result.distributed("library", 2030, "unmet", 0) == 7.0);
  REQUIRE(result.plans().size() == 1);
  CHECK(result.plans()[0].gfa_m2 == 6.0);
  CHECK_FALSE(result.plans()[0].present_value_eur);
  CHECK(result.plans()[0].scenario == "proposals/zero.json");
}

TEST_CASE("a result of another version, another file and broken JSON are refused with the reason") {
  CHECK(code_of_problem(R"({"format": "voorzien-results/2"})") == "format_version");
  CHECK(code_of_problem(R"({"format": "voorzien-norms/1"})") == "format_kind");
  CHECK_FALSE(code_of_problem(R"({"format": )").empty());
  CHECK_FALSE(code_of_problem("[1, 2]").empty());
}

}  // namespace voorzien::io
