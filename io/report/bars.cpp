// SPDX-License-Identifier: EUPL-1.2
#include "io/report/bars.hpp"

#include <algorithm>
#include <numeric>

#include "io/report/drawing.hpp"

namespace voorzien::io {
namespace {

constexpr double width = 560.0;
constexpr double longest = 400.0;
constexpr double row_height = 40.0;
constexpr double bar_height = 14.0;

double total_of(const Bar& bar) { return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0); }

std::string described(const BarChart& chart) {
  std::string words;
  for (const Bar& bar : chart.bars) words += (words.empty() ? "" : "; ") + bar.name + ": " + bar.told;
  return words;
}

void write_part_legend(Markup& markup, const BarChart& chart) {
  if (chart.parts.empty()) return;
  const Inside legend(markup, "ul", {{"class", "legend"}});
  for (std::size_t part = 0; part < chart.parts.size(); ++part) {
    const Inside item(markup, "li");
    markup.open("svg", {{"class", "swatch"}, {"viewBox", "0 0 30 20"}, {"aria-hidden", "true"}});
    markup.empty("rect", {{"class", "part" + std::to_string(part)}, {"width", "30"}, {"height", "20"}});
    markup.close();
    markup.text(chart.parts[part]);
  }
}

}  // namespace

void write_bars(Markup& markup, const BarChart& chart) {
  double full = chart.full;
  for (const Bar& bar : chart.bars) full = std::max(full, total_of(bar));
  const double height = row_height * static_cast<double>(chart.bars.size());
  const Inside figure(markup, "figure");
  open_drawing(markup, "0 0 " + coordinate(width) + " " + coordinate(height), "bars",
               {chart.title, described(chart)});
  double y = 0.0;
  for (const Bar& bar : chart.bars) {
    write_label(markup, 0, y + 13, shortened(bar.name, 68), "start", "name other");
    double x = 0.0;
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
      const double length = full > 0.0 ? longest * bar.parts[part] / full : 0.0;
      if (length >= 0.05) {
        markup.empty("rect", {{"x", coordinate(x)},
                              {"y", coordinate(y + 18)},
                              {"width", coordinate(length)},
                              {"height", coordinate(bar_height)},
                              {"class", "part" + std::to_string(part)}});
      }
      x += length;
    }
    write_label(markup, x + 8, y + 18 + bar_height - 2, bar.told, "start", "value");
    y += row_height;
  }
  markup.close();
  write_part_legend(markup, chart);
  markup.element("figcaption", chart.title);
}

}  // namespace voorzien::io
