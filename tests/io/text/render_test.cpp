// SPDX-License-Identifier: EUPL-1.2
#include "io/text/render.hpp"

#include <catch2/catch.hpp>

#include "io/text/pattern.hpp"

namespace voorzien::io {

TEST_CASE("placeholders take text, numbers, decimals and years") {
  const Values values{{"name", std::string("De Wierden")}, {"need", 1234.56}, {"year", 2033.0}};
  CHECK(fill("{name}: {need:1} in {year}", values, Language::nl) == "De Wierden: 1.234,6 in 2033");
  CHECK(fill("{need:0} {need} {need:y}", values, Language::en) == "1,235 1,234.56 1235");
  CHECK(fill("{name}{name}", values, Language::en) == "De WierdenDe Wierden");
  CHECK(fill("{peak_year}", {{"peak_year", 2040.0}}, Language::nl) == "2040");
  CHECK(fill("{leap_years}", {{"leap_years", 2040.0}}, Language::nl) == "2.040");
}

TEST_CASE("what is no placeholder, or has no value, stays as it is") {
  CHECK(fill("{absent} {Upper} { x} {name:q} {", {{"name", 1.0}}, Language::nl) ==
        "{absent} {Upper} { x} {name:q} {");
  CHECK(fill("", {}, Language::nl).empty());
  CHECK(fill("{a}", {{"a", std::string("{b}")}, {"b", 1.0}}, Language::nl) == "{b}");
  CHECK(placeholders("{a} {b:2} {a} {C}") == std::set<std::string>{"a", "b"});
}

TEST_CASE("a problem is told with its remedy, in both languages") {
  const Message message{"output_in_use", "", {{"directory", std::string("uit")}}};
  CHECK(what(message, MessageKind::problem, Language::nl) ==
        "Een andere berekening schrijft op dit moment naar ‘uit’.");
  CHECK(mend(message, MessageKind::problem, Language::en) ==
        "Wait until it has finished, or choose another folder with -o.");
  CHECK(
      render(message, MessageKind::problem, Language::en) ==
      "Another run is writing to ‘uit’ at this moment. Wait until it has finished, or choose another folder "
      "with -o.");
}

TEST_CASE("a message without a text shows its key instead of failing") {
  const Message message{"never_heard_of", "", {}};
  CHECK(render(message, MessageKind::warning, Language::nl) == "[warning.never_heard_of]");
  CHECK(render(message, MessageKind::finding, Language::nl) == "[finding.never_heard_of]");
}

}  // namespace voorzien::io
