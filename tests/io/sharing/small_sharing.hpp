// SPDX-License-Identifier: EUPL-1.2
// Three functions and two kinds of space as text, with a week and rules for them, to be spoiled one place at
// a time.
#pragma once

#include <string>
#include <vector>

#include "io/norms/catalogue_reader.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "io/sharing/sharing_reader.hpp"
#include "io/sharing/week_reader.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {

inline const std::string sharing_space_kinds =
    R"({"format": "voorzien-space-kinds/1", "sources": [], "space_kinds": [
  {"id": "yard", "name": {"nl": "plein", "en": "yard"}, "place": "outdoor", "module": null, "area_basis": "site",
   "lockable_zone": true},
  {"id": "hall", "name": {"nl": "zaal", "en": "hall"}, "place": "indoor", "area_basis": "gfa",
   "module": {"net_m2": 1056, "gfa_m2": 2250, "parts": 3, "source": null, "status": "assumption"},
   "lockable_zone": true}]})";

inline std::string sharing_function(const std::string& id, const std::string& kind) {
  return R"({"id": ")" + id + R"(", "name": {"nl": "a", "en": "a"}, "plural": {"nl": "a", "en": "a"},
   "domain": "sport", "scale": "district", "unit": "hours", "demand": "homes", "duty": "policy",
   "distributed": true, "spaces": [{"space_kind": ")" +
         kind + R"("}]})";
}

/// The small catalogue, and what a week and rules given as text become.
struct SmallSharing {
  std::vector<Problem> problems;
  SpaceKindCatalogue kinds = read_space_kinds(sharing_space_kinds, "space-kinds.json", problems);
  FunctionCatalogue functions = read_catalogue(
      R"({"format": "voorzien-functions/1", "sources": [], "units": [{"id": "hours", "name": {"nl": "u", "en": "h"}}],
 "functions": [)" +
          sharing_function("clubs", "hall") + ", " + sharing_function("gym", "hall") + ", " +
          sharing_function("school", "yard") + "]}",
      "functions.json", kinds, problems);

  WeekCatalogue week(const std::string& text) {
    return read_week(text, "week.json", functions, kinds, problems);
  }
  SharingRules rules(const std::string& text) {
    const std::vector<WeekType> types = {{"school-week", {}, {}}};
    return read_sharing(text, "sharing.json", {functions, kinds, types}, problems);
  }
};

/// `text` with the first `old` made `other`; the tests see to it that `old` is there.
inline std::string changed(std::string text, const std::string& old, const std::string& other) {
  const std::size_t place = text.find(old);
  return place == std::string::npos ? "" : text.replace(place, old.size(), other);
}

}  // namespace voorzien::io
