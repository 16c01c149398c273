// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/norm.hpp"

namespace voorzien {

const Provenance& provenance_of(const NeedRule& rule) {
  if (const auto* quantity = std::get_if<QuantityNeed>(&rule)) return quantity->rule.provenance;
  if (const auto* presence = std::get_if<PresenceNeed>(&rule)) return presence->provenance;
  return std::get<CoverageNeed>(rule).provenance;
}

}  // namespace voorzien
