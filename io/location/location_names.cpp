// SPDX-License-Identifier: EUPL-1.2
#include "io/location/location_names.hpp"

#include <algorithm>

namespace voorzien::io {

using location::Kind;
using location::ReasonKind;
using location::Status;

const std::vector<std::string>& kind_names() {
  static const std::vector<std::string> names = {"p-median", "p-center", "max-cover", "set-cover",
                                                 "capacitated"};
  return names;
}

std::optional<Kind> kind_from(std::string_view name) {
  const auto& names = kind_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

std::string name_of(Kind kind) { return kind_names()[static_cast<std::size_t>(kind)]; }

std::string name_of(Status status) {
  switch (status) {
    case Status::optimal:
      return "optimal";
    case Status::feasible:
      return "feasible";
    case Status::infeasible:
      return "infeasible";
    case Status::unknown:
      break;
  }
  return "unknown";
}

std::string name_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::unreachable_demand:
      return "unreachable_demand";
    case ReasonKind::too_few_sites:
      return "too_few_sites";
    case ReasonKind::capacity_short:
      return "capacity_short";
    case ReasonKind::row_too_large:
      return "row_too_large";
    case ReasonKind::no_packing:
      break;
  }
  return "no_packing";
}

}  // namespace voorzien::io
