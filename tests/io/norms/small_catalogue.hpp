// SPDX-License-Identifier: EUPL-1.2
// Three functions and two space kinds as text, enough for every rule of a norm.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/norms/catalogue_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/space_kind_reader.hpp"

namespace voorzien::io {

inline const std::string small_space_kinds =
    R"({"format": "voorzien-space-kinds/1", "sources": [], "space_kinds": [
  {"id": "yard", "name": {"nl": "plein", "en": "yard"}, "place": "outdoor", "module": null, "area_basis": "site"},
  {"id": "hall", "name": {"nl": "zaal", "en": "hall"}, "place": "indoor", "area_basis": "gfa", "storeys": 1.5,
   "module": {"net_m2": 308, "gfa_m2": 552, "parts": 1, "source": null, "status": "assumption"},
   "ground_floor": true, "roof_allowed": false, "rectangle_m": [22, 14], "lockable_zone": true}]})";

inline const std::string small_functions = R"({"format": "voorzien-functions/1", "sources": [],
 "units": [{"id": "pupils", "name": {"nl": "leerlingen", "en": "pupils"}},
           {"id": "hours_per_week", "name": {"nl": "uren", "en": "hours"}, "decimals": 1},
           {"id": "children", "name": {"nl": "kinderen", "en": "children"}}],
 "functions": [
  {"id": "school", "name": {"nl": "school", "en": "school"}, "plural": {"nl": "scholen", "en": "schools"},
   "domain": "education", "scale": "neighbourhood", "unit": "pupils", "demand": "homes", "duty": "statutory",
   "distributed": true, "size": {"min": null, "max": {"value": 600}}, "spaces": [{"space_kind": "yard"}]},
  {"id": "gym", "name": {"nl": "gymzaal", "en": "gym"}, "plural": {"nl": "gymzalen", "en": "gyms"},
   "domain": "education", "scale": "district", "unit": "hours_per_week", "demand": {"at": "school"},
   "duty": "statutory", "distributed": true, "spaces": [{"space_kind": "hall", "share_of_area": 1}]},
  {"id": "play", "name": {"nl": "speelplek", "en": "play spot"}, "plural": {"nl": "speelplekken", "en": "play spots"},
   "domain": "play", "scale": "neighbourhood", "unit": "children", "demand": "homes", "duty": "policy",
   "distributed": false}]})";

/// The small catalogue and norm sets given as text, by file name in the folder `norms`.
struct SmallCase {
  explicit SmallCase(std::map<std::string, std::string> texts = {})
      : files(files_in_memory(std::move(texts))) {}

  NormSet read(const std::string& name) {
    const JsonNode place = read_json('"' + name + '"', "scenario.json", problems);
    return read_norm_set(name, "", place, {functions, kinds, files, "norms", problems, inputs});
  }

  TextFiles files;
  std::vector<Problem> problems;
  std::vector<InputFile> inputs;
  SpaceKindCatalogue kinds = read_space_kinds(small_space_kinds, "space-kinds.json", problems);
  FunctionCatalogue functions = read_catalogue(small_functions, "functions.json", kinds, problems);
};

/// A whole norm set file with these norms; `head` holds further members, each followed by a comma.
inline std::string norm_set(const std::string& id, const std::string& norms, const std::string& head = "") {
  return R"({"format": "voorzien-norms/1", "id": ")" + id +
         R"(", "name": {"nl": "N", "en": "E"}, "valid_from": 2024, )" + head + R"("norms": [)" + norms + "]}";
}

}  // namespace voorzien::io
