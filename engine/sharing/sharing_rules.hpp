// SPDX-License-Identifier: EUPL-1.2
// Who may share what with whom: a verdict per pair of functions, form and kind of space, with its reason, its
// origin and the conditions that have to be settled, each by a department. Handbook model.md section 5.1,
// facts.md 3.2 and 3.3. Everything is data; a pair that is not listed has the stated default of its form.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/intervention.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/sharing/week.hpp"

namespace voorzien {

enum class Verdict { good, conditional, excluded };

/// Who has to settle a condition.
enum class Department { spatial, social, real_estate, finance, legal };

/// Something that must be arranged before a combination works.
struct SharingCondition {
  std::string id;
  Name text;
  Department department = Department::real_estate;
  std::optional<SourcedValue> cost_eur;  ///< once, per combination; none: not known
};

/// The verdict on one pair. Symmetric: `one` is before `other`.
struct PairVerdict {
  FunctionIndex one;
  FunctionIndex other;
  SharingForm form = SharingForm::same_room;
  std::string space_kind;  ///< the kind it is about; empty: any that has no verdict of its own
  Verdict verdict = Verdict::excluded;
  /// The two share a zone anyway (care functions in one practice), so the room needs none of its own.
  bool same_zone = false;
  /// One follows on the other without change-over, as the same children do.
  bool without_break = false;
  Name reason;
  std::vector<std::size_t> conditions;  ///< positions in SharingRules::conditions, rising
  Provenance provenance;
};

/// Area a lockable zone costs once two or more functions share a space of this kind.
struct ZoneCost {
  std::string space_kind;
  SourcedValue fixed_m2;     ///< entrance, toilets, ≥ 0
  SourcedValue per_user_m2;  ///< storage for every function after the first, ≥ 0
};

/// Functions that stand together in the order of priority.
struct PriorityGroup {
  std::string id;
  Name name;
};

/// Which group goes first in some hours.
struct PriorityHours {
  std::vector<WeekPattern> when;   ///< one per week type
  std::vector<std::size_t> order;  ///< positions of groups, first goes first; every group once
};

struct SharingRules {
  std::vector<SharingCondition> conditions;  ///< ordered by id
  std::vector<PairVerdict> verdicts;         ///< ordered by one, other, form, space kind
  std::array<PairVerdict, 3> defaults;       ///< by form
  std::vector<ZoneCost> zone_costs;          ///< ordered by space kind
  std::vector<PriorityGroup> groups;
  std::vector<std::size_t> group_of;  ///< one per function of the catalogue
  std::vector<PriorityHours>
      priority;  ///< the first that holds for a half-hour decides; the last holds always
  std::vector<Source> sources;

  /// The verdict on two different functions: that of this kind of space, else that of any, else the default.
  /// For one roof and one plot `space_kind` is empty.
  [[nodiscard]] const PairVerdict& verdict(FunctionIndex a, FunctionIndex b, SharingForm form,
                                           const std::string& space_kind) const;
  /// Whether two functions may use the same room of this kind: not excluded, and in a lockable zone unless
  /// they share their zone anyway. A function may always share with itself.
  [[nodiscard]] bool may_share_room(FunctionIndex a, FunctionIndex b, const SpaceKind& kind) const;
  /// m² that sharing a space of this kind by so many functions adds; 0 for one.
  [[nodiscard]] SquareMetres zone_area(const std::string& space_kind, std::size_t users) const;
  /// Place in the order of priority at a half-hour, 0 goes first.
  [[nodiscard]] std::size_t rank(FunctionIndex function, std::size_t week_type, std::size_t half_hour) const;
};

/// The order in which `SharingRules::verdicts` is kept.
bool precedes(const PairVerdict& a, const PairVerdict& b);

}  // namespace voorzien
