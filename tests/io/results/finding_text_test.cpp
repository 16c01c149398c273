// SPDX-License-Identifier: EUPL-1.2
#include "io/results/finding_text.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

std::map<std::string, MessageValue> values_of(const Message& message) {
  return {message.values.begin(), message.values.end()};
}

}  // namespace

TEST_CASE("people read names of functions, sources and statuses, not ids") {
  const Scenario scenario = sample::scenario();
  const Message message{"shortfall",
                        "",
                        {{"function", std::string("primary-school")},
                         {"norm_source", std::string("bouwstenen")},
                         {"norm_status", static_cast<double>(Status::published)},
                         {"amount", 300.0}}};
  const auto dutch = values_of(readable(message, scenario, Language::nl));
  CHECK(dutch.at("function") == MessageValue("basisschool"));
  CHECK(dutch.at("unit") == MessageValue("leerlingen"));
  CHECK(dutch.at("norm_source") == MessageValue("Bouwstenen voor Sociaal 2023"));
  CHECK(dutch.at("norm_status") == MessageValue("gepubliceerd"));
  CHECK(dutch.at("amount") == MessageValue(300.0));
  CHECK(values_of(readable(message, scenario, Language::en)).at("function") ==
        MessageValue("primary school"));
}

TEST_CASE("a norm without a source says so and an unknown function keeps its id") {
  const Message message{"x", "", {{"norm_source", std::string()}, {"function", std::string("zeppelin")}}};
  const auto values = values_of(readable(message, sample::scenario(), Language::nl));
  CHECK(values.at("norm_source") == MessageValue("geen bron bij de hand"));
  CHECK(values.at("function") == MessageValue("zeppelin"));
}

}  // namespace voorzien::io
