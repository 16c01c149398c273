// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/dataset_merge.hpp"

#include <algorithm>
#include <set>

#include "io/import/outcome/json_build.hpp"

namespace voorzien::io {
namespace {

bool has_text(const std::vector<JsonValue>& texts, const std::string& text) {
  return std::any_of(texts.begin(), texts.end(), [&](const JsonValue& value) { return value.text == text; });
}

class DatasetMerge {
 public:
  DatasetMerge(JsonValue& dataset, Brought& brought, const ImportRecord& record, ImportEntry& entry)
      : dataset_(dataset), brought_(brought), record_(record), entry_(entry) {}

  void describe_place() {
    const PlaceDescription& place = brought_.place;
    set_where_absent("format", json_text("voorzien-dataset/1"));
    set_where_absent("id", json_text(place.id));
    set_where_absent("name", json_name(place.name));
    set_where_absent("crs", json_text(place.crs));
    if (place.reference_year) put("reference_year", json_number(*place.reference_year));
    set_where_absent("licence", json_text(place.licence));
    if (member(dataset_, "sources") == nullptr) set_member(dataset_, "sources", json_array({}));
    std::vector<JsonValue> codes;
    for (const double code : place.missing_codes) codes.push_back(json_number(code));
    if (!codes.empty()) set_where_absent("missing_codes", json_array(std::move(codes)));
  }

  void add_sources() {
    for (JsonValue& source : brought_.sources) put_in_list("sources", "id", std::move(source));
  }

  void add_sections() {
    for (BroughtSection& section : brought_.sections) {
      const bool is_list = section_name(section.key, section.value) != section.key;
      if (section.only_where_none_is && holds(section.key)) {
        if (checksum_of(*member(dataset_, section.key)) != checksum_of(section.value))
          forget_remark(brought_.remarks.guessed, "lattice");
        remember(section.key);
        continue;
      }
      if (is_list) {
        put_in_list(section.key, "file", std::move(section.value));
      } else {
        put(section.key, std::move(section.value));
      }
    }
  }

  /// What an import says of the next step is not so where that has been taken.
  void drop_untrue_remarks() {
    if (holds("facilities")) forget_remark(brought_.remarks.to_check, "next_facilities");
  }

  /// Elements an earlier round of this import made and this one no longer brings.
  void drop_old_elements() {
    const ImportEntry* before = record_.earlier(brought_.id);
    if (before == nullptr) return;
    if (before->id != brought_.id) drop_source(before->id);
    for (const char* key : {"facilities", "sites"}) {
      JsonValue* list = member(dataset_, key);
      if (list == nullptr || list->kind != JsonKind::array) continue;
      const auto is_old = [&](const JsonValue& element) {
        const std::string name = section_name(key, element);
        const auto same = [&](const MadeThing& thing) { return thing.name == name; };
        return std::none_of(entry_.sections.begin(), entry_.sections.end(), same) &&
               std::find(before->sections.begin(), before->sections.end(),
                         MadeThing{name, checksum_of(element)}) != before->sections.end();
      };
      auto& elements = list->elements;
      elements.erase(std::remove_if(elements.begin(), elements.end(), is_old), elements.end());
      if (before->id != brought_.id) tell_kept(key, elements, *before);
    }
  }

  /// A function somebody took off the list since the last import stays off it.
  void add_complete_functions() {
    const ImportEntry* before = record_.find(brought_.id);
    const JsonValue* illustrative = member(dataset_, "illustrative_for");
    for (const std::string& function : brought_.complete_for) {
      entry_.complete_for.push_back(function);
      if (member(dataset_, "complete_for") == nullptr) set_member(dataset_, "complete_for", json_array({}));
      JsonValue& list = *member(dataset_, "complete_for");
      if (list.kind != JsonKind::array || has_text(list.elements, function)) continue;
      const bool taken_off = before != nullptr &&
                             std::find(before->complete_for.begin(), before->complete_for.end(), function) !=
                                 before->complete_for.end();
      const bool made_up = illustrative != nullptr && has_text(illustrative->elements, function);
      if (taken_off || made_up) {
        brought_.remarks.to_check.push_back({"complete_for_kept", "", {{"function", function}}});
        continue;
      }
      list.elements.push_back(json_text(function));
      illustrative = member(dataset_, "illustrative_for");
    }
  }

 private:
  static void forget_remark(std::vector<Message>& remarks, std::string_view code) {
    remarks.erase(std::remove_if(remarks.begin(), remarks.end(),
                                 [&](const Message& remark) { return remark.code == code; }),
                  remarks.end());
  }

  /// Elements of a replaced list that somebody changed, and that therefore stay.
  void tell_kept(const char* key, const std::vector<JsonValue>& elements, const ImportEntry& before) {
    for (const JsonValue& element : elements) {
      const std::string name = section_name(key, element);
      const bool is_old = std::any_of(before.sections.begin(), before.sections.end(),
                                      [&](const MadeThing& thing) { return thing.name == name; });
      const bool is_new = std::any_of(entry_.sections.begin(), entry_.sections.end(),
                                      [&](const MadeThing& thing) { return thing.name == name; });
      if (is_old && !is_new) brought_.remarks.to_check.push_back({"section_kept", "", {{"section", name}}});
    }
  }

  /// The source of a list that another has taken the place of.
  void drop_source(const std::string& id) {
    brought_.remarks.to_check.push_back({"list_replaced", "", {{"old", id}, {"new", brought_.id}}});
    JsonValue* sources = member(dataset_, "sources");
    if (sources == nullptr) return;
    auto& elements = sources->elements;
    elements.erase(std::remove_if(elements.begin(), elements.end(),
                                  [&](const JsonValue& one) {
                                    return text_member(one, "id") == id &&
                                           record_.made_section("sources/" + id, checksum_of(one));
                                  }),
                   elements.end());
  }

  void set_where_absent(const std::string& key, JsonValue value) {
    if (!holds(key)) set_member(dataset_, key, std::move(value));
  }

  [[nodiscard]] bool holds(const std::string& key) const {
    const JsonValue* value = member(dataset_, key);
    return value != nullptr && value->kind != JsonKind::null;
  }

  void made(const std::string& name, const JsonValue& value) {
    entry_.sections.push_back({name, checksum_of(value)});
  }

  /// A section that stays as this import left it before remains its own.
  void remember(const std::string& key) {
    const ImportEntry* before = record_.find(brought_.id);
    const MadeThing there{key, checksum_of(*member(dataset_, key))};
    if (before == nullptr) return;
    const auto& made_before = before->sections;
    if (std::find(made_before.begin(), made_before.end(), there) != made_before.end())
      entry_.sections.push_back(there);
  }

  /// Whether the new value may take the place of the old one; remarks on it when it may not.
  bool may_replace(const std::string& name, const JsonValue& old, const JsonValue& fresh) {
    const std::string checksum = checksum_of(old);
    if (record_.made_section(name, checksum) || checksum == checksum_of(fresh)) return true;
    brought_.remarks.to_check.push_back({"section_kept", "", {{"section", name}}});
    return false;
  }

  void put(const std::string& key, JsonValue value) {
    if (holds(key) && !may_replace(key, *member(dataset_, key), value)) return;
    made(key, value);
    set_member(dataset_, key, std::move(value));
  }

  void put_in_list(const std::string& key, const std::string& told_by, JsonValue value) {
    if (member(dataset_, key) == nullptr) set_member(dataset_, key, json_array({}));
    JsonValue& list = *member(dataset_, key);
    // One section, written without a list around it.
    if (list.kind == JsonKind::object) list = json_array({list});
    const std::string told = text_member(value, told_by);
    const std::string name = key + "/" + told;
    for (JsonValue& element : list.elements) {
      if (text_member(element, told_by) != told) continue;
      if (!may_replace(name, element, value)) return;
      made(name, value);
      element = std::move(value);
      return;
    }
    made(name, value);
    list.elements.push_back(std::move(value));
  }

  JsonValue& dataset_;
  Brought& brought_;
  const ImportRecord& record_;
  ImportEntry& entry_;
};

}  // namespace

void merge_into(JsonValue& dataset, Brought& brought, const ImportRecord& record, ImportEntry& entry) {
  DatasetMerge merge(dataset, brought, record, entry);
  merge.describe_place();
  merge.add_sources();
  merge.add_sections();
  merge.drop_untrue_remarks();
  merge.drop_old_elements();
  merge.add_complete_functions();
}

}  // namespace voorzien::io
