// SPDX-License-Identifier: EUPL-1.2
#include "io/report/spread_strip.hpp"

#include <algorithm>
#include <array>

#include "io/report/drawing.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

constexpr double left = 10.0;
constexpr double length = 380.0;
constexpr double line_y = 58.0;
constexpr double dot = 3.2;
constexpr std::size_t places = 51;
constexpr double highest_pile = 46.0;
constexpr std::size_t most_named = 3;

void write_strip(Markup& markup, const Spread& spread, const DrawingWords& words) {
  open_drawing(markup, "0 0 400 80", "strip", words);
  write_line(markup, left, line_y, left + length, line_y, "axis");
  for (const int percent : {0, 50, 100}) {
    const double x = left + length * percent / 100.0;
    write_line(markup, x, line_y, x, line_y + 5, "axis");
    write_label(markup, x, line_y + 18, std::to_string(percent) + " %",
                percent == 0 ? "start" : (percent == 100 ? "end" : "middle"), "tick");
  }
  const auto place_of = [](const ServedArea& area) {
    return static_cast<std::size_t>(area.share * static_cast<double>(places - 1) + 0.5);
  };
  std::array<std::size_t, places> all{};
  for (const ServedArea& area : spread.areas) ++all.at(place_of(area));
  const auto most = static_cast<double>(*std::max_element(all.begin(), all.end()));
  // Many areas alike overlap rather than leave the drawing.
  const double step = std::min(2.0 * dot, highest_pile / most);
  std::array<std::size_t, places> pile{};
  for (const ServedArea& area : spread.areas) {
    const std::size_t place = place_of(area);
    const std::size_t height = pile.at(place)++;
    markup.empty("circle", {{"cx", coordinate(left + length * static_cast<double>(place) / (places - 1))},
                            {"cy", coordinate(line_y - 5 - step * static_cast<double>(height))},
                            {"r", coordinate(dot)},
                            {"class", "dot"}});
  }
  markup.close();
}

std::string worst_names(const ReportContext& context, const FunctionFigures& figures, const Spread& spread) {
  std::vector<std::string> names;
  for (const ServedArea& area : spread.areas) {
    if (names.size() == most_named || area.share >= spread.mean) break;
    names.push_back(context.area_name(*figures.balance, area.area) + " (" + context.percent(area.share) +
                    ")");
  }
  return in_a_row(names, context.language);
}

}  // namespace

void write_spread(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  const std::optional<Spread> spread = spread_of(context, figures, context.horizon());
  if (!spread) {
    if (figures.function->scale != Scale::city) {
      markup.element("p", context.say("report.spread.unknown"), {{"class", "small"}});
    }
    return;
  }
  const Values values = {{"year", static_cast<double>(context.year_at(context.horizon()))},
                         {"mean", context.percent(spread->mean)},
                         {"worst", context.percent(spread->worst_tenth)},
                         {"best", context.percent(spread->best_tenth)}};
  const std::string words = context.say("report.spread.words", values);
  std::string sentence = words;
  const std::string worst = worst_names(context, figures, *spread);
  if (!worst.empty()) sentence += " " + context.say("report.spread.worst", {{"names", worst}});
  if (spread->unknown > 0) {
    sentence +=
        " " + context.say("report.spread.not_counted", {{"count", static_cast<double>(spread->unknown)}});
  }
  const Inside figure(markup, "figure", {{"class", "spread"}});
  write_strip(markup, *spread, {context.say("report.spread.title"), words});
  markup.element("figcaption", sentence);
}

}  // namespace voorzien::io
