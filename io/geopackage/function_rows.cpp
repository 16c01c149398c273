// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/function_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

std::optional<std::string> cited(const NormSet& norms, const std::string& id) {
  const auto found = std::find_if(norms.sources.begin(), norms.sources.end(),
                                  [&id](const Source& source) { return source.id == id; });
  if (found == norms.sources.end()) return id.empty() ? std::nullopt : std::optional<std::string>(id);
  const std::string named = fmt::format("{}, {}", found->organisation, found->title);
  return found->year ? fmt::format("{} ({})", named, *found->year) : named;
}

}  // namespace

NormOrigin norm_origin_of(const PlanDraft& draft, FunctionIndex function) {
  const NormSet& norms = draft.scenario.norms;
  if (function >= norms.by_function.size()) return {};
  const std::optional<Norm>& norm = norms.by_function[function];
  if (!norm || !norm->need) return {};
  const Provenance& provenance = provenance_of(*norm->need);
  const Status status = norm->to_be_filled ? Status::to_be_filled : provenance.status;
  return {norm->set, cited(norms, provenance.source), std::string(name_of(status))};
}

std::string area_name(const PlanDraft& draft, const FunctionBalance& balance, std::size_t area) {
  if (draft.function_of(balance).scale == Scale::city)
    return draft.name_in_language(draft.scenario.town.name);
  return balance.areas[area].name;
}

}  // namespace voorzien::io
