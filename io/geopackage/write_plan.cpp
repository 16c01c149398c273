// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/write_plan.hpp"

#include <utility>

#include "io/geopackage/plan_parts.hpp"

namespace voorzien::io {

std::vector<MapLayer> write_plan(const Scenario& scenario, const RunResult& result, Language language,
                                 const std::filesystem::path& path, const ProposalView* proposal) {
  PlanFile file(path, scenario.town.crs, scenario.base_year);
  PlanDraft draft{scenario, result, language, file, proposal};
  write_areas(draft);
  write_facilities(draft);
  write_key_years(draft);
  write_balance(draft);
  write_need(draft);
  write_people(draft);
  write_distribution(draft);
  write_access(draft);
  write_equity(draft);
  write_equity_groups(draft);
  write_sources(draft);
  write_people_maps(draft);
  write_need_maps(draft);
  write_reach_maps(draft);
  write_function_views(draft);
  write_sites(draft);
  if (proposal != nullptr) {
    write_proposal_buildings(draft);
    write_proposal_spaces(draft);
    write_proposal_flows(draft);
    write_proposal_plans(draft);
    write_proposal_changes(draft);
    write_potential_rooms(draft);
  }
  write_styles(draft);
  file.finish();
  return std::move(draft.layers);
}

}  // namespace voorzien::io
