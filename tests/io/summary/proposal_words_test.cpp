// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/proposal_words.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {

TEST_CASE("a saving that is proven is told as an interval in its unit") {
  CHECK(saving_words({PlanLevel::land, 200.0, 900.0, true}, Language::nl) == "200 tot 900 m² minder");
  CHECK(saving_words({PlanLevel::statutory_unmet, 0.5, 1.3, true}, Language::nl) ==
        "0,5 tot 1,3 procentpunt minder");
  CHECK(saving_words({PlanLevel::travel, -90.0, -40.0, true}, Language::en) == "40 to 90 m more");
}

TEST_CASE("a saving whose interval holds nought is within the margin") {
  CHECK(saving_words({PlanLevel::land, -50.0, 400.0, true}, Language::nl) ==
        "binnen de marge (-50 tot 400 m²)");
  CHECK(saving_words({PlanLevel::land, 0.0, 0.2, true}, Language::nl) == "geen verschil");
}

TEST_CASE("an interval that is one number when rounded is told as one") {
  CHECK(saving_words({PlanLevel::land, 899.9, 900.1, true}, Language::nl) == "900 m² minder");
}

TEST_CASE("a price is what comes on top") {
  CHECK(price_words({PlanLevel::cost, 1.2e6, 3.4e6, true}, Language::nl) == "€ 1,2 mln tot € 3,4 mln meer");
  CHECK(price_words({PlanLevel::complexity, -3.0, -1.0, true}, Language::nl) == "1 tot 3 minder");
}

TEST_CASE("euros are told in millions, with their bandwidth") {
  CHECK(euros(Interval{24e6, 30.1e6, 36e6}, Language::nl) == "€ 30,1 mln (24,0–36,0 mln)");
  CHECK(euros(950.0, Language::nl) == "€ 950");
  CHECK(euros(-2.5e6, Language::en) == "€-2.5m");
}

TEST_CASE("names in a row end with a word") {
  CHECK(in_a_row({"a", "b", "c"}, Language::nl) == "a, b en c");
  CHECK(in_a_row({"a"}, Language::en) == "a");
  CHECK(in_a_row({}, Language::nl).empty());
  CHECK(short_name("gymzaal (bewegingsonderwijs)") == "gymzaal");
}

}  // namespace voorzien::io
