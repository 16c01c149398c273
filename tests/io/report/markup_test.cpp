// SPDX-License-Identifier: EUPL-1.2
#include "io/report/markup.hpp"

#include <catch2/catch.hpp>

#include "io/report/drawing.hpp"

namespace voorzien::io {

TEST_CASE("elements close in order and empty attributes are left out") {
  Markup markup;
  markup.open("svg", {{"class", "map"}, {"id", ""}}).empty("rect", {{"x", "1"}}).element("desc", "a");
  CHECK(markup.take() == "<svg class=\"map\"><rect x=\"1\"/><desc>a</desc></svg>\n");
}

TEST_CASE("what means something in HTML is written as text") {
  CHECK(escaped("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
  Markup markup;
  markup.element("p", "</p><script>", {{"title", "\" onload=\"x"}});
  CHECK(markup.take() == "<p title=\"&quot; onload=&quot;x\">&lt;/p&gt;&lt;script&gt;</p>\n");
}

TEST_CASE("line ends become spaces and what XML cannot hold a replacement") {
  CHECK(escaped("a\nb\tc\r") == "a b c ");
  CHECK(escaped(std::string("a\0b\x1b", 4)) == "a\uFFFDb\uFFFD");
  CHECK(escaped("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("right-to-left script is isolated and nothing can turn the words around it") {
  CHECK(escaped("x \u05D0\u05D1 \u05D2 y") == "x \u2068\u05D0\u05D1 \u05D2 \u2069y");
  CHECK(escaped("a\u202Eb\u2066c\u200F") == "abc");
}

TEST_CASE("a name is shortened by characters, not by bytes") {
  CHECK(shortened("één", 3) == "één");
  CHECK(shortened("éénden", 3) == "één…");
}

TEST_CASE("an axis has round steps that hold the largest value") {
  CHECK(axis_steps(9.0) == std::vector<double>{0.0, 2.0, 4.0, 6.0, 8.0, 10.0});
  CHECK(axis_steps(28300.0).back() == 30000.0);
  CHECK(axis_steps(0.0) == std::vector<double>{0.0, 1.0});
}

}  // namespace voorzien::io
