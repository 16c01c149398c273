// SPDX-License-Identifier: EUPL-1.2
#include "io/report/coverage_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "io/report/drawing.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_radius = 62.0;
/// Beyond so many areas the name of each would make the report too large.
constexpr std::size_t most_named_areas = 120;
constexpr std::array<CoverageClass, 7> all_classes{
    CoverageClass::below_50,  CoverageClass::from_50, CoverageClass::from_80, CoverageClass::from_100,
    CoverageClass::above_120, CoverageClass::no_need, CoverageClass::unknown};

/// Where a circle of an area stands: the centre of the member nearest to the middle of all.
Point place_of(const BalanceArea& area, const Town& town) {
  Point middle;
  for (const NeighbourhoodIndex member : area.members) {
    middle.x += town.neighbourhoods[member].centre.x / static_cast<double>(area.members.size());
    middle.y += town.neighbourhoods[member].centre.y / static_cast<double>(area.members.size());
  }
  const auto distance = [&](NeighbourhoodIndex member) {
    const Point centre = town.neighbourhoods[member].centre;
    return std::hypot(centre.x - middle.x, centre.y - middle.y);
  };
  const auto nearest =
      std::min_element(area.members.begin(), area.members.end(),
                       [&](NeighbourhoodIndex a, NeighbourhoodIndex b) { return distance(a) < distance(b); });
  return nearest == area.members.end() ? middle : town.neighbourhoods[*nearest].centre;
}

std::string tip_of(const FunctionFigures& figures, std::size_t area, const AreaYear& here,
                   const ReportContext& context) {
  const std::string name = context.area_name(*figures.balance, area);
  if (here.status == "no_need" || here.status == "unknown") {
    return name + ": " + label_of(class_of(here), context);
  }
  const FunctionIndex function = figures.balance->function;
  return context.say("report.map.tip", {{"area", name},
                                        {"need", context.amount(function, here.need)},
                                        {"supply", context.amount(function, here.supply)},
                                        {"unit", context.unit(function)}});
}

void write_fills(Markup& markup, const FunctionFigures& figures, std::size_t year,
                 const ReportContext& context) {
  const FunctionBalance& balance = *figures.balance;
  const bool named = balance.areas.size() <= most_named_areas;
  for (const CoverageClass coverage : all_classes) {
    Markup group;
    for (std::size_t area = 0; area < balance.areas.size(); ++area) {
      const AreaYear here = area_year(balance, area, year);
      if (class_of(here) != coverage) continue;
      if (named) {
        group.open("g", {{"class", here.status == "partial" ? "partial" : ""}});
        group.element("title", tip_of(figures, area, here, context));
      }
      for (const NeighbourhoodIndex member : balance.areas[area].members) group.add(TownMap::outline(member));
      if (named) group.close();
    }
    if (group.size() == 0) continue;
    markup.open("g", {{"class", std::string(style_of(coverage))}}).add(group.take()).close();
  }
}

void write_circles(Markup& markup, const FunctionFigures& figures, std::size_t year,
                   const CircleScale& circles, const ReportContext& context) {
  const FunctionBalance& balance = *figures.balance;
  const Inside group(
      markup, "g",
      {{"class",
        balance.supply_knowledge == SupplyKnowledge::illustrative ? "short illustrative" : "short"}});
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    const AreaYear here = area_year(balance, area, year);
    if (!here.shortfall || here.shortfall->mid <= balance.negligible) continue;
    const Point at = context.map.at(place_of(balance.areas[area], context.scenario.town));
    markup.empty("circle", {{"cx", coordinate(at.x)},
                            {"cy", coordinate(at.y)},
                            {"r", coordinate(circles.radius(here.shortfall->mid))}});
  }
}

double largest_shortfall(const FunctionFigures& figures, const std::vector<std::size_t>& years) {
  double largest = 0.0;
  for (const std::size_t year : years) {
    for (std::size_t area = 0; area < figures.balance->areas.size(); ++area) {
      const AreaYear here = area_year(*figures.balance, area, year);
      if (here.shortfall) largest = std::max(largest, here.shortfall->mid);
    }
  }
  return largest > figures.balance->negligible ? largest : 0.0;
}

/// How many areas are in each class that occurs: the description of a map.
std::string described(const FunctionFigures& figures, std::size_t year, const ReportContext& context) {
  std::string words;
  for (const CoverageClass coverage : all_classes) {
    std::size_t count = 0;
    for (std::size_t area = 0; area < figures.balance->areas.size(); ++area) {
      if (class_of(area_year(*figures.balance, area, year)) == coverage) ++count;
    }
    if (count == 0) continue;
    words += (words.empty() ? "" : "; ") + label_of(coverage, context) + ": " + std::to_string(count);
  }
  return context.say(
      "report.map.described",
      {{"scale", text("label.scale." + std::string(context.scale_key(*figures.balance)), context.language)},
       {"classes", words}});
}

}  // namespace

CoverageClass class_of(const AreaYear& figures) {
  if (figures.status == "no_need") return CoverageClass::no_need;
  const std::optional<double> coverage = coverage_of(figures);
  if (!coverage) return CoverageClass::unknown;
  if (*coverage < 0.5) return CoverageClass::below_50;
  if (*coverage < 0.8) return CoverageClass::from_50;
  if (*coverage < 1.0) return CoverageClass::from_80;
  return *coverage <= 1.2 ? CoverageClass::from_100 : CoverageClass::above_120;
}

std::string_view style_of(CoverageClass coverage) {
  constexpr std::array<std::string_view, 7> styles{"k0", "k1", "k2", "k3", "k4", "no-need", "unknown"};
  return styles.at(static_cast<std::size_t>(coverage));
}

std::string label_of(CoverageClass coverage, const ReportContext& context) {
  constexpr std::array<const char*, 7> keys{"below_50",  "50_to_80", "80_to_100", "100_to_120",
                                            "above_120", "no_need",  "unknown"};
  return text(std::string("label.map.class.") + keys.at(static_cast<std::size_t>(coverage)),
              context.language);
}

double CircleScale::radius(double amount) const {
  return largest > 0.0 ? largest_radius * std::sqrt(amount / largest) : 0.0;
}

void write_coverage_map(Markup& markup, const FunctionFigures& figures, std::size_t year,
                        const MapOverlay& overlay, const ReportContext& context) {
  const FunctionIndex function = figures.balance->function;
  open_drawing(markup, context.map.view_box(), overlay.is_large ? "map large" : "map",
               {context.say("report.map.title", {{"function", context.name(function)},
                                                 {"year", static_cast<double>(context.year_at(year))}}),
                described(figures, year, context)});
  if (!context.map.water().empty()) markup.open("g", {{"class", "water"}}).add(context.map.water()).close();
  write_fills(markup, figures, year, context);
  if (overlay.circles.largest > 0.0) write_circles(markup, figures, year, overlay.circles, context);
  markup.add(overlay.markup);
  markup.close();
}

std::vector<std::size_t> shown_years(const FunctionFigures& figures, const ReportContext& context) {
  std::set<std::size_t> years = {0, context.horizon()};
  const Year peak = figures.balance->town_wave.peak_year;
  const Year first = context.result.timeline.first();
  if (peak > first) years.insert(position_in_series(first, peak));
  for (const Year phase : context.scenario.phases) {
    if (years.size() < 3 && phase >= first) years.insert(position_in_series(first, phase));
  }
  if (years.size() == 2 && context.horizon() >= 4) years.insert(context.horizon() / 2);
  return {years.begin(), years.end()};
}

void write_map_legend(Markup& markup, const FunctionFigures& figures, const std::vector<std::size_t>& years,
                      const CircleScale& circles, const ReportContext& context) {
  std::set<CoverageClass> present;
  for (const std::size_t year : years) {
    for (std::size_t area = 0; area < figures.balance->areas.size(); ++area) {
      present.insert(class_of(area_year(*figures.balance, area, year)));
    }
  }
  const Inside legend(markup, "ul", {{"class", "legend"}});
  markup.element("li", context.say("report.map.legend"), {{"class", "legend-title"}});
  for (const CoverageClass coverage : all_classes) {
    if (present.count(coverage) == 0) continue;
    const Inside item(markup, "li");
    markup.open("svg", {{"class", "swatch large"}, {"viewBox", "0 0 30 20"}, {"aria-hidden", "true"}});
    markup.empty("rect", {{"class", std::string(style_of(coverage))}, {"width", "30"}, {"height", "20"}});
    markup.close();
    markup.text(label_of(coverage, context));
  }
  if (circles.largest <= 0.0) return;
  const bool illustrative = figures.balance->supply_knowledge == SupplyKnowledge::illustrative;
  const Inside item(markup, "li");
  markup.open("svg", {{"class", "swatch"}, {"viewBox", "0 0 130 130"}, {"aria-hidden", "true"}});
  markup.open("g", {{"class", illustrative ? "short illustrative" : "short"}});
  markup.empty("circle", {{"cx", "65"}, {"cy", "65"}, {"r", coordinate(largest_radius)}});
  markup.close().close();
  markup.text(context.say(illustrative ? "report.map.circle_illustrative" : "report.map.circle",
                          {{"amount", context.amount(figures.balance->function, circles.largest)},
                           {"unit", context.unit(figures.balance->function)}}));
}

void write_small_multiples(Markup& markup, const FunctionFigures& figures, const ReportContext& context) {
  if (figures.function->scale == Scale::city || figures.balance->areas.size() < 2) return;
  const std::vector<std::size_t> years = shown_years(figures, context);
  const MapOverlay overlay{{largest_shortfall(figures, years)}};
  {
    const Inside row(markup, "div", {{"class", "multiples"}});
    for (const std::size_t year : years) {
      const Inside figure(markup, "figure");
      write_coverage_map(markup, figures, year, overlay, context);
      const bool is_peak = context.result.timeline.years[year].year == figures.balance->town_wave.peak_year;
      markup.element("figcaption", context.say(is_peak ? "report.map.peak_year" : "report.map.year",
                                               {{"year", static_cast<double>(context.year_at(year))}}));
    }
  }
  write_map_legend(markup, figures, years, overlay.circles, context);
}

}  // namespace voorzien::io
