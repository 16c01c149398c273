// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/space_need.hpp"

#include "engine/verification/checks.hpp"

namespace voorzien {
namespace {

/// m² of a location by one rule: the last piece that has begun, or a fixed part and so much per unit.
double area_by(const AreaRule& rule, double capacity) {
  double fixed = rule.fixed_m2 ? rule.fixed_m2->value.mid : 0.0;
  double each = rule.m2_per_unit ? rule.m2_per_unit->value.mid : 0.0;
  bool begun = rule.pieces.empty();
  for (const AreaPiece& piece : rule.pieces) {
    if (begun && capacity < piece.from_capacity) continue;
    begun = true;
    fixed = piece.fixed ? piece.fixed->value() : 0.0;
    each = piece.m2_per_unit.value_or(0.0);
  }
  return fixed + each * capacity;
}

/// The part of the norm's area that this space takes; none when the norm has no area for it.
std::optional<SpaceNeed> by_norm_area(const Norm& norm, const SpaceKind& kind, double share,
                                      double capacity) {
  SpaceNeed need;
  bool stated = false;
  for (const AreaRule& rule : norm.areas) {
    if (rule.outdoor != (kind.place == SpacePlace::outdoor)) continue;
    need.size += share * area_by(rule, capacity);
    need.linear = need.linear && rule.pieces.empty();
    stated = true;
  }
  if (!stated) return std::nullopt;
  return need;
}

/// What an extended facility has already of a function; 0 for any other building.
double capacity_extended(const VerifiedCase& verified, const PlannedBuilding& building,
                         FunctionIndex function) {
  if (work_of(verified, building) != Work::extension) return 0.0;
  const Facility& facility = verified.scenario().town.facilities[*site_of(verified, building.id)->facility];
  for (const FacilityCapacity& own : facility.capacities) {
    if (own.function == function && own.capacity) return own.capacity->mid;
  }
  return 0.0;
}

}  // namespace

std::optional<std::vector<SpaceNeed>> space_needs_of(const VerifiedCase& verified, FunctionIndex function,
                                                     double capacity) {
  const WeekCatalogue& week = verified.what.week;
  const std::optional<Norm>& norm = verified.scenario().norms.by_function[function];
  std::vector<SpaceNeed> needs;
  for (const FunctionSpace& space : verified.scenario().catalogue.functions[function].spaces) {
    const SpaceKind* kind = verified.what.space_kinds.find(space.space_kind);
    if (kind == nullptr || !norm) return std::nullopt;
    const bool open = week.hours_of(space.space_kind) != nullptr;
    const UseProfile* profile = open ? week.find(function, space.space_kind) : nullptr;
    const UseBasis basis = profile != nullptr ? profile->basis : UseBasis::norm_area;
    SpaceNeed need;
    need.size = capacity;
    if (basis == UseBasis::norm_area) {
      const auto by_area = by_norm_area(*norm, *kind, space.share_of_area, capacity);
      if (!by_area) return std::nullopt;
      need = *by_area;
    }
    need.choices = {{space.space_kind, 1.0}};
    for (const UseProfile& other : week.profiles) {
      if (other.function != function || other.replaces != space.space_kind || other.basis != basis) continue;
      need.choices.push_back(
          {other.space_kind, other.replaceable_share ? other.replaceable_share->value.mid : 1.0});
    }
    needs.push_back(std::move(need));
  }
  if (needs.empty()) return std::nullopt;
  return needs;
}

std::optional<std::vector<SpaceNeed>> space_needs_at(const VerifiedCase& verified,
                                                     const PlannedBuilding& building,
                                                     const PlannedFunction& function) {
  const double there = capacity_extended(verified, building, function.function);
  auto needs = space_needs_of(verified, function.function, there + function.capacity);
  const auto before = space_needs_of(verified, function.function, there);
  if (!needs || !before || there <= 0.0) return needs;
  for (std::size_t i = 0; i < needs->size(); ++i) (*needs)[i].size -= (*before)[i].size;
  return needs;
}

}  // namespace voorzien
