// SPDX-License-Identifier: EUPL-1.2
#include "io/report/report_context.hpp"

#include <algorithm>

#include "io/results/finding_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

const ProposedPlan* plan_called(const ProposalView* view, const std::string& id) {
  if (view == nullptr) return nullptr;
  for (const ProposedPlan& plan : view->proposals.plans) {
    if (plan.id == id && !plan.solved.plan.phases.empty()) return &plan;
  }
  return nullptr;
}

/// "Almere" for "Almere 2022".
std::string without_year(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string::npos || name.size() - space != 5) return name;
  return name.find_first_not_of("0123456789", space + 1) == std::string::npos ? name.substr(0, space) : name;
}

int opening_year(const Plan& plan, const PlannedBuilding& building) {
  for (const PhasePlan& phase : plan.phases) {
    for (const PlannedBuilding& one : phase.buildings) {
      const bool same =
          one.id == building.id && one.existing == building.existing && one.temporary == building.temporary;
      const bool used = std::any_of(one.functions.begin(), one.functions.end(),
                                    [](const PlannedFunction& function) { return !function.own; });
      if (same && used) return static_cast<int>(phase.year);
    }
  }
  return static_cast<int>(plan.phases.back().year);
}

/// Years between deciding and opening, by what is done.
int lead_time(const LeadTimes& times, const PlannedPlace& place) {
  if (place.role == BuildingRole::temporary) return times.temporary;
  if (place.role == BuildingRole::joined) return times.conversion;
  const Site* site = place.where.site;
  if (site != nullptr && site->kind == SiteKind::existing_building) return times.conversion;
  return site != nullptr && site->facility ? times.extension : times.new_building;
}

}  // namespace

ReportContext::ReportContext(const ReportInput& input, const ReportOptions& chosen)
    : scenario(input.scenario),
      result(input.result),
      view(input.proposals),
      options(chosen),
      language(chosen.language),
      map(input.scenario.town),
      zero(plan_called(input.proposals, "zero")),
      best(plan_called(input.proposals, "best")) {
  if (best != nullptr) find_places();
}

void ReportContext::find_places() {
  for (const BuildingRow& row : building_rows(*view, result, language)) {
    if (row.phase.plan != best || !row.phase.is_last || row.role == BuildingRole::unchanged || !row.place) {
      continue;
    }
    PlannedPlace place;
    place.building = row.building;
    place.position = row.position;
    place.where = *row.place;
    place.role = row.role;
    place.name = building_name(*view, *row.building, language);
    place.opens = opening_year(best->solved.plan, *row.building);
    place.decide_by = place.opens - lead_time(scenario.proposal.lead_times, place);
    places.push_back(std::move(place));
  }
  std::stable_sort(places.begin(), places.end(), [](const PlannedPlace& a, const PlannedPlace& b) {
    return std::make_pair(a.building->existing, -a.building->gfa_m2) <
           std::make_pair(b.building->existing, -b.building->gfa_m2);
  });
  int number = 0;
  for (PlannedPlace& place : places) {
    const bool hidden = place.where.site != nullptr && is_hidden(*place.where.site);
    place.number = hidden ? 0 : ++number;
    if (hidden) place.name = say("report.hidden_place");
  }
}

std::string ReportContext::say(const std::string& key, const Values& values) const {
  return fill(text(key, language), values, language);
}

std::string ReportContext::town_name() const {
  // A dataset is named after its year and kind too; a town that is one municipality has a name of its own.
  const std::vector<Neighbourhood>& all = scenario.town.neighbourhoods;
  const bool is_one = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Neighbourhood& one) {
    return one.municipality == all.front().municipality;
  });
  const std::string municipality = is_one ? all.front().municipality : std::string();
  const bool is_code =
      std::any_of(municipality.begin(), municipality.end(), [](char c) { return c >= '0' && c <= '9'; });
  return municipality.empty() || is_code ? without_year(short_name(in(scenario.town.name, language)))
                                         : municipality;
}

std::string ReportContext::name(FunctionIndex function) const {
  return short_name(in(scenario.catalogue.functions[function].name, language));
}

std::string ReportContext::title(FunctionIndex function) const { return begun(name(function)); }

std::string ReportContext::amount(FunctionIndex function, double value) const {
  return number(value, scenario.catalogue.functions[function].unit.decimals, language);
}

std::string ReportContext::unit(FunctionIndex function) const {
  return in(scenario.catalogue.functions[function].unit.name, language);
}

std::string ReportContext::amount(FunctionIndex function, const std::optional<Interval>& value) const {
  if (!value) return unknown();
  const std::string mid = amount(function, value->mid);
  const std::string low = amount(function, value->low);
  const std::string high = amount(function, value->high);
  return low == high ? mid : mid + " (" + low + "–" + high + ")";
}

std::string ReportContext::percent(std::optional<double> share, int decimals) const {
  return share ? say("report.percent", {{"amount", number(100.0 * *share, decimals, language)}}) : unknown();
}

std::string ReportContext::whole(double value) const { return number(value, 0, language); }

std::string ReportContext::places_counted(std::size_t count) const {
  return say(count == 1 ? "report.counted.place" : "report.counted.places",
             {{"count", static_cast<double>(count)}});
}

std::string ReportContext::rooms_counted(int count) const {
  return say(count == 1 ? "report.counted.room" : "report.counted.rooms",
             {{"count", static_cast<double>(count)}});
}

std::string ReportContext::unknown() const { return text("label.unknown", language); }

bool ReportContext::residents_are_known() const {
  const std::vector<Neighbourhood>& all = scenario.town.neighbourhoods;
  return std::any_of(all.begin(), all.end(),
                     [](const Neighbourhood& one) { return one.residents.has_value(); });
}

bool ReportContext::is_hidden(const Site& site) const {
  if (!options.leaves_out_private_plots) return false;
  // An owner nobody wrote down may be a private one.
  std::string owner = site.owner;
  std::transform(owner.begin(), owner.end(), owner.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return owner.rfind("gemeente", 0) != 0 && owner.rfind("municipality", 0) != 0;
}

std::size_t ReportContext::hidden_places() const {
  return static_cast<std::size_t>(std::count_if(places.begin(), places.end(),
                                                [](const PlannedPlace& place) { return place.number == 0; }));
}

std::string ReportContext::area_name(const FunctionBalance& balance, std::size_t area) const {
  if (scenario.catalogue.functions[balance.function].scale == Scale::city) return town_name();
  const BalanceArea& one = balance.areas[area];
  return one.name.empty() ? one.id : one.name;
}

std::string ReportContext::scale_key(const FunctionBalance& balance) const {
  return std::string(name_of(scenario.catalogue.functions[balance.function].scale));
}

int ReportContext::year_at(std::size_t position) const {
  return static_cast<int>(result.timeline.years[position].year);
}

std::string begun(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

}  // namespace voorzien::io
