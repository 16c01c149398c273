// SPDX-License-Identifier: EUPL-1.2
#include "io/import/osm/osm_mapping.hpp"

#include <algorithm>

#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"

namespace voorzien::io {
namespace {

std::vector<TagTest> read_tests(const JsonNode& node) {
  std::vector<TagTest> tests;
  JsonObject object(node);
  for (const auto& [key, value] : object.members()) {
    TagTest test{key, {}};
    if (value.kind() == JsonKind::array) {
      for (const JsonNode& element : value.elements()) test.values.push_back(element.text().value_or(""));
    } else if (const auto text = value.text(); text && *text != "*") {
      test.values.push_back(*text);
    }
    tests.push_back(std::move(test));
  }
  return tests;
}

/// One of the parts of primary;secondary.
bool has_part(const std::string& value, const std::string& part) {
  for (std::size_t start = 0; start <= value.size();) {
    const std::size_t end = std::min(value.find(';', start), value.size());
    const std::size_t first = value.find_first_not_of(' ', start);
    if (first != std::string::npos && first < end && value.compare(first, end - first, part) == 0)
      return true;
    start = end + 1;
  }
  return false;
}

bool fits(const TagTest& test, const OsmTags& tags) {
  const auto found = tags.find(test.key);
  if (found == tags.end()) return false;
  return test.values.empty() ||
         std::any_of(test.values.begin(), test.values.end(),
                     [&](const std::string& value) { return has_part(found->second, value); });
}

bool fits(const OsmRule& rule, const OsmTags& tags) {
  const auto one_fits = [&](const TagTest& test) { return fits(test, tags); };
  return std::all_of(rule.tags.begin(), rule.tags.end(), one_fits) &&
         std::none_of(rule.unless.begin(), rule.unless.end(), one_fits);
}

}  // namespace

OsmMapping read_osm_mapping(const std::string& text, const std::string& file,
                            const FunctionCatalogue& catalogue, std::vector<Problem>& problems) {
  OsmMapping mapping;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-osm-mapping/1");
  const std::vector<Source> sources = read_sources(root.optional("sources"));
  for (const JsonNode& node : root.required("rules").elements()) {
    JsonObject object(node);
    OsmRule rule;
    const JsonNode tags = object.required("tags");
    rule.tags = read_tests(tags);
    if (rule.tags.empty() && tags.present()) tags.report("import_rule_without_tags");
    rule.unless = read_tests(object.optional("unless"));
    const JsonNode function = object.optional("function");
    if (const auto index = function_at(function, catalogue)) rule.function = catalogue.functions[*index].id;
    const auto status = read_choice(object.optional("status"), status_names);
    rule.status = name_of(status.value_or(Status::assumption), status_names);
    object.allow({"source"});
    rule.area_is_capacity = object.optional("area_is_capacity").boolean().value_or(false);
    mapping.rules.push_back(std::move(rule));
  }
  return mapping;
}

std::vector<const OsmRule*> rules_for(const OsmTags& tags, const OsmMapping& mapping) {
  std::vector<const OsmRule*> found;
  for (const OsmRule& rule : mapping.rules) {
    if (!fits(rule, tags)) continue;
    if (rule.function.empty()) break;
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const OsmRule* other) { return other->function == rule.function; });
    if (!known) found.push_back(&rule);
  }
  return found;
}

}  // namespace voorzien::io
