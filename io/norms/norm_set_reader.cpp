// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/norm_set_reader.hpp"

#include <algorithm>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/area_reader.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/need_reader.hpp"
#include "io/norms/norm_names.hpp"
#include "io/norms/norm_set_lookup.hpp"

namespace voorzien::io {
namespace {

std::vector<std::pair<std::string, std::string>> read_urban_types(const JsonNode& node) {
  std::vector<std::pair<std::string, std::string>> types;
  JsonObject object(node);
  for (const auto& [of_dataset, of_set] : object.members())
    types.emplace_back(of_dataset, of_set.text().value_or(""));
  std::sort(types.begin(), types.end());
  return types;
}

/// The norm in `object`, whose function has been read; `set` holds what is inherited.
Norm read_norm(JsonObject& object, FunctionIndex function, const NormSet& set,
               const NormReferences& references) {
  const auto& inherited = set.by_function[function];
  const bool marked = object.optional("to_be_filled").boolean().value_or(false);
  const JsonNode status = object.optional("status");
  static_cast<void>(status.choice({"to_be_filled"}));
  const JsonNode need = marked ? object.optional("need") : object.required("need");
  const JsonNode area = object.optional("area");
  const JsonNode reach = object.optional("reach_m");
  if (marked && !object.has("need") && inherited) {
    // Only a mark: the inherited norm stands until the municipality has its own.
    if (area.present() || reach.present()) object.node().report("mark_with_area");
    Norm norm = *inherited;
    norm.to_be_filled = true;
    return norm;
  }
  Norm norm;
  norm.function = function;
  norm.set = set.id;
  norm.to_be_filled = marked || status.present();
  norm.need = read_need(need, references.catalogue.functions[function], references);
  norm.areas = read_areas(area, references);
  norm.reach_m = read_sourced_value(reach, above_zero, references.sources);
  return norm;
}

/// `resolved` stands in files this program wrote: what the set extended and how it mapped urban types, both
/// applied already. Each norm then says itself which set states it.
void read_resolved(const JsonNode& node, NormSet& set) {
  JsonObject object(node);
  set.extends = object.optional("extends").text().value_or("");
  set.urban_types = read_urban_types(object.optional("urban_types"));
}

void read_norms(JsonObject& root, bool resolved, NormSet& set, const NormReferences& references) {
  std::vector<FunctionIndex> seen;
  for (const JsonNode& element : root.required("norms").elements()) {
    JsonObject object(element);
    const auto function = function_at(object.required("function"), references.catalogue);
    std::string stated_by;
    if (resolved) stated_by = object.optional("set").text().value_or("");
    if (!function) {
      // The other members are checked when it is known which function they are about.
      static_cast<void>(object.members());
      continue;
    }
    if (std::find(seen.begin(), seen.end(), *function) != seen.end())
      element.report("duplicate_norm", {{"function", references.catalogue.functions[*function].id}});
    seen.push_back(*function);
    Norm norm = read_norm(object, *function, set, references);
    if (!stated_by.empty()) norm.set = stated_by;
    set.by_function[*function] = std::move(norm);
  }
}

class ChainReader {
 public:
  explicit ChainReader(const NormSetSurroundings& surroundings) : surroundings_(surroundings) {}

  /// Reads the set named at `place`, after those it extends.
  NormSet read(const std::string& name, const std::string& folder, const JsonNode& place) {
    NormSet nothing;
    nothing.by_function.resize(surroundings_.catalogue.functions.size());
    const auto found = find_norm_set(name, folder, surroundings_);
    if (!found) {
      report_missing_norm_set(place, name, folder, surroundings_);
      return nothing;
    }
    if (std::find(chain_.begin(), chain_.end(), found->path) != chain_.end()) {
      place.report("norm_cycle", {{"cycle", cycle_to(found->path)}});
      return nothing;
    }
    chain_.push_back(found->path);
    NormSet set = read_file(*found, place, name);
    chain_.pop_back();
    return set;
  }

 private:
  NormSet read_file(const FoundNormSet& found, const JsonNode& place, const std::string& name) {
    surroundings_.inputs.push_back({found.path, found.path, {}});
    JsonObject root(read_json_object(found.text, found.path, surroundings_.problems));
    expect_format(root, norms_format);
    NormSet set;
    set.by_function.resize(surroundings_.catalogue.functions.size());
    const JsonNode extends = root.optional("extends");
    if (const auto parent = extends.text()) {
      set = read(*parent, folder_of(found.path), extends);
      set.extends = set.id.empty() ? *parent : set.id;
    }
    set.id = root.required("id").id().value_or("");
    if (found.by_id && !set.id.empty() && set.id != name)
      place.report("norm_set_other_id", {{"name", name}, {"id", set.id}, {"file", found.path}});
    set.name = read_name(root.required("name"));
    set.valid_from = root.required("valid_from").year().value_or(0);
    const JsonNode sources = root.optional("sources");
    set.sources = joined_sources(set.sources, read_sources(sources), sources);
    if (root.has("urban_types")) set.urban_types = read_urban_types(root.optional("urban_types"));
    const JsonNode resolved = root.optional("resolved");
    // The conditions of a resolved file are in the dataset's own urban types.
    const std::vector<std::pair<std::string, std::string>> applied;
    const NormReferences references{surroundings_.catalogue, surroundings_.space_kinds, set.sources,
                                    resolved.present() ? applied : set.urban_types};
    read_norms(root, resolved.present(), set, references);
    if (resolved.present()) read_resolved(resolved, set);
    return set;
  }

  [[nodiscard]] std::string cycle_to(const std::string& path) const {
    std::string cycle;
    for (auto at = std::find(chain_.begin(), chain_.end(), path); at != chain_.end(); ++at)
      cycle += set_name_of(*at) + " → ";
    return cycle + set_name_of(path);
  }

  const NormSetSurroundings& surroundings_;
  std::vector<std::string> chain_;
};

}  // namespace

NormSet read_norm_set(const std::string& name, const std::string& folder, const JsonNode& place,
                      const NormSetSurroundings& surroundings) {
  return ChainReader(surroundings).read(name, folder, place);
}

}  // namespace voorzien::io
