// SPDX-License-Identifier: EUPL-1.2
#include "io/report/department_tables.hpp"

#include <map>
#include <set>
#include <tuple>

#include "io/proposal/proposal_names.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/report/place_words.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

std::string site_kind(const ReportContext& context, const Site& site) {
  return context.say("report.site." + std::string(key_of(site.kind)));
}

std::string names_in_a_row(const ReportContext& context, const std::vector<FunctionIndex>& functions) {
  std::vector<std::string> names;
  for (const FunctionIndex function : functions) names.push_back(context.name(function));
  return in_a_row(names, context.language);
}

}  // namespace

void write_sites(Markup& markup, const ReportContext& context) {
  DataTable table{context.say("report.sites.caption"),
                  {{context.say("report.column.place")},
                   {context.say("report.sites.kind")},
                   {context.say("report.sites.area"), true},
                   {context.say("report.column.land"), true},
                   {context.say("report.column.gfa"), true},
                   {context.say("report.sites.floors"), true},
                   {context.say("report.sites.available"), true},
                   {context.say("report.column.decide_by"), true}},
                  {}};
  for (const PlannedPlace& place : context.places) {
    if (place.number == 0 || place.where.site == nullptr) continue;
    const Site& site = *place.where.site;
    table.rows.push_back({std::to_string(place.number) + " " + place.name, site_kind(context, site),
                          context.whole(site.area.value()), context.whole(place.building->land_m2),
                          context.whole(place.building->gfa_m2), std::to_string(site.floors),
                          site.available_from ? std::to_string(static_cast<int>(*site.available_from)) : "–",
                          std::to_string(place.decide_by)});
  }
  if (table.rows.empty()) return;
  markup.element("h3", context.say("report.sites.heading"));
  write_table(markup, table);
}

void write_functions_by_place(Markup& markup, const ReportContext& context) {
  struct Come {
    double capacity = 0.0;
    std::set<std::size_t> positions;
  };
  std::map<FunctionIndex, Come> by_function;
  for (const PlannedPlace& place : context.places) {
    for (const PlannedFunction& function : place.building->functions) {
      if (function.own) continue;
      by_function[function.function].capacity += function.capacity;
      by_function[function.function].positions.insert(place.position);
    }
  }
  DataTable table{context.say("report.partners.caption"),
                  {{context.say("report.column.function")},
                   {context.say("report.partners.capacity"), true},
                   {context.say("report.column.unit")},
                   {context.say("report.partners.places"), true},
                   {context.say("report.department.where")}},
                  {}};
  for (const auto& [function, come] : by_function) {
    table.rows.push_back({context.title(function), context.amount(function, come.capacity),
                          context.unit(function), std::to_string(come.positions.size()),
                          places_in_words(context, come.positions)});
  }
  if (!table.rows.empty()) {
    markup.element("h3", context.say("report.partners.heading"));
    write_table(markup, table);
  }
  if (context.best->explanation.moved.empty()) return;
  markup.element("h3", context.say("report.moved.heading"));
  const Inside list(markup, "ul");
  for (const MovedHours& moved : context.best->explanation.moved) {
    markup.element("li",
                   context.say("report.moved.line",
                               {{"function", context.title(moved.function)},
                                {"hours", moved.hours_per_week},
                                {"room", space_kind_name(*context.view, moved.space_kind, context.language)},
                                {"places", places_in_words(context, {moved.building})}}));
  }
}

void write_rooms_to_agree(Markup& markup, const ReportContext& context) {
  DataTable table{context.say("report.potential.caption"),
                  {{context.say("report.potential.facility")},
                   {context.say("report.weeks.room")},
                   {context.say("report.weeks.area"), true},
                   {context.say("report.potential.owner")},
                   {context.say("report.potential.consent")},
                   {context.say("report.potential.could_use")}},
                  {},
                  context.say("report.potential.note")};
  for (const PotentialRoom& potential : context.view->proposals.potential) {
    const Facility& facility = context.result.timeline.facilities[potential.facility];
    const Room& room = facility.rooms[potential.room];
    table.rows.push_back({facility.name.empty() ? facility.id : facility.name,
                          space_kind_name(*context.view, room.space_kind, context.language),
                          context.whole(room.area.value()),
                          room.owner.empty() ? context.unknown() : room.owner,
                          context.say("report.consent." + std::string(name_of(room.consent))),
                          names_in_a_row(context, potential.could_use)});
  }
  if (table.rows.empty()) return;
  markup.element("h3", context.say("report.potential.heading"));
  write_table(markup, table);
}

void write_payers(Markup& markup, const ReportContext& context) {
  const std::optional<PlanCosts>& costs = context.best->costs;
  if (!costs) {
    markup.element("p", context.say("report.costs.unknown"), {{"class", "note"}});
    return;
  }
  DataTable table{
      context.say("report.costs.caption", {{"price_year", static_cast<double>(costs->price_level_year)}}),
      {{context.say("report.costs.payer")},
       {context.say("report.costs.once"), true},
       {context.say("report.costs.yearly"), true},
       {context.say("report.costs.cover")}},
      {},
      context.say("report.costs.note")};
  Interval once;
  for (const PayerLine& payer : costs->payers) {
    once += payer.investment_eur;
    table.rows.push_back({begun(text("label.payer." + std::string(name_of(payer.payer)), context.language)),
                          euros(payer.investment_eur, context.language),
                          euros(payer.yearly_eur, context.language),
                          context.say(payer.payer == Payer::municipality ? "report.costs.cover_municipality"
                                                                         : "report.costs.cover_other")});
  }
  table.rows.push_back({context.say("report.costs.total"), euros(once, context.language),
                        euros(costs->yearly_eur, context.language), "–"});
  write_table(markup, table);
}

void write_investments(Markup& markup, const ReportContext& context) {
  if (!context.best->costs) return;
  std::map<std::pair<int, InvestmentKind>, Interval> lines;
  for (const InvestmentLine& line : context.best->costs->investment) {
    lines[{static_cast<int>(line.year), line.kind}] += line.eur;
  }
  if (lines.empty()) return;
  DataTable table{context.say("report.investment.caption"),
                  {{context.say("report.investment.kind")},
                   {context.say("report.column.open"), true},
                   {context.say("report.costs.once"), true}},
                  {}};
  for (const auto& [key, eur] : lines) {
    table.rows.push_back({context.say("report.investment." + std::string(name_of(key.second))),
                          std::to_string(key.first), euros(eur, context.language)});
  }
  markup.element("h3", context.say("report.investment.heading"));
  write_table(markup, table);
}

void write_owners(Markup& markup, const ReportContext& context) {
  std::map<std::string, std::set<std::size_t>> by_owner;
  for (const PlannedPlace& place : context.places) {
    std::string owner;
    if (place.where.site != nullptr) owner = place.where.site->owner;
    for (const Facility& facility : context.result.timeline.facilities) {
      if (place.building->existing && facility.id == place.building->id && !facility.rooms.empty()) {
        owner = facility.rooms.front().owner;
      }
    }
    const bool hidden = place.number == 0;
    if (owner.empty() || hidden) owner = hidden ? context.say("report.hidden_owner") : context.unknown();
    by_owner[owner].insert(place.position);
  }
  if (by_owner.empty()) return;
  DataTable table{context.say("report.owners.caption"),
                  {{context.say("report.potential.owner")},
                   {context.say("report.partners.places"), true},
                   {context.say("report.department.where")},
                   {context.say("report.department.by_when"), true}},
                  {}};
  for (const auto& [owner, positions] : by_owner) {
    const std::optional<int> year = first_decision(context, positions);
    table.rows.push_back({begun(owner), std::to_string(positions.size()), places_in_words(context, positions),
                          year ? std::to_string(*year) : context.unknown()});
  }
  markup.element("h3", context.say("report.owners.heading"));
  write_table(markup, table);
}

}  // namespace voorzien::io
