// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/need_reader.hpp"

#include "io/json/provenance_reader.hpp"
#include "io/norms/norm_names.hpp"
#include "io/norms/quantity_reader.hpp"

namespace voorzien::io {
namespace {

PresenceNeed read_presence(JsonObject& object, const NormReferences& references) {
  PresenceNeed need;
  need.per = read_choice(object.required("per"), scale_names).value_or(Scale::district);
  need.rate = object.required("rate").interval(plausible).value_or(Interval{});
  need.from_residents = read_sourced_value(object.required("from_residents"), plausible, references.sources)
                            .value_or(SourcedValue{});
  need.provenance = read_provenance(object, references.sources);
  need.assumes_shared_use = object.optional("assumes_shared_use").boolean().value_or(false);
  return need;
}

CoverageNeed read_coverage(JsonObject& object, const NormReferences& references) {
  CoverageNeed need;
  need.ages = object.required("ages").age_band().value_or(AgeBand{});
  need.share = object.required("share").interval(zero_to_one).value_or(Interval{});
  need.within = Metres(object.required("within_m").number(plausible_above_zero).value_or(0.0));
  need.provenance = read_provenance(object, references.sources);
  need.assumes_shared_use = object.optional("assumes_shared_use").boolean().value_or(false);
  return need;
}

}  // namespace

std::optional<NeedRule> read_need(const JsonNode& node, const FacilityFunction& function,
                                  const NormReferences& references) {
  if (!node.present()) return std::nullopt;
  JsonObject object(node);
  const auto kind = object.required("kind").choice({"quantity", "presence", "coverage"});
  if (!kind) {
    // Without the kind nobody can say which keys belong here.
    static_cast<void>(object.members());
    return std::nullopt;
  }
  if (*kind == 0) return read_quantity(object, function, references);
  if (*kind == 1) return read_presence(object, references);
  return read_coverage(object, references);
}

}  // namespace voorzien::io
