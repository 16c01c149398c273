// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/site_writer.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "io/dataset/geojson_text.hpp"
#include "io/dataset/site_functions.hpp"
#include "io/dataset/value_names.hpp"

namespace voorzien::io {
namespace {

/// What the sites of one list have in common: source and status of the list and of its two prices.
using ListKey = std::tuple<std::string, Status, std::string, Status, std::string, Status>;

using Price = std::optional<SourcedValue> Site::*;

/// Where the price of a site comes from. A site without one goes along with the first site of its own source
/// and status that has one, so that a list is not torn apart for what is not there.
Provenance price_provenance(const Site& site, const std::vector<Site>& sites, Price price) {
  if (site.*price) return (site.*price)->provenance;
  const auto found = std::find_if(sites.begin(), sites.end(), [&](const Site& other) {
    return (other.*price).has_value() && other.provenance == site.provenance;
  });
  return found == sites.end() ? site.provenance : ((*found).*price)->provenance;
}

ListKey key_of(const Site& site, const std::vector<Site>& sites) {
  const Provenance& own = site.provenance;
  const Provenance book = price_provenance(site, sites, &Site::book_value_eur);
  const Provenance land = price_provenance(site, sites, &Site::land_price_eur_m2);
  return {own.source, own.status, book.source, book.status, land.source, land.status};
}

std::optional<double> mid_of(const std::optional<SourcedValue>& value) {
  if (!value) return std::nullopt;
  return value->value.mid;
}

void append_properties(std::string& json, const Site& site, const Town& town,
                       const FunctionCatalogue& catalogue) {
  using Number = std::optional<double>;
  const auto& rectangle = site.largest_rectangle_m;
  const bool has_ground = site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
  GeojsonMembers members(json);
  members.text("id", site.id);
  members.text("name", site.name.nl);
  members.text("name_en", site.name.en);
  members.text("kind", name_of(site.kind, site_kind_names));
  members.number("area_m2", site.area.value());
  members.number("footprint_share", has_ground ? Number(site.footprint_share) : std::nullopt);
  members.number("floors", site.floors);
  members.number("largest_gfa_m2", site.largest_gfa ? Number(site.largest_gfa->value()) : std::nullopt);
  members.number("rectangle_width_m", rectangle ? Number(rectangle->first) : std::nullopt);
  members.number("rectangle_length_m", rectangle ? Number(rectangle->second) : std::nullopt);
  members.text_or_null("facility", site.facility ? town.facilities[*site.facility].id : "");
  members.text_or_null("stands_there", site.stands_there);
  members.number("book_value_eur", mid_of(site.book_value_eur));
  members.number("land_price_eur_m2", mid_of(site.land_price_eur_m2));
  members.number("available_from",
                 site.available_from ? Number(static_cast<int>(*site.available_from)) : std::nullopt);
  members.text_or_null("owner", site.owner);
  members.text_or_null("allowed", allowed_text(site, catalogue));
  members.text_or_null("excluded", excluded_text(site, catalogue));
  members.number("illustrative", site.illustrative ? 1.0 : 0.0);
}

std::string feature_text(const Site& site, const Town& town, const FunctionCatalogue& catalogue) {
  std::string json = R"({"type": "Feature", "properties": {)";
  append_properties(json, site, town, catalogue);
  json += "}, \"geometry\": ";
  if (site.shape) {
    append_shape(json, *site.shape);
  } else {
    append_point(json, site.at);
  }
  return json + '}';
}

}  // namespace

std::vector<SiteList> site_lists(const Town& town, const FunctionCatalogue& catalogue) {
  std::map<ListKey, std::string> features;
  for (const Site& site : town.sites) {
    std::string& list = features[key_of(site, town.sites)];
    if (!list.empty()) list += ",\n";
    list += feature_text(site, town, catalogue);
  }
  std::vector<SiteList> lists;
  for (const auto& [key, list] : features) {
    const auto& [source, status, book_source, book_status, land_source, land_status] = key;
    const std::string name = lists.empty() ? "sites" : "sites-" + std::to_string(lists.size() + 1);
    lists.push_back({name + ".geojson",
                     collection_start(name, town.crs) + list + "\n]}\n",
                     {source, status},
                     {book_source, book_status},
                     {land_source, land_status}});
  }
  return lists;
}

}  // namespace voorzien::io
