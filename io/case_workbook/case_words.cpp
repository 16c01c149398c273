// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_words.hpp"

#include <algorithm>

#include "io/problem/called.hpp"
#include "io/problem/near_names.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

struct FixedList {
  const char* name;
  std::vector<const char*> ids;
};

/// As the readers of datasets and scenarios know them.
const std::vector<FixedList>& fixed_lists() {
  static const std::vector<FixedList> lists = {
      {"yes_no", {"1", "0"}},
      {"area_kind", {"land", "water", "planned"}},
      {"age_knowledge", {"single_years", "classes", "reference_curve", "unknown"}},
      {"site_kind", {"plot", "plinth", "existing_building", "roof", "public_space"}},
      {"place_from", {"given", "postcode-6", "postcode-4"}},
      {"consent", {"agreed", "asked", "none"}},
      {"status",
       {"observed", "published", "secondary", "derived", "assumption", "illustrative", "to_be_filled"}},
      {"programme_kind", {"build_dwellings", "demolish_dwellings"}},
      {"intervention_kind", {"open", "combine", "extend", "convert", "close"}},
      {"sharing_form", {"same_room", "one_roof", "one_plot"}},
      {"travel_mode", {"walking", "cycling"}},
      {"cost_unit", {"metres", "minutes"}},
      {"plan_level", {"unmet", "statutory_unmet", "other_unmet", "travel", "land", "cost", "complexity"}},
      {"alternative", {"least_space", "shortest_travel", "least_cost", "simplest", "balanced"}},
      {"verdict", {"required", "excluded"}},
      {"knowledge", {"complete", "illustrative", "unknown"}},
      {"used_for", {"town", "norms"}},
  };
  return lists;
}

std::vector<Callings> callings_of(const std::vector<CaseWord>& words) {
  std::vector<Callings> callings;
  for (const CaseWord& word : words) callings.push_back({word.id, word.name.nl, word.name.en});
  return callings;
}

}  // namespace

CaseWords::CaseWords() {
  for (const FixedList& list : fixed_lists()) {
    for (const std::string id : list.ids) {
      lists_[list.name].push_back(
          {id, {case_text("word", id, Language::nl), case_text("word", id, Language::en)}});
    }
  }
}

void CaseWords::add(const std::string& list, CaseWord word) { lists_[list].push_back(std::move(word)); }

const std::vector<CaseWord>& CaseWords::of(const std::string& list) const {
  static const std::vector<CaseWord> none;
  const auto found = lists_.find(list);
  return found == lists_.end() ? none : found->second;
}

std::optional<std::string> CaseWords::id_of(const std::string& list, const std::string& written) const {
  const std::vector<CaseWord>& words = of(list);
  // Ids are unique and mostly what is written, and some lists are long.
  const auto same =
      std::find_if(words.begin(), words.end(), [&](const CaseWord& word) { return word.id == written; });
  if (same != words.end()) return same->id;
  const auto positions = called(written, callings_of(words));
  if (positions.empty()) return std::nullopt;
  const std::string& id = words[positions.front()].id;
  const bool one = std::all_of(positions.begin(), positions.end(),
                               [&](std::size_t position) { return words[position].id == id; });
  return one ? std::optional(id) : std::nullopt;
}

std::string CaseWords::shown(const std::string& list, const std::string& id, Language language) const {
  const std::vector<CaseWord>& words = of(list);
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const CaseWord& word) { return word.id == id; });
  if (found == words.end()) return id;
  const std::string& name = language == Language::nl ? found->name.nl : found->name.en;
  return !name.empty() && id_of(list, name) == id ? name : id;
}

std::string CaseWords::known_or_near(const std::string& list, const std::string& written,
                                     Language language) const {
  std::vector<std::string> callings;
  std::vector<std::string> shown_names;
  for (const CaseWord& word : of(list)) {
    const std::string& name = language == Language::nl ? word.name.nl : word.name.en;
    shown_names.push_back(name.empty() ? word.id : name);
    callings.push_back(word.id);
    if (!name.empty()) callings.push_back(name);
  }
  const auto near = near_names(written, callings);
  return joined(near.empty() ? shown_names : near);
}

std::string case_text(const std::string& kind, const std::string& key, Language language) {
  return text("label.case." + kind + '.' + key, language);
}

std::string case_caption(const std::string& sheet, const std::string& key, Language language) {
  const std::string own = "label.case.column." + sheet + '.' + key;
  return has_text(own, language) ? text(own, language) : case_text("column", key, language);
}

std::string case_about(const std::string& sheet, const std::string& key, Language language) {
  const std::string own = "label.case.about." + sheet + '.' + key;
  if (has_text(own, language)) return text(own, language);
  const std::string shared = "label.case.about." + key;
  return has_text(shared, language) ? text(shared, language) : std::string();
}

}  // namespace voorzien::io
