// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "io/geopackage/plan_parts.hpp"
#include "io/proposal/building_rows.hpp"
#include "io/proposal/proposal_names.hpp"
#include "io/qgis/proposal_renderers.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

constexpr const char* site_columns =
    "id:t name:t site_kind:t area_m2:r footprint_share:r floors:w largest_gfa_m2:r rectangle_width_m:r "
    "rectangle_length_m:r facility_id:t stands_there:t book_value_eur:r land_price_eur_m2:r "
    "available_from_year:w owner:t allowed:t excluded:t neighbourhood_id:t illustrative:f status:t "
    "in_best_plan:f";

std::string excluded_text(const PlanDraft& draft, const Site& site) {
  std::string list;
  for (const ExcludedFunction& excluded : site.excluded) {
    if (!list.empty()) list += "; ";
    list += draft.name_in_language(draft.scenario.catalogue.functions[excluded.function].name);
    const std::string& reason = draft.name_in_language(excluded.reason);
    if (!reason.empty()) list += ": " + reason;
  }
  return list;
}

std::optional<double> mid_of(const std::optional<SourcedValue>& value) {
  return value ? std::optional<double>(value->value.mid) : std::nullopt;
}

/// Sites on which the best plan builds, in any phase.
std::set<std::string> sites_in_best_plan(const PlanDraft& draft) {
  std::set<std::string> sites;
  if (draft.proposal == nullptr) return sites;
  for (const PhaseOfPlan& phase : phases_of(*draft.proposal)) {
    if (phase.plan->id != "best") continue;
    for (const PlannedBuilding& building : phase.phase->buildings) {
      if (!building.existing) sites.insert(building.id);
    }
  }
  return sites;
}

void write_site(RowWriter& rows, const PlanDraft& draft, const Site& site, bool in_best_plan) {
  const Town& town = draft.scenario.town;
  const bool on_ground = site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
  rows.text(site.id).text(draft.name_in_language(site.name)).text(key_of(site.kind));
  rows.real(site.area.value());
  rows.real(on_ground ? std::optional<double>(site.footprint_share) : std::nullopt).whole_number(site.floors);
  rows.real(site.largest_gfa ? std::optional<double>(site.largest_gfa->value()) : std::nullopt);
  if (site.largest_rectangle_m) {
    rows.real(site.largest_rectangle_m->first).real(site.largest_rectangle_m->second);
  } else {
    rows.real(std::nullopt).real(std::nullopt);
  }
  rows.text(site.facility ? std::optional<std::string>(town.facilities[*site.facility].id) : std::nullopt);
  rows.text(unless_empty(site.stands_there)).real(mid_of(site.book_value_eur));
  rows.real(mid_of(site.land_price_eur_m2));
  rows.whole_number(site.available_from ? std::optional<int>(static_cast<int>(*site.available_from))
                                        : std::nullopt);
  rows.text(unless_empty(site.owner));
  rows.text(unless_empty(names_of(site.allowed, draft.scenario.catalogue, ", ", draft.language)));
  rows.text(unless_empty(excluded_text(draft, site)));
  rows.text(site.neighbourhood ? std::optional<std::string>(town.neighbourhoods[*site.neighbourhood].id)
                               : std::nullopt);
  rows.flag(site.illustrative).text(name_of(site.provenance.status)).flag(in_best_plan).end_row();
}

void write_sites_as(PlanDraft& draft, bool polygons, const std::set<std::string>& used) {
  std::vector<const Site*> sites;
  std::vector<std::string> kinds;
  bool has_illustrative = false;
  for (const Site& site : draft.scenario.town.sites) {
    if (site.shape.has_value() != polygons) continue;
    sites.push_back(&site);
    kinds.emplace_back(key_of(site.kind));
    has_illustrative |= site.illustrative;
  }
  if (sites.empty()) return;
  const TableSpec table =
      described_table(draft, polygons ? "site_plot" : "site_point",
                      polygons ? GeometryKind::multi_polygon : GeometryKind::point, columns_of(site_columns));
  RowWriter rows = draft.file.create(table);
  for (const Site* site : sites) {
    polygons ? rows.shape(*site->shape) : rows.shape(site->at);
    write_site(rows, draft, *site, used.count(site->id) > 0);
  }
  LayerStyle style;
  style.renderer = polygons ? site_plot_renderer(kinds, has_illustrative, draft.language)
                            : site_point_renderer(kinds, has_illustrative, draft.language);
  // Where the best plan builds, the building says its name; seen from afar the others would hide it.
  style.label = LabelLook{"if(\"in_best_plan\" OR @map_scale > 40000, NULL, wordwrap(\"name\", 22))", 6.5,
                          polygons ? LabelPlace::inside_area : LabelPlace::around_point};
  style.shown_by_name = "\"name\"";
  style.map_tip = draft.say("tip.site");
  add_style(draft, table, draft.say("style.sites"), style);
}

}  // namespace

void write_sites(PlanDraft& draft) {
  const std::set<std::string> used = sites_in_best_plan(draft);
  write_sites_as(draft, true, used);
  write_sites_as(draft, false, used);
}

}  // namespace voorzien::io
