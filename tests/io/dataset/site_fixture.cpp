// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/dataset/site_fixture.hpp"

namespace voorzien::io {
namespace {

const char* const sections = R"(
  "sites": [
    {"file": "plots.geojson", "crs": "EPSG:28992", "source": "cbs", "status": "illustrative",
     "fields": {"id": {"column": "id"}, "name": {"column": "name"}, "name_en": {"column": "name_en"},
       "kind": {"column": "kind"}, "area_m2": {"column": "area_m2"}, "footprint_share": {"column": "share"},
       "floors": {"column": "floors"}, "largest_gfa_m2": {"column": "gfa"},
       "rectangle_width_m": {"column": "width"}, "rectangle_length_m": {"column": "length"},
       "facility": {"column": "facility"}, "stands_there": {"column": "now"},
       "book_value_eur": {"column": "book", "source": null, "status": "assumption"},
       "land_price_eur_m2": {"column": "price"}, "available_from": {"column": "from"},
       "owner": {"column": "owner"}, "allowed": {"column": "allowed"}, "excluded": {"column": "excluded"}}},
    {"file": "plinths.csv", "crs": "EPSG:28992", "x": "x", "y": "y", "source": null,
     "fields": {"id": {"column": "id"}, "name": {"column": "id"}, "kind": {"value": "plinth"},
       "area_m2": {"column": "m2"}, "illustrative": {"value": true}}}],
  "rooms": {"file": "rooms.csv", "source": "cbs", "status": "observed",
     "fields": {"id": {"column": "id"}, "facility": {"column": "facility"}, "space_kind": {"column": "kind"},
       "area_m2": {"column": "m2"}, "owner": {"column": "owner"}, "right_to_use": {"column": "right"},
       "consent": {"column": "consent"}, "bookings_known": {"column": "known"}},
     "bookings": {"file": "bookings.csv", "fields": {"room": {"column": "room"},
       "function": {"column": "function"}, "week_type": {"column": "week"}, "hours": {"column": "hours"},
       "share": {"column": "share"}}}},
  "complete_for")";

const char* const plots = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"id": "uitbouw", "name": "Naast De Zon", "kind": "plot", "area_m2": 300, "share": 1, "floors": 2, "facility": "s1"},
 "geometry": {"type": "Point", "coordinates": [140520, 481500]}},
{"type": "Feature", "properties": {"id": "loods", "name": "Oude loods", "name_en": "Old shed", "kind": "existing_building", "area_m2": 800, "facility": "s2", "now": "loods uit 1978", "book": 120000, "owner": "gemeente", "excluded": null},
 "geometry": {"type": "Point", "coordinates": [141500, 481500]}},
{"type": "Feature", "properties": {"id": "kavel", "name": "Kavel \"Noord\"", "kind": "plot", "share": 0.4, "floors": 3, "gfa": 2200, "width": 45, "length": 38, "price": 250.5, "from": 2026, "owner": "2021-05-06", "allowed": "primary-school; day-care;library", "excluded": "gp: geluid van de weg | noise of the road"},
 "geometry": {"type": "Polygon", "coordinates": [[[140100, 481100], [140150, 481100], [140150, 481140.00000000003], [140100, 481140], [140100, 481100]]]}}
]})";

}  // namespace

DatasetTexts dataset_with_sites() {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"complete_for\"", sections);
  texts["plots.geojson"] = plots;
  texts["plinths.csv"] = "id,m2,x,y\nplint,350,141200,481300\n";
  texts["rooms.csv"] =
      "id,facility,kind,m2,owner,right,consent,known\n"
      "s2-zaal,s2,hall,600,stichting,eigendom,asked,\n"
      "s1-zaal,s1,hall,552,gemeente,\"huur, per uur\",agreed,\n"
      "s1-lokaal,s1,room,56,,,,1\n";
  texts["bookings.csv"] =
      "room,function,week,hours,share\n"
      "s1-zaal,primary-school,school-week,mon-fri 08:30-15:00,\n"
      "s1-zaal,day-care,school-week,mon-fri 15:00-18:00; sat 09:00-12:00,0.5\n"
      "s1-zaal,day-care,holiday-week,every_day 09:00-10:00,0.5\n";
  return texts;
}

}  // namespace voorzien::io
