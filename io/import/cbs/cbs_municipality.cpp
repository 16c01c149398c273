// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_municipality.hpp"

#include <algorithm>
#include <set>

#include "engine/geometry/measure.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/read_cbs_map.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/column_field.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

/// Neighbourhoods may be drawn a little past the outline of their municipality.
constexpr double margin_m = 1000.0;

struct MunicipalityLayer {
  std::string name;
  std::string code;
  std::string title;
  std::optional<std::string> residents;
};

std::optional<MunicipalityLayer> municipality_layer(const std::vector<SourceLayer>& layers) {
  for (const SourceLayer& layer : layers) {
    if (comparable(layer.name).rfind("gem", 0) != 0) continue;
    const auto code = column_named(layer.columns, {"gemeentecode", "GM_CODE", "code"});
    const auto title = column_named(layer.columns, {"gemeentenaam", "GM_NAAM", "name"});
    if (!code || !title) continue;
    const auto residents = column_named(layer.columns, {"aantal_inwoners", "AANT_INW", "population"});
    return MunicipalityLayer{layer.name, layer.columns[*code], layer.columns[*title],
                             residents ? std::optional(layer.columns[*residents]) : std::nullopt};
  }
  return std::nullopt;
}

/// As people type it: no capitals, no "(gemeente)" or "(O.)" behind it.
std::string typed_form(const std::string& name) {
  const auto bracket = name.find(" (");
  return comparable(bracket == std::string::npos ? name : name.substr(0, bracket));
}

std::vector<CbsMunicipality> distinct(const std::string& path, const std::string& layer,
                                      const std::string& code, const std::string& title, Reading& reading) {
  TableRequest request;
  request.source = cbs_source(path, layer);
  request.fields = {column_field(code, FieldType::text, request.source.shown),
                    column_field(title, FieldType::text, request.source.shown)};
  std::vector<CbsMunicipality> all;
  std::set<std::string> seen;
  for (const TableRow& row : read_table(request, reading).rows) {
    CbsMunicipality one{text_of(row.values[0]), text_of(row.values[1]), std::nullopt};
    if (seen.insert(one.code).second) all.push_back(std::move(one));
  }
  return all;
}

std::vector<const CbsMunicipality*> called_so(const std::vector<CbsMunicipality>& all,
                                              const std::string& typed) {
  const auto code = municipality_code(typed);
  std::vector<const CbsMunicipality*> found;
  for (const CbsMunicipality& one : all) {
    if (code ? one.code == *code : comparable(one.name) == comparable(typed)) found.push_back(&one);
  }
  if (!found.empty() || code) return found;
  for (const CbsMunicipality& one : all) {
    if (typed_form(one.name) == comparable(typed)) found.push_back(&one);
  }
  return found;
}

void report_unknown(const NamedMunicipality& named, const std::vector<CbsMunicipality>& all,
                    Reading& reading) {
  std::vector<std::string> names;
  for (const CbsMunicipality& one : all) names.push_back(one.name);
  std::vector<std::string> near = near_names(named.name, names);
  const std::string shown = bare_name(named.path);
  if (near.empty()) near.push_back("…");
  reading.problems.push_back({"import_unknown_municipality",
                              shown,
                              {{"name", named.name},
                               {"file", shown},
                               {"near", joined(near)},
                               {"count", static_cast<double>(all.size())}}});
}

void report_ambiguous(const NamedMunicipality& named, const std::vector<const CbsMunicipality*>& found,
                      Reading& reading) {
  std::vector<std::string> names;
  for (const CbsMunicipality* one : found) names.push_back(one->name + " " + one->code);
  reading.problems.push_back({"import_municipality_ambiguous",
                              bare_name(named.path),
                              {{"name", named.name}, {"known", joined(names)}}});
}

/// Box and published residents from the municipality's own rows (land and water apart in some years).
void look_up_outline(const std::string& path, const MunicipalityLayer& layer, FoundMunicipality& found) {
  TableRequest request;
  request.source = cbs_source(path, layer.name);
  request.source.filter = filter_name(layer.code) + " = " + filter_text(found.municipality.code);
  if (layer.residents)
    request.fields.push_back(column_field(*layer.residents, FieldType::number, request.source.shown));
  request.geometry = GeometryWish::polygons;
  request.target_crs = dutch_grid;
  Reading ignored;  // without an outline the codes alone decide, which only takes longer
  for (const TableRow& row : read_table(request, ignored).rows) {
    const Box box = box_of(row.area);
    if (!found.within)
      found.within =
          Box{{box.min.x - margin_m, box.min.y - margin_m}, {box.max.x + margin_m, box.max.y + margin_m}};
    found.within->min = {std::min(found.within->min.x, box.min.x - margin_m),
                         std::min(found.within->min.y, box.min.y - margin_m)};
    found.within->max = {std::max(found.within->max.x, box.max.x + margin_m),
                         std::max(found.within->max.y, box.max.y + margin_m)};
    if (!row.values.empty() && std::holds_alternative<double>(row.values[0]))
      found.municipality.residents = std::get<double>(row.values[0]);
  }
}

}  // namespace

std::optional<std::string> municipality_code(const std::string& typed) {
  std::string digits = typed;
  if (digits.size() > 2 && (digits.rfind("GM", 0) == 0 || digits.rfind("gm", 0) == 0)) digits.erase(0, 2);
  constexpr std::size_t length = 4;
  if (digits.empty() || digits.size() > length || digits.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return "GM" + std::string(length - digits.size(), '0') + digits;
}

FoundMunicipality find_municipality(const NamedMunicipality& named, const std::vector<SourceLayer>& layers,
                                    const AreaLayer& areas, Reading& reading) {
  FoundMunicipality found;
  const auto layer = municipality_layer(layers);
  std::vector<CbsMunicipality> all;
  if (layer) {
    all = distinct(named.path, layer->name, layer->code, layer->title, reading);
  } else if (areas.layout.has(CbsColumn::municipality_code) &&
             areas.layout.has(CbsColumn::municipality_name)) {
    all = distinct(named.path, areas.name, areas.layout.name(CbsColumn::municipality_code),
                   areas.layout.name(CbsColumn::municipality_name), reading);
  } else if (const auto code = municipality_code(named.name)) {
    found.municipality = {*code, *code, std::nullopt};
    return found;
  }
  if (all.empty()) {
    reading.problems.push_back({"import_needs_municipality_code",
                                bare_name(named.path),
                                {{"name", named.name}, {"file", bare_name(named.path)}}});
    return found;
  }
  const auto matches = called_so(all, named.name);
  if (matches.size() == 1) {
    found.municipality = *matches.front();
    if (layer) look_up_outline(named.path, *layer, found);
  } else if (matches.empty()) {
    report_unknown(named, all, reading);
  } else {
    report_ambiguous(named, matches, reading);
  }
  return found;
}

}  // namespace voorzien::io
