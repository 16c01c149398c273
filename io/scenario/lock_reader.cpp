// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/lock_reader.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "io/norms/catalogue_reader.hpp"
#include "io/scenario/scenario_names.hpp"
#include "io/scenario/site_lookup.hpp"

namespace voorzien::io {
namespace {

/// A lock with the place its problems are told at.
struct ReadLock {
  Lock lock;
  JsonNode place;
};

class LockReader {
 public:
  explicit LockReader(const LockContext& context) : context_(context) {}

  void read(const JsonNode& node) {
    JsonObject object(node);
    Lock lock;
    const JsonNode site_node = object.required("site");
    const Site* site = find_site(site_node, context_.scenario.town);
    const JsonNode function_node = object.required("function");
    const auto function = function_at(function_node, context_.scenario.catalogue);
    const auto required = read_choice(object.required("verdict"), lock_verdict_names);
    const JsonNode capacity = object.optional("capacity");
    lock.capacity = capacity.number(plausible_above_zero);
    if (required == false && capacity.present()) capacity.report("lock_capacity_excluded");
    if (site == nullptr || !function || !required) return;
    lock.site = site->id;
    lock.function = *function;
    lock.required = *required;
    const auto& proposed = context_.functions;
    if (std::find(proposed.begin(), proposed.end(), *function) == proposed.end())
      function_node.report("lock_function_not_proposed", {{"function", id_of(*function)}});
    if (lock.required) compare_with_site(*site, lock, node);
    compare_with_others(lock, node);
    locks_.push_back({std::move(lock), node});
  }

  std::vector<Lock> locks() && {
    std::vector<Lock> locks;
    for (ReadLock& read : locks_) locks.push_back(std::move(read.lock));
    std::sort(locks.begin(), locks.end(), [](const Lock& a, const Lock& b) {
      return std::tie(a.site, a.function) < std::tie(b.site, b.function);
    });
    return locks;
  }

 private:
  [[nodiscard]] const std::string& id_of(FunctionIndex function) const {
    return context_.scenario.catalogue.functions[function].id;
  }

  void compare_with_site(const Site& site, const Lock& lock, const JsonNode& node) const {
    for (const ExcludedFunction& excluded : site.excluded) {
      if (excluded.function != lock.function) continue;
      // A message is made before its language is known.
      const Name& reason = excluded.reason;
      const std::string told = reason.en == reason.nl ? reason.nl : reason.nl + " / " + reason.en;
      node.report(told.empty() ? "lock_excluded_by_site" : "lock_excluded_by_site_because",
                  {{"site", site.id}, {"function", id_of(lock.function)}, {"reason", told}});
    }
    const bool listed =
        std::find(site.allowed.begin(), site.allowed.end(), lock.function) != site.allowed.end();
    if (site.allowed.empty() || listed) return;
    std::string allowed;
    for (const FunctionIndex function : site.allowed)
      allowed += (allowed.empty() ? "" : ", ") + id_of(function);
    node.report("lock_not_allowed_by_site",
                {{"site", site.id}, {"function", id_of(lock.function)}, {"allowed", allowed}});
  }

  void compare_with_others(const Lock& lock, const JsonNode& node) const {
    for (const ReadLock& other : locks_) {
      if (other.lock.site != lock.site) continue;
      if (other.lock.function == lock.function) {
        const bool contradict = other.lock.required != lock.required;
        node.report(
            contradict ? "locks_contradict" : "lock_twice",
            {{"site", lock.site}, {"function", id_of(lock.function)}, {"first", other.place.where()}});
      } else if (lock.required && other.lock.required && !can_stand_together(lock, other.lock)) {
        node.report("locks_exclude_each_other", {{"site", lock.site},
                                                 {"function", id_of(lock.function)},
                                                 {"other", id_of(other.lock.function)},
                                                 {"first", other.place.where()}});
      }
    }
  }

  [[nodiscard]] bool can_stand_together(const Lock& a, const Lock& b) const {
    // Without rules nothing is known; that they are missing is told for the proposal as a whole.
    if (context_.sharing.groups.empty()) return true;
    const bool both_indoor = is_indoor(a.function) && is_indoor(b.function);
    const SharingForm form = both_indoor ? SharingForm::one_roof : SharingForm::one_plot;
    return context_.sharing.verdict(a.function, b.function, form, "").verdict != Verdict::excluded;
  }

  [[nodiscard]] bool is_indoor(FunctionIndex function) const {
    const auto& spaces = context_.scenario.catalogue.functions[function].spaces;
    return std::any_of(spaces.begin(), spaces.end(), [&](const FunctionSpace& space) {
      const SpaceKind* kind = context_.space_kinds.find(space.space_kind);
      return kind != nullptr && kind->place == SpacePlace::indoor;
    });
  }

  const LockContext& context_;
  std::vector<ReadLock> locks_;
};

}  // namespace

std::vector<Lock> read_locks(const JsonNode& node, const LockContext& context) {
  LockReader reader(context);
  for (const JsonNode& element : node.elements()) reader.read(element);
  return std::move(reader).locks();
}

}  // namespace voorzien::io
