// SPDX-License-Identifier: EUPL-1.2
#include "io/report/line_chart.hpp"

#include <algorithm>

#include "io/report/drawing.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr double width = 440.0;
constexpr double height = 230.0;
constexpr double left = 62.0;
constexpr double right = 78.0;  ///< room for the names of the lines
constexpr double top = 26.0;
constexpr double bottom = 26.0;
constexpr double label_distance = 14.0;

/// From years and amounts to the drawing.
struct Scales {
  std::size_t years = 1;
  double largest = 1.0;

  [[nodiscard]] double x(double year) const {
    const double steps = years > 1 ? static_cast<double>(years - 1) : 1.0;
    return left + (width - left - right) * year / steps;
  }
  [[nodiscard]] double y(double amount) const {
    return height - bottom - (height - top - bottom) * amount / largest;
  }
};

double largest_of(const LineChart& chart) {
  double largest = 0.0;
  for (const ChartLine& line : chart.lines) {
    for (const auto& value : line.values) {
      if (value) largest = std::max(largest, value->high);
    }
  }
  return largest;
}

std::string point(const Scales& scales, double year, double amount) {
  return coordinate(scales.x(year)) + " " + coordinate(scales.y(amount));
}

void write_band(Markup& markup, const ChartLine& line, const Scales& scales) {
  std::string path;
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    if (!line.values[i]) return;
    path += (i == 0 ? "M" : "L") + point(scales, static_cast<double>(i), line.values[i]->high);
  }
  for (std::size_t i = line.values.size(); i-- > 0;) {
    path += "L" + point(scales, static_cast<double>(i), line.values[i]->low);
  }
  markup.empty("path", {{"d", path + "z"}, {"class", line.is_stepped ? "band other" : "band"}});
}

void write_values(Markup& markup, const ChartLine& line, const Scales& scales) {
  std::string path;
  bool drawing = false;
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    const auto year = static_cast<double>(i);
    if (!line.values[i]) {
      drawing = false;
      continue;
    }
    if (drawing && line.is_stepped) path += "H" + coordinate(scales.x(year));
    path += (drawing ? "L" : "M") + point(scales, year, line.values[i]->mid);
    drawing = true;
  }
  markup.empty("path", {{"d", path}, {"class", line.is_stepped ? "line other" : "line"}});
}

void write_axes(Markup& markup, const LineChart& chart, const Scales& scales, const ReportContext& context) {
  for (const double step : axis_steps(largest_of(chart))) {
    write_line(markup, left, scales.y(step), width - right, scales.y(step), step == 0.0 ? "axis" : "grid");
    write_label(markup, left - 6, scales.y(step) + 4, number(step, context.language), "end", "tick");
  }
  const std::size_t last = scales.years - 1;
  std::vector<std::size_t> shown = {0};
  if (last > 1) shown.push_back(last / 2);
  if (last > 0) shown.push_back(last);
  for (const std::size_t year : shown) {
    write_label(markup, scales.x(static_cast<double>(year)), height - 8,
                std::to_string(context.year_at(year)), "middle", "tick");
  }
  write_label(markup, 0, 12, chart.unit, "start", "tick");
}

/// Names at the right end of the lines, moved apart where they would touch.
void write_names(Markup& markup, const LineChart& chart, const Scales& scales) {
  std::vector<std::pair<double, const ChartLine*>> ends;
  for (const ChartLine& line : chart.lines) {
    if (!line.values.empty() && line.values.back()) {
      ends.emplace_back(scales.y(line.values.back()->mid) + 4.0, &line);
    }
  }
  std::stable_sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 1; i < ends.size(); ++i) {
    ends[i].first = std::max(ends[i].first, ends[i - 1].first + label_distance);
  }
  double floor = height - bottom + 4.0;
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    end->first = std::min(end->first, floor);
    floor = end->first - label_distance;
  }
  for (const auto& [y, line] : ends) {
    write_label(markup, width - right + 6, y, shortened(line->name, 14), "start",
                line->is_stepped ? "name other" : "name");
  }
}

void write_peak(Markup& markup, const LineChart& chart, const Scales& scales, const ReportContext& context) {
  if (!chart.peak || chart.lines.empty() || !chart.lines.front().values[*chart.peak]) return;
  const double year = static_cast<double>(*chart.peak);
  const double amount = chart.lines.front().values[*chart.peak]->mid;
  markup.empty("circle", {{"cx", coordinate(scales.x(year))},
                          {"cy", coordinate(scales.y(amount))},
                          {"r", "3.5"},
                          {"class", "peak"}});
  const bool at_the_end = *chart.peak + 1 == scales.years;
  write_label(
      markup, scales.x(year), scales.y(amount) - 8,
      context.say("report.chart.peak", {{"year", static_cast<double>(context.year_at(*chart.peak))},
                                        {"amount", number(amount, chart.decimals, context.language)}}),
      at_the_end ? "end" : (*chart.peak == 0 ? "start" : "middle"), "peak-label");
}

/// First and last value of each line: what somebody who cannot see the drawing hears.
std::string described(const LineChart& chart, const ReportContext& context) {
  std::string words;
  for (const ChartLine& line : chart.lines) {
    if (line.values.empty() || !line.values.front() || !line.values.back()) continue;
    words += (words.empty() ? "" : " ") +
             context.say("report.chart.line",
                         {{"name", line.name},
                          {"from_year", static_cast<double>(context.year_at(0))},
                          {"to_year", static_cast<double>(context.year_at(line.values.size() - 1))},
                          {"from", number(line.values.front()->mid, chart.decimals, context.language)},
                          {"to", number(line.values.back()->mid, chart.decimals, context.language)},
                          {"unit", chart.unit}});
  }
  return words.empty() ? context.unknown() : words;
}

}  // namespace

void write_line_chart(Markup& markup, const LineChart& chart, const ReportContext& context) {
  Scales scales;
  scales.years = context.result.timeline.years.size();
  scales.largest = axis_steps(largest_of(chart)).back();
  open_drawing(markup, "0 0 440 230", "chart", {chart.title, described(chart, context)});
  write_axes(markup, chart, scales, context);
  for (const ChartLine& line : chart.lines) write_band(markup, line, scales);
  for (const ChartLine& line : chart.lines) write_values(markup, line, scales);
  write_peak(markup, chart, scales, context);
  write_names(markup, chart, scales);
  markup.close();
}

}  // namespace voorzien::io
