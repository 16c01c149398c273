// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <utility>

#include "io/geopackage/plan_parts.hpp"
#include "io/qgis/renderers.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

/// Where a function is offered, by position: facility, then function.
using Place = std::pair<std::size_t, std::size_t>;

/// What happens at a place over the years of the run.
struct Use {
  std::optional<Interval> capacity;  ///< in the first year it is open
  Status capacity_status = Status::observed;
  std::optional<Year> first_open;
  std::optional<Year> last_open;
  std::map<Year, double> capacity_by_year;  ///< mid values, where known
  std::map<Year, double> load_by_year;      ///< assigned in the best distribution
};

using Uses = std::map<Place, Use>;

void add_listed(Uses& uses, const Timeline& timeline) {
  for (std::size_t facility = 0; facility < timeline.facilities.size(); ++facility) {
    for (const FacilityCapacity& listed : timeline.facilities[facility].capacities) {
      Use& use = uses[{facility, listed.function}];
      use.capacity = listed.capacity;
      use.capacity_status = listed.provenance.status;
    }
  }
}

void add_open_years(Uses& uses, const Timeline& timeline) {
  for (const YearState& state : timeline.years) {
    for (const OpenFunction& open : state.open) {
      Use& use = uses[{open.facility, open.function}];
      if (!use.first_open) {
        use.first_open = state.year;
        use.capacity = open.capacity;
        use.capacity_status = open.status;
      }
      use.last_open = state.year;
      if (open.capacity) use.capacity_by_year[state.year] = open.capacity->mid;
    }
  }
}

void add_loads(Uses& uses, const RunResult& result) {
  for (const FunctionBalance& balance : result.functions) {
    for (const YearDistribution& year : balance.distributions) {
      for (const FacilityLoad& load : year.loads) {
        uses[{load.facility, balance.function}].load_by_year[year.year] = load.assigned;
      }
    }
  }
}

std::optional<double> in_year(const std::map<Year, double>& values, std::optional<Year> year) {
  if (!year) return std::nullopt;
  const auto found = values.find(*year);
  return found == values.end() ? std::nullopt : std::optional<double>(found->second);
}

/// When the place counts: the facility's own dates where it has them, else what the run saw happen to the
/// function (opened by a conversion, closed by an intervention).
std::pair<std::optional<Year>, std::optional<Year>> validity(const Facility& facility, const Use& use,
                                                             const Timeline& timeline) {
  std::optional<Year> from = facility.open_from;
  std::optional<Year> until = facility.open_until;
  if (use.first_open && *use.first_open > timeline.years.front().year) from = use.first_open;
  if (use.last_open && *use.last_open < timeline.years.back().year) until = use.last_open;
  return {from, until};
}

void write_place(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance, const Place& place,
                 const Use& use) {
  const Facility& facility = draft.result.timeline.facilities[place.first];
  const FacilityFunction& function = draft.scenario.catalogue.functions[place.second];
  std::optional<std::string> neighbourhood;
  if (facility.neighbourhood) neighbourhood = draft.scenario.town.neighbourhoods[*facility.neighbourhood].id;
  std::optional<std::string> operated_by;
  if (!facility.operated_by.empty()) operated_by = facility.operated_by;
  const auto [from, until] = validity(facility, use, draft.result.timeline);

  rows.shape(facility.at).text(facility.id).text(facility.name).text(function.id);
  rows.text(draft.name_in_language(function.name)).text(function.domain);
  rows.text(draft.name_in_language(function.unit.name));
  rows.interval(use.capacity).text(use.capacity ? name_of(use.capacity_status) : "unknown");
  rows.text(name_of(facility.status)).text(operated_by).text(neighbourhood);
  rows.first_day(from).last_day(until);
  for (const KeyMoment& moment : draft.key_moments(balance)) {
    const std::optional<double> capacity = in_year(use.capacity_by_year, moment.year);
    const std::optional<double> load = in_year(use.load_by_year, moment.year);
    std::optional<double> used;
    if (capacity && load && *capacity > 0.0) used = *load / *capacity;
    rows.real(capacity).real(load).real(used);
  }
  rows.end_row();
}

std::vector<std::string> domains_of(const PlanDraft& draft, const Uses& uses) {
  std::vector<std::string> domains;
  for (const auto& [place, use] : uses) {
    const std::string& domain = draft.scenario.catalogue.functions[place.second].domain;
    if (std::find(domains.begin(), domains.end(), domain) == domains.end()) domains.push_back(domain);
  }
  std::sort(domains.begin(), domains.end());
  return domains;
}

}  // namespace

void write_facilities(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "facilities", GeometryKind::point,
      columns_of("id:t name:t function:t function_name:t domain:t unit:t capacity_low:r capacity:r "
                 "capacity_high:r capacity_status:t status:t operator:t neighbourhood_id:t valid_from:d "
                 "valid_to:d capacity_base:r load_base:r use_base:r capacity_peak:r load_peak:r use_peak:r "
                 "capacity_horizon:r load_horizon:r use_horizon:r"));
  RowWriter rows = draft.file.create(table);
  Uses uses;
  add_listed(uses, draft.result.timeline);
  add_open_years(uses, draft.result.timeline);
  add_loads(uses, draft.result);
  for (const auto& [place, use] : uses) {
    write_place(rows, draft, draft.result.functions[place.second], place, use);
  }
  LayerStyle style;
  style.renderer = facility_renderer(domains_of(draft, uses), draft.language);
  style.shown_by_name = "\"name\"";
  style.label = LabelLook{"\"name\"", 7.0, LabelPlace::around_point};
  style.label->smallest_scale = 15000.0;
  style.dated = true;
  style.map_tip = draft.say("tip.facility");
  const std::vector<KeyMoment> moments{{"base", draft.result.timeline.years.front().year},
                                       {"peak", std::nullopt},
                                       {"horizon", draft.result.timeline.years.back().year}};
  add_style(draft, table, draft.say("style.facilities"), style, moments);
}

}  // namespace voorzien::io
