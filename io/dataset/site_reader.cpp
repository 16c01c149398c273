// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/site_reader.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "engine/geometry/overlay.hpp"
#include "io/dataset/checked_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/dataset/known_names.hpp"
#include "io/dataset/place_check.hpp"
#include "io/dataset/value_names.hpp"
#include "io/encoding/utf8.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

using Field = SiteField;

constexpr double largest_area_m2 = 1e8;
constexpr double longest_side_m = 1e5;
constexpr double most_eur = 1e12;
constexpr int most_floors = 200;

bool is_own_id(const std::string& id) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && letter(id.front()) &&
         std::all_of(id.begin(), id.end(), [&](char c) { return letter(c) || c == '-'; });
}

/// "function: reason", the reason in one language or as "Dutch | English".
std::pair<std::string, Name> function_and_reason(const std::string& part) {
  const auto trim = [](const std::string& text) {
    const auto parts = parts_of_cell(text);
    return parts.empty() ? std::string() : parts.front();
  };
  const auto colon = part.find(':');
  if (colon == std::string::npos) return {part, {}};
  const std::string reason = part.substr(colon + 1);
  const auto bar = reason.find('|');
  Name name{trim(reason.substr(0, bar)), {}};
  name.en = bar == std::string::npos ? name.nl : trim(reason.substr(bar + 1));
  return {trim(part.substr(0, colon)), name};
}

/// Reads the rows of one list.
class SiteRows {
 public:
  SiteRows(const SiteSection& section, const SiteContext& context, DatasetReading& reading)
      : section_(section), context_(context), reading_(reading), functions_(function_ids(context.catalogue)) {
    for (const Facility& facility : context.facilities) facilities_.push_back(facility.id);
  }

  Site read(const CheckedRow& row, const TableRow& raw) {
    Site site;
    site.id = row.id();
    if (!site.id.empty() && !is_own_id(site.id)) row.report("site_id_form", position_of(Field::id));
    site.name.nl = one_line(row.text(position_of(Field::name)));
    if (site.name.nl.empty()) site.name.nl = site.id;
    site.name.en = one_line(row.text(position_of(Field::name_en)));
    if (site.name.en.empty()) site.name.en = site.name.nl;
    read_kind(row, site);
    site.at = raw.at;
    read_shape(row, raw, site);
    read_measures(row, site);
    read_functions(row, site);
    read_facility(row, site);
    read_prices(row, site);
    site.stands_there = row.text(position_of(Field::stands_there));
    site.available_from = row.year(position_of(Field::available_from));
    site.owner = row.text(position_of(Field::owner));
    site.provenance = section_.provenance;
    const auto illustrative = row.whole(position_of(Field::illustrative), 0, 1);
    site.illustrative = illustrative ? *illustrative == 1 : site.provenance.status == Status::illustrative;
    return site;
  }

 private:
  void read_kind(const CheckedRow& row, Site& site) {
    const std::string written = row.text(position_of(Field::kind));
    for (const auto& choice : site_kind_names) {
      if (choice.name != written) continue;
      site.kind = choice.value;
      return;
    }
    row.report("site_kind_unknown", position_of(Field::kind));
  }

  void read_shape(const CheckedRow& row, const TableRow& raw, Site& site) {
    if (raw.area.empty()) return;
    MultiPolygon shape = raw.area;
    if (const auto reason = invalidity_of(shape)) {
      const MessageValues told = {{"id", site.id}, {"name", site.name.nl}, {"reason", *reason}};
      auto valid = repaired(shape);
      if (!valid) {
        reading_.problems.push_back({"shape_not_repairable", row.place(), told});
        return;
      }
      shape = std::move(*valid);
      reading_.warnings.push_back({"shape_repaired", row.place(), told});
    }
    site.at = inner_point(shape);
    site.shape = std::move(shape);
  }

  /// A number above 0; reports 0 as something that cannot be.
  std::optional<double> above_zero(const CheckedRow& row, Field field, double most) {
    const auto value = row.not_negative(position_of(field), most);
    if (value != 0.0) return value;
    row.report("site_measure_zero", position_of(field));
    return std::nullopt;
  }

  void read_measures(const CheckedRow& row, Site& site) {
    const auto area_field = position_of(Field::area_m2);
    const auto written = row.not_negative(area_field, largest_area_m2);
    const bool faulty = !written && row.number(area_field);
    const double drawn = site.shape ? area_of(*site.shape).value() : 0.0;
    site.area = SquareMetres(written.value_or(drawn));
    if (!faulty && site.area <= SquareMetres(0.0))
      row.report(written ? "site_area_zero" : "site_area_missing", area_field);
    const bool has_ground = site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
    const auto share = row.share(position_of(Field::footprint_share));
    if (has_ground && !row.number(position_of(Field::footprint_share)))
      row.report("site_footprint_missing", position_of(Field::footprint_share));
    site.footprint_share = has_ground ? share.value_or(0.0) : 0.0;
    site.floors = row.whole(position_of(Field::floors), 1, most_floors).value_or(1);
    if (const auto gfa = above_zero(row, Field::largest_gfa_m2, largest_area_m2))
      site.largest_gfa = SquareMetres(*gfa);
    const auto width = above_zero(row, Field::rectangle_width_m, longest_side_m);
    const auto length = above_zero(row, Field::rectangle_length_m, longest_side_m);
    if (width && length) site.largest_rectangle_m = std::minmax(*width, *length);
    const bool one_written = row.number(position_of(Field::rectangle_width_m)).has_value() !=
                             row.number(position_of(Field::rectangle_length_m)).has_value();
    if (one_written) row.report("site_rectangle_half", position_of(Field::rectangle_width_m));
  }

  std::optional<FunctionIndex> function_named(const std::string& name, const std::string& id,
                                              const CheckedRow& row) {
    const auto function = context_.catalogue.find(name);
    if (!function) report_unknown_name({"site_function_unknown", name, functions_}, id, row, reading_);
    return function;
  }

  void read_functions(const CheckedRow& row, Site& site) {
    for (const std::string& part : parts_of_cell(row.text(position_of(Field::allowed)))) {
      if (const auto function = function_named(part, site.id, row)) site.allowed.push_back(*function);
    }
    std::sort(site.allowed.begin(), site.allowed.end());
    site.allowed.erase(std::unique(site.allowed.begin(), site.allowed.end()), site.allowed.end());
    for (const std::string& part : parts_of_cell(row.text(position_of(Field::excluded)))) {
      auto [name, reason] = function_and_reason(part);
      const auto function = function_named(name, site.id, row);
      if (!function) continue;
      const bool allowed = std::binary_search(site.allowed.begin(), site.allowed.end(), *function);
      const bool twice =
          std::any_of(site.excluded.begin(), site.excluded.end(),
                      [&](const ExcludedFunction& other) { return other.function == *function; });
      if (allowed || twice) {
        reading_.problems.push_back({allowed ? "site_allowed_and_excluded" : "site_excluded_twice",
                                     row.place(),
                                     {{"id", site.id}, {"function", name}}});
      }
      site.excluded.push_back({*function, std::move(reason)});
    }
    std::sort(site.excluded.begin(), site.excluded.end(),
              [](const ExcludedFunction& a, const ExcludedFunction& b) { return a.function < b.function; });
  }

  void read_facility(const CheckedRow& row, Site& site) {
    const std::string written = row.text(position_of(Field::facility));
    if (written.empty()) return;
    const auto found = std::lower_bound(facilities_.begin(), facilities_.end(), written);
    if (found != facilities_.end() && *found == written) {
      site.facility = FacilityIndex(static_cast<std::size_t>(found - facilities_.begin()));
    } else if (context_.facilities_read_whole) {
      report_unknown_name({"site_facility_unknown", written, facilities_}, site.id, row, reading_);
    }
  }

  void read_prices(const CheckedRow& row, Site& site) {
    if (const auto eur = row.not_negative(position_of(Field::book_value_eur), most_eur))
      site.book_value_eur = SourcedValue{Interval::exactly(*eur), section_.book_value};
    if (const auto eur = row.not_negative(position_of(Field::land_price_eur_m2), most_eur))
      site.land_price_eur_m2 = SourcedValue{Interval::exactly(*eur), section_.land_price};
  }

  const SiteSection& section_;
  const SiteContext& context_;
  DatasetReading& reading_;
  std::vector<std::string> functions_;
  std::vector<std::string> facilities_;
};

/// A site and where it was read.
struct PlacedSite {
  Site site;
  std::string place;
};

void add_site(PlacedSite read, std::map<std::string, PlacedSite>& sites, DatasetReading& reading) {
  if (read.site.id.empty()) return;  // reported where it was read
  std::string id = read.site.id;
  const auto [found, added] = sites.try_emplace(std::move(id), std::move(read));
  if (added) return;
  reading.problems.push_back(
      {"duplicate_site", read.place, {{"id", found->first}, {"first", found->second.place}}});
}

}  // namespace

std::vector<Site> read_sites(const DatasetManifest& manifest, const SiteContext& context,
                             DatasetReading& reading) {
  std::map<std::string, PlacedSite> sites;
  for (const SiteSection& section : manifest.sites) {
    note_input(section.table, reading);
    const auto before = reading.problems.size();
    const TableRequest request{section.table.source, section.table.fields, GeometryWish::places,
                               manifest.crs};
    const Table table = read_table(request, reading);
    if (reading.problems.size() == before && are_degrees(table, context.finder)) {
      reading.problems.push_back(
          {"coordinates_are_degrees", section.table.source.where, {{"file", section.table.source.shown}}});
      continue;
    }
    SiteRows rows(section, context, reading);
    for (const TableRow& raw : table.rows) {
      const CheckedRow row(section.table, table, raw, position_of(Field::id), reading);
      Site site = rows.read(row, raw);
      site.neighbourhood = context.finder.at(site.at);
      if (const auto km = km_outside(site.at, context.finder); km && !site.neighbourhood) {
        reading.warnings.push_back(
            {"site_far_outside", row.place(), {{"id", site.id}, {"name", site.name.nl}, {"km", *km}}});
      }
      add_site({std::move(site), row.place()}, sites, reading);
    }
  }
  std::vector<Site> ordered;
  for (auto& [id, placed] : sites) ordered.push_back(std::move(placed.site));
  return ordered;
}

}  // namespace voorzien::io
