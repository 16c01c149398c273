// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/import_record.hpp"

#include <algorithm>

#include "io/import/outcome/json_build.hpp"
#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"
#include "io/manifest/sha256.hpp"

namespace voorzien::io {
namespace {

constexpr const char* record_format = "voorzien-import/1";

bool contains(const std::vector<MadeThing>& things, const MadeThing& thing) {
  return std::find(things.begin(), things.end(), thing) != things.end();
}

/// table-halls-2024 as table-halls: the parts 1900 to 2099 left out.
std::string without_year(const std::string& id) {
  std::string rest;
  for (std::size_t start = 0; start <= id.size();) {
    const std::size_t end = std::min(id.find('-', start), id.size());
    const std::string part = id.substr(start, end - start);
    const bool is_year = part.size() == 4 && (part.rfind("19", 0) == 0 || part.rfind("20", 0) == 0) &&
                         part.find_first_not_of("0123456789") == std::string::npos;
    if (!is_year) rest += (rest.empty() ? "" : "-") + part;
    start = end + 1;
  }
  return rest;
}

void leave_out(std::vector<MadeThing>& things, const std::vector<MadeThing>& taken_over) {
  const auto is_taken_over = [&](const MadeThing& thing) {
    return std::any_of(taken_over.begin(), taken_over.end(),
                       [&](const MadeThing& other) { return other.name == thing.name; });
  };
  things.erase(std::remove_if(things.begin(), things.end(), is_taken_over), things.end());
}

template <class Named>
JsonValue things_json(const std::vector<Named>& things) {
  std::vector<JsonValue> elements;
  for (const Named& thing : things) {
    JsonValue element = json_object({{"name", json_text(thing.name)}});
    if (!thing.sha256.empty()) set_member(element, "sha256", json_text(thing.sha256));
    elements.push_back(std::move(element));
  }
  return json_array(std::move(elements));
}

template <class Named>
std::vector<Named> read_things(const JsonNode& node) {
  std::vector<Named> things;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    Named thing;
    thing.name = object.required("name").text().value_or("");
    thing.sha256 = object.optional("sha256").text().value_or("");
    things.push_back(std::move(thing));
  }
  return things;
}

ImportEntry read_entry(const JsonNode& node) {
  JsonObject object(node);
  ImportEntry entry;
  entry.id = object.required("id").id().value_or("");
  entry.read = read_things<ReadFile>(object.required("read"));
  entry.files = read_things<MadeThing>(object.required("files"));
  entry.sections = read_things<MadeThing>(object.required("sections"));
  for (const JsonNode& function : object.optional("complete_for").elements())
    entry.complete_for.push_back(function.text().value_or(""));
  return entry;
}

}  // namespace

const ImportEntry* ImportRecord::find(const std::string& id) const {
  const auto found =
      std::find_if(imports.begin(), imports.end(), [&](const ImportEntry& entry) { return entry.id == id; });
  return found == imports.end() ? nullptr : &*found;
}

const ImportEntry* ImportRecord::earlier(const std::string& id) const {
  if (const ImportEntry* same = find(id)) return same;
  const auto found = std::find_if(imports.begin(), imports.end(), [&](const ImportEntry& entry) {
    return without_year(entry.id) == without_year(id);
  });
  return found == imports.end() ? nullptr : &*found;
}

void ImportRecord::forget(const std::string& id) {
  imports.erase(std::remove_if(imports.begin(), imports.end(),
                               [&](const ImportEntry& entry) { return entry.id == id; }),
                imports.end());
}

bool ImportRecord::made_file(const std::string& name, const std::string& sha256) const {
  return std::any_of(imports.begin(), imports.end(), [&](const ImportEntry& entry) {
    return contains(entry.files, {name, sha256});
  });
}

bool ImportRecord::made_section(const std::string& name, const std::string& sha256) const {
  return std::any_of(imports.begin(), imports.end(), [&](const ImportEntry& entry) {
    return contains(entry.sections, {name, sha256});
  });
}

void ImportRecord::put(ImportEntry entry) {
  imports.erase(std::remove_if(imports.begin(), imports.end(),
                               [&](const ImportEntry& other) { return other.id == entry.id; }),
                imports.end());
  for (ImportEntry& other : imports) {
    leave_out(other.files, entry.files);
    leave_out(other.sections, entry.sections);
  }
  imports.push_back(std::move(entry));
  std::sort(imports.begin(), imports.end(),
            [](const ImportEntry& one, const ImportEntry& other) { return one.id < other.id; });
}

std::string section_name(const std::string& key, const JsonValue& value) {
  const bool is_list = key == "facilities" || key == "sites" || key == "rooms";
  return is_list ? key + "/" + text_member(value, "file") : key;
}

std::string checksum_of(const JsonValue& value) { return sha256_of_bytes(written(json_array({value}))); }

ImportRecord read_record(const std::optional<std::string>& text, const std::string& file,
                         std::vector<Problem>& problems) {
  ImportRecord record;
  if (!text) return record;
  JsonObject root(read_json_object(*text, file, problems));
  expect_format(root, record_format);
  for (const JsonNode& entry : root.required("imports").elements())
    record.imports.push_back(read_entry(entry));
  return record;
}

std::string record_text(const ImportRecord& record) {
  std::vector<JsonValue> imports;
  for (const ImportEntry& entry : record.imports) {
    std::vector<JsonValue> functions;
    for (const std::string& function : entry.complete_for) functions.push_back(json_text(function));
    imports.push_back(json_object({{"id", json_text(entry.id)},
                                   {"read", things_json(entry.read)},
                                   {"files", things_json(entry.files)},
                                   {"sections", things_json(entry.sections)},
                                   {"complete_for", json_array(std::move(functions))}}));
  }
  return written(json_object(
      {{"format", json_text(record_format)},
       {"note",
        json_text("Made by voorzien import, to tell later what was edited by hand. Leave it as it is.")},
       {"imports", json_array(std::move(imports))}}));
}

}  // namespace voorzien::io
