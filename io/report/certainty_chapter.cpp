// SPDX-License-Identifier: EUPL-1.2
// What the report rests on: assumptions and gaps in full, the norms with their sources, how it was computed.
#include "engine/access/cost_fit.hpp"
#include "engine/access/town_travel.hpp"
#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/known_limits.hpp"
#include "io/report/markup.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/sources_used.hpp"
#include "io/results/vocabulary.hpp"
#include "io/summary/proposal_summary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/render.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_warnings = 40;

std::string travel_sentence(const ReportContext& context) {
  const auto mode = [&](TravelMode value) {
    return text("label.travel." + std::string(name_of(value)), context.language);
  };
  const auto say = [&](const std::string& code, const std::optional<Pace>& pace, Values values) {
    if (pace) {
      values.emplace_back("kmh", pace->kmh);
      values.emplace_back("status",
                          text("label.status." + std::string(name_of(pace->status)), context.language));
    }
    return context.say("report.method." + code, values);
  };
  if (const auto& costs = context.scenario.town.costs) {
    return say(
        costs->pace ? "travel_minutes_by_costs" : "travel_by_costs", costs->pace,
        {{"mode", mode(costs->mode)}, {"pairs", static_cast<double>(cost_fit(context.scenario.town).pairs)}});
  }
  if (const auto& streets = context.scenario.town.network) {
    const NetworkFit fit = network_fit(context.scenario.town);
    return say(streets->pace ? "travel_minutes_along_streets" : "travel_along_streets", streets->pace,
               {{"mode", mode(streets->mode)},
                {"streets", static_cast<double>(fit.streets)},
                {"length", fit.length_m / 1000.0}});
  }
  return context.say("report.method.travel", {{"mode", mode(context.scenario.travel.mode)},
                                              {"factor", context.scenario.travel.detour_factor}});
}

void write_method(Markup& markup, const ReportContext& context) {
  markup.element("h3", context.say("report.method.heading"));
  const Inside list(markup, "ul");
  markup.element("li", context.say("report.method.people"));
  markup.element("li", context.say("report.method.distribution"));
  markup.element("li", travel_sentence(context));
  markup.element("li", context.say("report.method.band"));
  if (context.best != nullptr) markup.element("li", context.say("report.method.cells"));
  markup.element("li", context.say("report.method.explain"));
}

void write_norms(Markup& markup, const ReportContext& context, const AllFigures& figures) {
  DataTable table{
      context.say("report.norms.caption", {{"set", in(context.scenario.norms.name, context.language)}}),
      {{context.say("report.column.function")},
       {context.say("report.norms.norm")},
       {context.say("report.norms.origin")}},
      {}};
  for (const FunctionFigures& one : figures) {
    if (one.norm == nullptr) {
      table.rows.push_back(
          {context.title(one.balance->function), context.say("report.function.no_norm"), "–"});
      continue;
    }
    table.rows.push_back({context.title(one.balance->function),
                          norm_text(*one.norm, context.scenario.catalogue, context.language),
                          norm_origin(*one.norm, context.scenario.norms, context.language)});
  }
  markup.element("h3", context.say("report.norms.heading"));
  write_table(markup, table);
}

void write_warnings(Markup& markup, const ReportContext& context) {
  std::vector<std::string> lines;
  for (const Message& message : context.result.warnings) {
    lines.push_back(render(readable(message, context.scenario, context.language), MessageKind::warning,
                           context.language));
  }
  if (context.view != nullptr) {
    for (const Message& message : context.view->proposals.messages) {
      lines.push_back(render(readable_for(message, context.view->what, context.language),
                             MessageKind::warning, context.language));
    }
  }
  if (lines.empty()) return;
  markup.element("h3", context.say("report.warnings.heading"));
  const Inside list(markup, "ul");
  for (std::size_t i = 0; i < lines.size() && i < most_warnings; ++i) markup.element("li", lines[i]);
  if (lines.size() > most_warnings) {
    markup.element("li", context.say("report.warnings.more",
                                     {{"count", static_cast<double>(lines.size() - most_warnings)}}));
  }
}

/// A link only where it can be one: an address from somebody's file may hold anything.
void write_address(Markup& markup, const std::string& address) {
  const bool is_link = address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0;
  if (is_link) {
    markup.element("a", address, {{"href", address}, {"rel", "noreferrer"}});
  } else {
    markup.text(address);
  }
}

void write_source(Markup& markup, const Source& source) {
  const Inside item(markup, "li");
  std::string words = source.organisation;
  if (!source.title.empty()) words += (words.empty() ? "" : ", ") + source.title;
  if (source.year) words += " (" + std::to_string(*source.year) + ")";
  if (!source.licence.empty()) words += ", " + source.licence;
  markup.text(words);
  if (source.url.empty()) return;
  markup.text(". ");
  write_address(markup, source.url);
}

}  // namespace

std::string certainty_chapter(const ReportContext& context, const AllFigures& figures) {
  Markup markup;
  markup.element("p", context.say("report.certainty.intro"));
  {
    const Inside list(markup, "ul");
    for (const std::string& line : limit_lines(context, figures)) markup.element("li", line);
  }
  write_method(markup, context);
  write_norms(markup, context, figures);
  write_warnings(markup, context);
  return markup.take();
}

std::string sources_chapter(const ReportContext& context) {
  Markup markup;
  markup.element("p", context.say("report.sources.intro"));
  markup.open("ul", {{"class", "sources"}});
  std::set<std::string> written;  // one publication may be cited by several files
  const auto add = [&](const Source& source) {
    Markup item;
    write_source(item, source);
    const std::string line = item.take();
    if (written.insert(line).second) markup.add(line);
  };
  for (const UsedSource& used : sources_used(context.scenario)) add(used.source);
  if (context.best != nullptr) {
    for (const Source& source : context.view->what.sharing.sources) add(source);
    for (const Source& source : context.view->what.costs.sources) add(source);
  }
  return markup.take();
}

}  // namespace voorzien::io
