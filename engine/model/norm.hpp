// SPDX-License-Identifier: EUPL-1.2
// Reference norms (referentienormen): what a population needs, in three kinds, each with source and status.
// Handbook model.md section 3.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/provenance.hpp"

namespace voorzien {

/// What a quantity norm counts.
enum class Basis { residents, dwellings, land_area, pupils };

/// From the unit of the published norm to the unit of the function; has a source of its own.
struct UnitConversion {
  std::string from;
  std::string to;
  SourcedValue factor;
};

/// One complete rule of a quantity norm: need = basis / per × rate × participation × days / 5 × peak factor ×
/// conversion.
struct QuantityRule {
  Basis basis = Basis::residents;
  AgeBand ages;      ///< residents and pupils only
  double per = 1.0;  ///< > 0; m² for land_area
  Interval rate;     ///< ≥ 0, in `unit` per `per`
  std::string unit;  ///< the unit the norm was published in
  std::optional<UnitConversion> conversion;
  std::optional<SourcedValue> participation;    ///< 0..1
  std::optional<SourcedValue> days_per_week;    ///< 0..7
  std::optional<SourcedValue> peak_day_factor;  ///< ≥ 1
  Provenance provenance;
};

/// When a variant applies: an urban type, or a strength below or from a threshold (0..1, 1 = strong).
struct VariantCondition {
  std::optional<std::string> urban_type;
  std::optional<double> strength_below;
  std::optional<double> strength_from;
};

/// A rule for some neighbourhoods, already merged with the main rule.
struct QuantityVariant {
  VariantCondition when;
  QuantityRule rule;
};

/// Kind 1, quantity: so much per so many.
struct QuantityNeed {
  QuantityRule rule;
  std::vector<QuantityVariant> variants;  ///< the first that applies wins
  bool assumes_shared_use = false;
};

/// Kind 2, presence: so many units in every neighbourhood, district or city of at least so many residents.
struct PresenceNeed {
  Scale per = Scale::district;
  Interval rate;  ///< in the function's unit
  SourcedValue from_residents;
  Provenance provenance;
  bool assumes_shared_use = false;
};

/// Kind 3, coverage: at least this share of an age group within this distance of one.
struct CoverageNeed {
  AgeBand ages;
  Interval share;  ///< 0..1
  Metres within;
  Provenance provenance;
  bool assumes_shared_use = false;
};

using NeedRule = std::variant<QuantityNeed, PresenceNeed, CoverageNeed>;

/// The rule from a capacity on: a fixed area, or so much per unit.
struct AreaPiece {
  double from_capacity = 0.0;
  std::optional<SquareMetres> fixed;
  std::optional<double> m2_per_unit;
};

/// Area of one location as a function of its capacity: a0 + a1·capacity, or by pieces (schoolyard).
struct AreaRule {
  std::string space_kind;
  bool outdoor = false;  ///< m² of ground instead of m² gross floor area (bvo)
  std::optional<SourcedValue> fixed_m2;
  std::optional<SourcedValue> m2_per_unit;
  std::vector<AreaPiece> pieces;  ///< by rising from_capacity; empty when the rule is linear
  Provenance provenance;
};

/// The norm of one function in one set.
struct Norm {
  FunctionIndex function;
  std::string set;               ///< the set that states it; an ancestor's id when inherited
  std::optional<NeedRule> need;  ///< none: the set has no norm for it, need is unknown
  std::vector<AreaRule> areas;
  std::optional<SourcedValue> reach_m;
  bool to_be_filled = false;  ///< inherited for want of the municipality's own figure
};

/// A resolved norm set: inheritance and urban types already applied.
struct NormSet {
  std::string id;
  Name name;
  std::string extends;  ///< empty for a base set
  int valid_from = 0;
  std::vector<std::optional<Norm>> by_function;                  ///< one per function of the catalogue
  std::vector<std::pair<std::string, std::string>> urban_types;  ///< dataset's type → the set's own
  std::vector<Source> sources;  ///< of the set and its ancestors, ordered by id
};

/// The provenance of the rule that decides, whatever its kind.
const Provenance& provenance_of(const NeedRule& rule);

}  // namespace voorzien
