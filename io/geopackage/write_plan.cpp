// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/write_plan.hpp"

#include "io/geopackage/plan_parts.hpp"

namespace voorzien::io {

void write_plan(const Scenario& scenario, const RunResult& result, Language language,
                const std::filesystem::path& path) {
  PlanFile file(path, scenario.town.crs, scenario.base_year);
  PlanDraft draft{scenario, result, language, file};
  write_areas(draft);
  write_facilities(draft);
  write_key_years(draft);
  write_balance(draft);
  write_need(draft);
  write_people(draft);
  write_distribution(draft);
  write_sources(draft);
  write_function_views(draft);
  write_styles(draft);
  file.finish();
}

}  // namespace voorzien::io
