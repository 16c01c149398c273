// SPDX-License-Identifier: EUPL-1.2
// The parts of plan.gpkg, each written from the run in one go. Names of tables and columns are English in
// every language; titles, aliases and legends are translated.
#pragma once

#include "io/geopackage/plan_draft.hpp"

namespace voorzien::io {

/// neighbourhoods, districts, city (polygons) and area_points.
void write_areas(PlanDraft& draft);
/// facilities: one point per facility and function.
void write_facilities(PlanDraft& draft);
/// balance: every function, area at its own scale, and year.
void write_balance(PlanDraft& draft);
/// balance_key_years: one row per function and area, with base, peak and horizon side by side.
void write_key_years(PlanDraft& draft);
/// need: every function, neighbourhood and year.
void write_need(PlanDraft& draft);
/// people: every neighbourhood and year, with the terms that changed it.
void write_people(PlanDraft& draft);
/// distribution: who is served where, at the key years.
void write_distribution(PlanDraft& draft);
/// access: the scenario's measures of access, at the key years; equity: how evenly each is spread;
/// equity_groups: what groups have of it.
void write_access(PlanDraft& draft);
void write_equity(PlanDraft& draft);
void write_equity_groups(PlanDraft& draft);
/// people_change (polygons) and people_timeline (points): where people live, now and through the years.
void write_people_maps(PlanDraft& draft);
/// need_<function>: need by neighbourhood and year, as points.
void write_need_maps(PlanDraft& draft);
/// reach_<function>: the share of need met within reach at the key years, as polygons.
void write_reach_maps(PlanDraft& draft);
/// sources and findings.
void write_sources(PlanDraft& draft);
/// coverage_<function>, shortfall_<function> and timeline_<function>: ready-made layers as views.
void write_function_views(PlanDraft& draft);
/// site_plot and site_point: scarce space, whether a proposal uses it or not; each only when there is any.
void write_sites(PlanDraft& draft);

// The parts of a proposal; without one nothing is written. Every plan and phase is in the layers, the best
// plan's last phase is what the default styles show.
/// proposal_building (points), proposal_plot (view with the plots) and proposal_function (points).
void write_proposal_buildings(PlanDraft& draft);
/// proposal_space and proposal_timetable.
void write_proposal_spaces(PlanDraft& draft);
/// proposal_flow: lines.
void write_proposal_flows(PlanDraft& draft);
/// proposal_level and proposal_condition.
void write_proposal_plans(PlanDraft& draft);
/// proposal_change and its view proposal_change_map (polygons).
void write_proposal_changes(PlanDraft& draft);
/// potential_room: points.
void write_potential_rooms(PlanDraft& draft);

/// layer_styles: what QGIS applies by itself.
void write_styles(PlanDraft& draft);

}  // namespace voorzien::io
