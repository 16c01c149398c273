// SPDX-License-Identifier: EUPL-1.2
#include "io/report/drawing.hpp"

#include <algorithm>
#include <cmath>

#include "io/encoding/utf8.hpp"
#include "io/results/decimals.hpp"

namespace voorzien::io {

void open_drawing(Markup& markup, const std::string& view_box, std::string_view kind,
                  const DrawingWords& words) {
  markup.open("svg", {{"viewBox", view_box},
                      {"class", std::string(kind)},
                      {"role", "img"},
                      {"aria-label", words.title + ". " + words.description}});
  markup.element("title", words.title);
  markup.element("desc", words.description);
}

std::string coordinate(double value) {
  std::string written;
  append_decimal(written, value, 1);
  return written;
}

void write_label(Markup& markup, double x, double y, const std::string& words, std::string_view anchor,
                 std::string_view kind) {
  markup.element("text", words,
                 {{"x", coordinate(x)},
                  {"y", coordinate(y)},
                  {"text-anchor", anchor == "start" ? std::string() : std::string(anchor)},
                  {"class", std::string(kind)}});
}

void write_line(Markup& markup, double x1, double y1, double x2, double y2, std::string_view kind) {
  markup.empty("line", {{"x1", coordinate(x1)},
                        {"y1", coordinate(y1)},
                        {"x2", coordinate(x2)},
                        {"y2", coordinate(y2)},
                        {"class", std::string(kind)}});
}

std::string shortened(const std::string& words, std::size_t characters) {
  const std::string text = with_replacements(words);
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (starts && seen++ == characters) return text.substr(0, i) + "…";
  }
  return text;
}

std::vector<double> axis_steps(double largest) {
  if (!(largest > 0.0)) return {0.0, 1.0};
  const double power = std::pow(10.0, std::floor(std::log10(largest)));
  double step = power;
  for (const double candidate : {0.2, 0.5, 1.0, 2.0}) {
    step = candidate * power;
    if (largest / step <= 5.0) break;
  }
  std::vector<double> steps;
  for (int i = 0; i == 0 || steps.back() < largest - step * 1e-9; ++i) steps.push_back(step * i);
  return steps;
}

}  // namespace voorzien::io
