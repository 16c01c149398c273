// SPDX-License-Identifier: EUPL-1.2
// Functions: the kinds of facility (voorzieningen) a neighbourhood needs, and the units their capacity is
// told in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"
#include "engine/units/index.hpp"

namespace voorzien {

/// The level at which a function's norm balance is shown (buurt, wijk, stad).
enum class Scale { neighbourhood, district, city };

/// Who must provide: by law, by municipal policy, or a market party for whom the municipality reserves space.
enum class Duty { statutory, policy, market };

/// A unit of capacity: pupils, places, m² gross floor area, hours per week …
struct CapacityUnit {
  std::string id;
  Name name;
  int decimals = 0;  ///< how many a reader is shown
};

/// Which space kind a function uses and the share of its area that kind takes, 0..1.
struct FunctionSpace {
  std::string space_kind;
  double share_of_area = 1.0;
};

/// A kind of facility. Called facility function because `function` alone means something else to a
/// programmer.
struct FacilityFunction {
  std::string id;
  Name name;
  Name plural;
  std::string domain;
  Scale scale = Scale::neighbourhood;
  CapacityUnit unit;
  Duty duty = Duty::policy;
  /// Need starts at the facilities of this function (PE hours at primary schools) instead of at homes.
  std::optional<Index<FacilityFunction>> need_arises_at;
  /// Whether assigned need uses capacity up; false for what is only near or not near (play spots, green).
  bool distributed = true;
  std::optional<SourcedValue> smallest_per_location;
  std::optional<SourcedValue> largest_per_location;
  std::vector<FunctionSpace> spaces;
};

using FunctionIndex = Index<FacilityFunction>;

/// Every function, ordered by id.
struct FunctionCatalogue {
  std::vector<FacilityFunction> functions;
  std::vector<Source> sources;
  std::vector<CapacityUnit> units = {};  ///< ordered by id; also those only norms are stated in (halls)

  /// Position of the function with this id.
  [[nodiscard]] std::optional<FunctionIndex> find(const std::string& id) const;
};

}  // namespace voorzien
