// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "engine/verification/checks.hpp"

namespace voorzien {
namespace {

constexpr double rounding_eur = 0.5;

bool takes_ground(const Site& site) {
  return site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
}

using LineKey = std::tuple<Year, std::string, InvestmentKind>;

/// What was paid for so far at one building.
struct Paid {
  std::map<std::string, double> m2_by_kind;
  double land_m2 = 0.0;
  bool book_value = false;
};

class CostSum {
 public:
  CostSum(const VerifiedCase& verified, const Plan& plan) : verified_(verified), plan_(plan) {
    const std::vector<Site>& sites = verified.scenario().town.sites;
    // A price for some plots only would make those dear and the others free: then land costs nothing known.
    land_priced_ = std::all_of(sites.begin(), sites.end(), [](const Site& site) {
      return !takes_ground(site) || site.land_price_eur_m2.has_value();
    });
  }

  std::optional<PlanCosts> sum() {
    if (!all_prices_known()) return std::nullopt;
    for (const PhasePlan& phase : plan_.phases) {
      std::set<std::string> standing;
      for (const PlannedBuilding& building : phase.buildings) {
        if (building.existing) continue;
        if (building.temporary) standing.insert(building.id);
        if (!pay_for(phase, building)) return std::nullopt;
      }
      for (auto& [key, paid] : paid_) {
        if (key.second && !standing.contains(key.first)) paid.m2_by_kind.clear();
      }
    }
    PlanCosts costs;
    costs.price_level_year = verified_.what.costs.price_level_year;
    for (const auto& [key, eur] : lines_) {
      costs.investment.push_back({std::get<2>(key), std::get<1>(key), std::get<0>(key), eur});
      costs.present_value_eur += eur;
    }
    costs.yearly_eur = yearly();
    costs.present_value_eur += costs.yearly_eur * years_worth();
    return costs;
  }

 private:
  const SpaceCost* prices_of(const std::string& kind) const {
    for (const SpaceCost& cost : verified_.what.costs.spaces) {
      if (cost.space_kind == kind) return &cost;
    }
    return nullptr;
  }

  bool all_prices_known() const {
    const CostCatalogue& costs = verified_.what.costs;
    if (!is_known(costs.building_life_years) || costs.building_life_years.value.mid <= 0.0) return false;
    for (const PhasePlan& phase : plan_.phases) {
      for (const PlannedBuilding& building : phase.buildings) {
        for (const PlannedSpace& space : building.spaces) {
          const SpaceCost* cost = prices_of(space.space_kind);
          if (!building.existing && (cost == nullptr || !is_known(cost->yearly_eur_m2))) return false;
        }
      }
    }
    return true;
  }

  /// Price once per m² and the line it stands on.
  static std::pair<const SourcedValue*, InvestmentKind> price_of(const SpaceCost& cost, Work work) {
    switch (work) {
      case Work::extension:
        return {&cost.extension_eur_m2, InvestmentKind::extension};
      case Work::conversion:
        return {&cost.conversion_eur_m2, InvestmentKind::conversion};
      case Work::temporary:
        return {&cost.temporary_eur_m2, InvestmentKind::temporary};
      case Work::nothing:
      case Work::new_building:
        break;
    }
    return {&cost.new_eur_m2, InvestmentKind::new_building};
  }

  bool pay_for(const PhasePlan& phase, const PlannedBuilding& building) {
    const Site* site = site_of(verified_, building.id);
    if (site == nullptr) return false;
    Paid& paid = paid_[{building.id, building.temporary}];
    const std::map<std::string, double> now = m2_by_kind(verified_, building);
    for (const auto& [kind, area] : now) {
      const double more = area - paid.m2_by_kind[kind];
      if (more <= 1e-9) continue;
      const auto [price, line] = price_of(*prices_of(kind), work_of(verified_, building));
      if (!is_known(*price)) return false;
      lines_[{phase.year, building.id, line}] += price->value * more;
    }
    if (building.temporary) paid.m2_by_kind.clear();
    for (const auto& [kind, area] : now) paid.m2_by_kind[kind] = std::max(paid.m2_by_kind[kind], area);
    if (takes_ground(*site) && land_priced_ && building.land_m2 > paid.land_m2 + 1e-9) {
      lines_[{phase.year, building.id, InvestmentKind::land}] +=
          site->land_price_eur_m2->value * (building.land_m2 - paid.land_m2);
    }
    paid.land_m2 = std::max(paid.land_m2, building.land_m2);
    if (site->book_value_eur && site->book_value_eur->value.mid > 0.0 && !building.temporary &&
        !paid.book_value) {
      lines_[{phase.year, building.id, InvestmentKind::book_value}] += site->book_value_eur->value;
    }
    paid.book_value = true;
    return true;
  }

  /// Upkeep of what was built for good, and the hours of whoever manages shared use in the last phase.
  Interval yearly() const {
    Interval eur;
    if (plan_.phases.empty()) return eur;
    const SourcedValue& manager = verified_.what.costs.manager_eur_per_user_group_year;
    for (const auto& [key, paid] : paid_) {
      if (key.second) continue;
      for (const auto& [kind, area] : paid.m2_by_kind) {
        eur += prices_of(kind)->yearly_eur_m2.value * area;
      }
    }
    for (const PlannedBuilding& building : plan_.phases.back().buildings) {
      double groups = building.existing ? 0.0 : -1.0;
      for (const PlannedFunction& function : building.functions) groups += function.own ? 0.0 : 1.0;
      if (is_known(manager) && groups > 0.0) eur += manager.value * groups;
    }
    return eur;
  }

  /// Present value of a euro a year over the life of a building.
  Interval years_worth() const {
    const CostCatalogue& costs = verified_.what.costs;
    const auto worth = [&](double rate, double years) {
      double sum = years;
      if (is_known(costs.discount_rate) && rate > 0.0) sum = -std::expm1(-years * std::log1p(rate)) / rate;
      return sum;
    };
    const Interval& rate = costs.discount_rate.value;
    const Interval& life = costs.building_life_years.value;
    return {worth(rate.high, life.low), worth(rate.mid, life.mid), worth(rate.low, life.high)};
  }

  const VerifiedCase& verified_;
  const Plan& plan_;
  bool land_priced_ = false;
  std::map<std::pair<std::string, bool>, Paid> paid_;  ///< by site, and whether it is temporary
  std::map<LineKey, Interval> lines_;
};

class CostCheck {
 public:
  CostCheck(const VerifiedCase& verified, const StatedPlan& stated, Verification& outcome)
      : verified_(verified), stated_(stated), audit_(outcome, "costs") {}

  void run() {
    if (!stated_.costs) return;
    const std::optional<PlanCosts> costs = recomputed_costs(verified_, stated_.plan);
    audit_.holds("verify_cost_not_known", place(Year(0), "", ""), costs.has_value());
    if (!costs) return;
    check_lines(*costs);
    same("verify_yearly_cost", place(Year(0), "", ""), costs->yearly_eur, stated_.costs->yearly_eur);
    same("verify_present_value", place(Year(0), "", ""), costs->present_value_eur,
         stated_.costs->present_value_eur);
    check_payers(*costs);
    check_budgets(*costs);
  }

 private:
  AuditPlace place(Year year, const std::string& building, const std::string& detail) const {
    return {stated_.id, year, building, "", detail};
  }

  void same(const std::string& code, const AuditPlace& where, const Interval& recomputed,
            const Interval& written, double rounding = rounding_eur) {
    for (const auto part : {&Interval::low, &Interval::mid, &Interval::high}) {
      audit_.same(code, where, recomputed.*part, written.*part,
                  rounding + 1e-9 * std::abs(recomputed.*part) + 0.01);
    }
  }

  void check_lines(const PlanCosts& costs) {
    static const std::array<const char*, 6> names = {"new_building", "extension", "conversion",
                                                     "temporary",    "land",      "book_value"};
    std::map<LineKey, std::pair<Interval, Interval>> both;
    for (const InvestmentLine& line : costs.investment) {
      both[{line.year, line.building, line.kind}].first += line.eur;
    }
    for (const InvestmentLine& line : stated_.costs->investment) {
      both[{line.year, line.building, line.kind}].second += line.eur;
    }
    for (const auto& [key, eur] : both) {
      const auto& [year, building, kind] = key;
      same("verify_investment", place(year, building, names[static_cast<std::size_t>(kind)]), eur.first,
           eur.second);
    }
  }

  /// Somebody pays everything, and nobody pays what was not spent.
  void check_payers(const PlanCosts& costs) {
    Interval invested;
    for (const InvestmentLine& line : costs.investment) invested += line.eur;
    Interval paid_once;
    Interval paid_yearly;
    for (const PayerLine& line : stated_.costs->payers) {
      paid_once += line.investment_eur;
      paid_yearly += line.yearly_eur;
    }
    const double rounding = rounding_eur * static_cast<double>(stated_.costs->payers.size() + 1);
    same("verify_payers_once", place(Year(0), "", ""), invested, paid_once, rounding);
    same("verify_payers_yearly", place(Year(0), "", ""), costs.yearly_eur, paid_yearly, rounding);
  }

  /// A budget is about building; land is bought from the municipality itself.
  void check_budgets(const PlanCosts& costs) {
    for (const auto& [year, budget] : verified_.scenario().proposal.budget_per_phase) {
      double spent = 0.0;
      for (const InvestmentLine& line : costs.investment) {
        if (line.year == year && line.kind != InvestmentKind::land) spent += line.eur.mid;
      }
      audit_.at_most("verify_over_budget", place(year, "", ""), budget.value(), spent,
                     solver_slack(budget.value()));
    }
  }

  const VerifiedCase& verified_;
  const StatedPlan& stated_;
  Audit audit_;
};

}  // namespace

std::optional<PlanCosts> recomputed_costs(const VerifiedCase& verified, const Plan& plan) {
  return CostSum(verified, plan).sum();
}

void check_costs(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome) {
  CostCheck(verified, plan, outcome).run();
}

}  // namespace voorzien
