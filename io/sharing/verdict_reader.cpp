// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/verdict_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Choice<SharingForm>, 3> form_names = {{{"same_room", SharingForm::same_room},
                                                            {"one_roof", SharingForm::one_roof},
                                                            {"one_plot", SharingForm::one_plot}}};
constexpr std::array<Choice<Verdict>, 3> verdict_names = {
    {{"good", Verdict::good}, {"conditional", Verdict::conditional}, {"excluded", Verdict::excluded}}};

std::vector<std::size_t> read_condition_ids(const JsonNode& node,
                                            const std::vector<SharingCondition>& known) {
  std::vector<std::size_t> positions;
  for (const JsonNode& element : node.elements()) {
    const auto id = element.text();
    if (!id) continue;
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const SharingCondition& one) { return one.id == *id; });
    if (found != known.end()) {
      positions.push_back(static_cast<std::size_t>(found - known.begin()));
      continue;
    }
    std::vector<std::string> ids;
    for (const SharingCondition& one : known) ids.push_back(one.id);
    report_unknown(element, "unknown_condition", *id, ids);
  }
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

/// What default and listed verdicts have in common.
PairVerdict read_judgement(JsonObject& object, const SharingRules& rules) {
  PairVerdict pair;
  const JsonNode conditions = object.optional("conditions");
  pair.verdict = read_choice(object.required("verdict"), verdict_names).value_or(Verdict::excluded);
  pair.reason = read_name(object.required("reason"));
  pair.conditions = read_condition_ids(conditions, rules.conditions);
  pair.provenance = read_provenance(object, rules.sources);
  if (pair.verdict == Verdict::conditional && conditions.elements().empty()) {
    object.node().report("conditional_without_condition");
  }
  return pair;
}

std::vector<FunctionIndex> read_functions(const JsonNode& node, const FunctionCatalogue& catalogue) {
  std::vector<FunctionIndex> functions;
  for (const JsonNode& element : node.elements()) {
    if (const auto function = function_at(element, catalogue)) functions.push_back(*function);
  }
  return functions;
}

/// One entry of the list, with the pairs it stands for.
struct Entry {
  PairVerdict judgement;
  std::vector<FunctionIndex> between;
  std::vector<FunctionIndex> and_these;
  std::vector<SharingForm> forms;
  std::vector<std::string> space_kinds;
};

Entry read_entry(const JsonNode& node, const SharingContext& context, const SharingRules& rules) {
  JsonObject object(node);
  Entry entry;
  entry.between = read_functions(object.required("between"), context.functions);
  entry.and_these = read_functions(object.required("and"), context.functions);
  for (const JsonNode& element : object.required("forms").elements()) {
    if (const auto form = read_choice(element, form_names)) entry.forms.push_back(*form);
  }
  const JsonNode kinds = object.optional("space_kinds");
  for (const JsonNode& element : kinds.elements()) {
    const std::string kind = read_space_kind_id(element, context.space_kinds);
    if (!kind.empty()) entry.space_kinds.push_back(kind);
  }
  const bool room_only = std::all_of(entry.forms.begin(), entry.forms.end(),
                                     [](SharingForm form) { return form == SharingForm::same_room; });
  if (kinds.present() && !room_only) kinds.report("space_kinds_of_building");
  if (!kinds.present()) entry.space_kinds = {""};
  entry.judgement = read_judgement(object, rules);
  entry.judgement.same_zone = object.optional("same_zone").boolean().value_or(false);
  entry.judgement.without_break = object.optional("without_break").boolean().value_or(false);
  return entry;
}

std::vector<PairVerdict> pairs_of(const Entry& entry) {
  std::vector<PairVerdict> pairs;
  PairVerdict pair = entry.judgement;
  for (const FunctionIndex a : entry.between) {
    for (const FunctionIndex b : entry.and_these) {
      if (a == b) continue;
      pair.one = std::min(a, b);
      pair.other = std::max(a, b);
      for (const SharingForm form : entry.forms) {
        pair.form = form;
        for (const std::string& kind : entry.space_kinds) {
          pair.space_kind = kind;
          pairs.push_back(pair);
        }
      }
    }
  }
  const auto same = [](const PairVerdict& a, const PairVerdict& b) {
    return !precedes(a, b) && !precedes(b, a);
  };
  std::sort(pairs.begin(), pairs.end(), precedes);
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
  return pairs;
}

void add(const PairVerdict& pair, const JsonNode& node, const FunctionCatalogue& functions,
         SharingRules& rules) {
  const auto place = std::lower_bound(rules.verdicts.begin(), rules.verdicts.end(), pair, precedes);
  if (place == rules.verdicts.end() || precedes(pair, *place)) {
    rules.verdicts.insert(place, pair);
    return;
  }
  if (place->verdict != pair.verdict || place->same_zone != pair.same_zone ||
      place->without_break != pair.without_break) {
    node.report("pair_twice", {{"one", functions.functions[pair.one].id},
                               {"other", functions.functions[pair.other].id},
                               {"first", name_of(place->verdict, verdict_names)},
                               {"second", name_of(pair.verdict, verdict_names)}});
    return;
  }
  std::vector<std::size_t> both;
  std::set_union(place->conditions.begin(), place->conditions.end(), pair.conditions.begin(),
                 pair.conditions.end(), std::back_inserter(both));
  place->conditions = std::move(both);
}

}  // namespace

void read_default_verdicts(const JsonNode& node, SharingRules& rules) {
  JsonObject object(node);
  for (const auto& [name, form] : form_names) {
    const JsonNode form_node = object.required(name);
    JsonObject form_object(form_node);
    PairVerdict& verdict = rules.defaults[static_cast<std::size_t>(form)];
    verdict = read_judgement(form_object, rules);
    verdict.form = form;
  }
}

void read_verdicts(const JsonNode& node, const SharingContext& context, SharingRules& rules) {
  for (const JsonNode& element : node.elements()) {
    const Entry entry = read_entry(element, context, rules);
    const std::vector<PairVerdict> pairs = pairs_of(entry);
    const bool complete = !entry.between.empty() && !entry.and_these.empty() && !entry.forms.empty();
    if (pairs.empty() && complete) element.report("pair_of_one");
    for (const PairVerdict& pair : pairs) add(pair, element, context.functions, rules);
  }
}

}  // namespace voorzien::io
