// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/measure.hpp"
#include "io/geopackage/official_codes.hpp"
#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/write_neighbourhood_tables.hpp"
#include "io/qgis/renderers.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

/// The land of a district, or of the town when none is given; water counts in no balance.
MultiPolygon ground_of(const Town& town, std::optional<std::size_t> district) {
  MultiPolygon ground;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    if (neighbourhood.kind == AreaKind::water) continue;
    if (district && neighbourhood.district != *district) continue;
    ground.insert(ground.end(), neighbourhood.area.begin(), neighbourhood.area.end());
  }
  return ground;
}

std::optional<double> dwellings_at(const YearState& state, std::size_t position) {
  return position < state.dwellings.size() ? state.dwellings[position] : std::nullopt;
}

void write_neighbourhood(RowWriter& rows, const PlanDraft& draft, std::size_t position) {
  const Town& town = draft.scenario.town;
  const Neighbourhood& here = town.neighbourhoods[position];
  const YearState& base = draft.result.timeline.years.front();
  const YearState& horizon = draft.result.timeline.years.back();
  const OfficialCodes codes = official_codes_of(here.id);
  const bool known = here.residents.has_value();
  std::optional<double> at_base;
  std::optional<double> at_horizon;
  std::optional<double> growth;
  std::optional<double> growth_share;
  if (known) {
    at_base = to_persons(base.residents[position].total());
    at_horizon = to_persons(horizon.residents[position].total());
    growth = *at_horizon - *at_base;
    if (*at_base > 0.0) growth_share = *growth / *at_base;
  }
  std::optional<int> boundary_year;
  if (codes.municipality) boundary_year = static_cast<int>(town.reference_year);

  rows.shape(here.area).text(here.id).text(here.name);
  rows.text(town.districts[here.district].id).text(town.districts[here.district].name);
  rows.text(here.municipality).text(codes.district).text(codes.neighbourhood).text(codes.municipality);
  rows.whole_number(boundary_year).text(name_of(here.kind));
  rows.real(at_base).real(at_horizon).real(growth).real(growth_share);
  rows.text(known ? name_of(here.residents_provenance.status) : "unknown");
  rows.text(name_of(here.age_knowledge));
  rows.real(dwellings_at(base, position)).real(dwellings_at(horizon, position));
  rows.text(here.dwellings ? name_of(here.dwellings_provenance.status) : "unknown");
  rows.real(here.land_area.value()).end_row();
}

void write_neighbourhoods(PlanDraft& draft) {
  const TableSpec table = neighbourhood_table(draft);
  RowWriter rows = draft.file.create(table);
  for (std::size_t position = 0; position < draft.scenario.town.neighbourhoods.size(); ++position) {
    write_neighbourhood(rows, draft, position);
  }
  LayerStyle style;
  style.renderer = area_renderer(draft.language);
  style.label = LabelLook{"\"name\"", 7.0};
  style.shown_by_name = "\"name\"";
  const std::vector<KeyMoment> moments{{"base", draft.result.timeline.years.front().year},
                                       {"horizon", draft.result.timeline.years.back().year}};
  add_style(draft, table, draft.say("style.areas"), style, moments);
  // As ground under maps that name the areas themselves.
  style.label.reset();
  add_style(draft, table, draft.say("style.areas_without_names"), style, moments);
}

void write_outlines(PlanDraft& draft) {
  const Town& town = draft.scenario.town;
  LayerStyle style;
  style.renderer = outline_renderer();
  style.label = LabelLook{"\"name\"", 10.0};
  style.shown_by_name = "\"name\"";

  const TableSpec districts =
      described_table(draft, "districts", GeometryKind::multi_polygon, columns_of("id:t name:t"));
  RowWriter district_rows = draft.file.create(districts);
  for (std::size_t position = 0; position < town.districts.size(); ++position) {
    district_rows.dissolved_shape(ground_of(town, position));
    district_rows.text(town.districts[position].id).text(town.districts[position].name).end_row();
  }
  add_style(draft, districts, draft.say("style.areas"), style);

  const TableSpec city =
      described_table(draft, "city", GeometryKind::multi_polygon, columns_of("id:t name:t"));
  RowWriter city_row = draft.file.create(city);
  city_row.dissolved_shape(ground_of(town, std::nullopt)).text(town.id);
  city_row.text(draft.name_in_language(town.name)).end_row();
  add_style(draft, city, draft.say("style.areas"), style);
}

void write_area_points(PlanDraft& draft) {
  const Town& town = draft.scenario.town;
  const TableSpec table =
      described_table(draft, "area_points", GeometryKind::point, columns_of("scale:t id:t name:t"));
  RowWriter rows = draft.file.create(table);
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    rows.shape(neighbourhood.centre).text(name_of(Scale::neighbourhood));
    rows.text(neighbourhood.id).text(neighbourhood.name).end_row();
  }
  for (std::size_t position = 0; position < town.districts.size(); ++position) {
    rows.shape(inner_point(ground_of(town, position))).text(name_of(Scale::district));
    rows.text(town.districts[position].id).text(town.districts[position].name).end_row();
  }
  rows.shape(inner_point(ground_of(town, std::nullopt))).text(name_of(Scale::city)).text(town.id);
  rows.text(draft.name_in_language(town.name)).end_row();
  LayerStyle style;
  style.renderer = point_renderer();
  style.shown_by_name = "\"name\"";
  add_style(draft, table, draft.say("style.areas"), style);
}

}  // namespace

TableSpec neighbourhood_table(const PlanDraft& draft) {
  return described_table(
      draft, "neighbourhoods", GeometryKind::multi_polygon,
      columns_of("id:t name:t district_id:t district:t municipality:t wijkcode:t buurtcode:t gemeentecode:t "
                 "boundary_year:w kind:t residents_base:r residents_horizon:r growth:r growth_share:r "
                 "residents_status:t "
                 "age_status:t dwellings_base:r dwellings_horizon:r dwellings_status:t land_area_m2:r"));
}

void write_areas(PlanDraft& draft) {
  write_neighbourhoods(draft);
  write_outlines(draft);
  write_area_points(draft);
}

}  // namespace voorzien::io
