// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/verification/checks.hpp"
#include "engine/verification/rectangle_search.hpp"

namespace voorzien {
namespace {

bool has_own_ground(const Site& site) {
  return site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
}

double gross_per_m2(const SpaceKind& kind) {
  const bool net = kind.module && kind.area_basis == AreaBasis::net_floor;
  return net ? kind.module->gross_floor / kind.module->net : 1.0;
}

class LandCheck {
 public:
  LandCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), audit_(outcome, "land") {}

  void run() {
    for (std::size_t p = 0; p < stated_.plan.phases.size(); ++p) {
      const PhasePlan& phase = stated_.plan.phases[p];
      std::set<std::string> sites;
      for (const PlannedBuilding& building : phase.buildings) {
        if (building.existing) continue;
        const Site* site = site_of(verified_, building.id);
        audit_.holds("verify_no_such_building", place(phase, building, ""), site != nullptr);
        if (site == nullptr) continue;
        check_building(p, building, *site);
        check_kinds(phase, building, *site);
        sites.insert(building.id);
      }
      for (const std::string& id : sites) check_site(phase, *site_of(verified_, id));
    }
  }

 private:
  AuditPlace place(const PhasePlan& phase, const PlannedBuilding& building, const std::string& detail) const {
    return {stated_.id, phase.year, building.id, "", detail};
  }

  void check_building(std::size_t p, const PlannedBuilding& building, const Site& site) {
    const AuditPlace where = place(stated_.plan.phases[p], building, "");
    const GroundTaken taken = ground_taken(verified_, stated_.plan, p, building);
    const double slack = solver_slack(taken.gfa_m2 + taken.outdoor_m2);
    if (building.temporary) {
      audit_.at_least("verify_floor_wrong", where, taken.gfa_m2, building.gfa_m2, slack);
      audit_.at_least("verify_outdoor_wrong", where, taken.outdoor_m2, building.outdoor_m2, slack);
    } else {
      audit_.same("verify_floor_wrong", where, taken.gfa_m2, building.gfa_m2, slack);
      audit_.same("verify_outdoor_wrong", where, taken.outdoor_m2, building.outdoor_m2, slack);
    }
    audit_.at_least("verify_footprint_too_small", where, least_footprint(taken, site), building.footprint_m2,
                    slack);
    const double footprint = has_own_ground(site) ? building.footprint_m2 : 0.0;
    const double land = std::max(footprint + taken.outdoor_on_ground_m2, taken.outdoor_m2);
    audit_.at_least("verify_land_understated", where, land, building.land_m2, slack);
  }

  /// Every kind of space can be on such a site at all.
  void check_kinds(const PhasePlan& phase, const PlannedBuilding& building, const Site& site) {
    for (const PlannedSpace& space : building.spaces) {
      const SpaceKind* kind = verified_.what.space_kinds.find(space.space_kind);
      if (kind == nullptr) continue;
      const bool indoor = kind->place == SpacePlace::indoor;
      const bool possible =
          site.kind == SiteKind::roof ? !indoor && kind->roof_allowed : indoor || has_own_ground(site);
      audit_.holds("verify_kind_not_possible", place(phase, building, space.space_kind), possible);
      if (!kind->smallest_rectangle) continue;
      audit_.holds("verify_rectangle", place(phase, building, space.space_kind),
                   rectangle_fits_site(site, kind->smallest_rectangle->width.value(),
                                       kind->smallest_rectangle->length.value()));
    }
  }

  /// What stands on a site together, permanent and temporary.
  void check_site(const PhasePlan& phase, const Site& site) {
    PlannedBuilding sum;
    sum.id = site.id;
    for (const PlannedBuilding& building : phase.buildings) {
      if (building.existing || building.id != site.id) continue;
      sum.gfa_m2 += building.gfa_m2;
      sum.footprint_m2 += building.footprint_m2;
      sum.land_m2 += building.land_m2;
    }
    const AuditPlace where = place(phase, sum, "");
    const double area = site.area.value();
    const double built = has_own_ground(site) ? area * site.footprint_share : area;
    if (site.kind != SiteKind::roof) {
      audit_.at_most("verify_footprint_too_large", where, built, sum.footprint_m2, solver_slack(built));
    }
    const double ground = has_own_ground(site) || site.kind == SiteKind::roof ? area : 0.0;
    audit_.at_most("verify_site_too_small", where, ground, sum.land_m2, solver_slack(area));
    if (!site.largest_gfa) return;
    audit_.at_most("verify_floor_over_maximum", where, site.largest_gfa->value(), sum.gfa_m2,
                   solver_slack(sum.gfa_m2));
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit audit_;
};

}  // namespace

std::map<std::string, double> m2_by_kind(const VerifiedCase& verified, const PlannedBuilding& building) {
  std::map<std::string, double> m2;
  for (const PlannedSpace& space : building.spaces) {
    const SpaceKind* kind = verified.what.space_kinds.find(space.space_kind);
    if (kind == nullptr) continue;
    const double zone = verified.what.sharing.zone_area(space.space_kind, space.users.size()).value();
    m2[space.space_kind] += space.area_m2 + zone / gross_per_m2(*kind);
  }
  return m2;
}

GroundTaken ground_taken(const VerifiedCase& verified, const Plan& plan, std::size_t phase,
                         const PlannedBuilding& building) {
  std::map<std::string, double> most = m2_by_kind(verified, building);
  for (std::size_t earlier = 0; earlier < phase && !building.temporary; ++earlier) {
    for (const PlannedBuilding& before : plan.phases[earlier].buildings) {
      if (before.existing || before.temporary || before.id != building.id) continue;
      for (const auto& [kind, area] : m2_by_kind(verified, before)) most[kind] = std::max(most[kind], area);
    }
  }
  GroundTaken taken;
  for (const auto& [id, area] : most) {
    const SpaceKind& kind = *verified.what.space_kinds.find(id);
    if (kind.place == SpacePlace::outdoor) {
      taken.outdoor_m2 += area;
      if (!kind.roof_allowed) taken.outdoor_on_ground_m2 += area;
      continue;
    }
    const double gross = area * gross_per_m2(kind);
    taken.gfa_m2 += gross;
    taken.storeys_m2 += gross * kind.storeys;
    if (kind.needs_ground_floor) taken.ground_floor_m2 += gross;
  }
  return taken;
}

double least_footprint(const GroundTaken& taken, const Site& site) {
  return std::max(taken.storeys_m2 / std::max(1, site.floors), taken.ground_floor_m2);
}

double recomputed_land(const VerifiedCase& verified, const Plan& plan) {
  std::map<std::pair<std::string, bool>, double> most;
  for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
    for (const PlannedBuilding& building : plan.phases[phase].buildings) {
      double& land = most[{building.id, building.temporary}];
      land = std::max(land, land_taken(verified, plan, phase, building));
    }
  }
  double sum = 0.0;
  for (const auto& [building, land] : most) sum += land;
  return sum;
}

double land_taken(const VerifiedCase& verified, const Plan& plan, std::size_t phase,
                  const PlannedBuilding& building) {
  const Site* site = building.existing ? nullptr : site_of(verified, building.id);
  if (site == nullptr || !has_own_ground(*site)) return 0.0;
  const GroundTaken taken = ground_taken(verified, plan, phase, building);
  const double footprint = std::max(building.footprint_m2, least_footprint(taken, *site));
  return std::max(footprint + taken.outdoor_on_ground_m2, taken.outdoor_m2);
}

Work work_of(const VerifiedCase& verified, const PlannedBuilding& building) {
  if (building.existing) return Work::nothing;
  if (building.temporary) return Work::temporary;
  const Site* site = site_of(verified, building.id);
  if (site == nullptr) return Work::new_building;
  if (site->kind == SiteKind::existing_building) return Work::conversion;
  if (site->kind == SiteKind::plot && site->facility) return Work::extension;
  return Work::new_building;
}

void check_land(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  LandCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
