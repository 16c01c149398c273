// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_costs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "engine/sharing/room_requirement.hpp"

namespace voorzien {
namespace {

constexpr double nothing_m2 = 1e-9;
constexpr std::size_t payer_count = 5;

/// What a building is made of, m² by kind and by the function it is for.
using Areas = std::map<std::string, std::map<FunctionIndex, double>>;

double total(const std::map<FunctionIndex, double>& areas) {
  double sum = 0.0;
  for (const auto& [function, area] : areas) sum += area;
  return sum;
}

std::map<FunctionIndex, double> over_all_kinds(const Areas& areas) {
  std::map<FunctionIndex, double> sum;
  for (const auto& [kind, by_function] : areas) {
    for (const auto& [function, area] : by_function) sum[function] += area;
  }
  return sum;
}

/// Present value of one euro a year over the building's life.
double annuity(double rate, double years) {
  return rate > 0.0 ? (1.0 - std::pow(1.0 + rate, -years)) / rate : years;
}

Interval annuity_of(const CostCatalogue& costs) {
  const Interval& life = costs.building_life_years.value;
  if (!is_known(costs.discount_rate)) return life;
  const Interval& rate = costs.discount_rate.value;
  return {annuity(rate.high, life.low), annuity(rate.mid, life.mid), annuity(rate.low, life.high)};
}

InvestmentKind kind_of(Making making) {
  switch (making) {
    case Making::new_building:
      return InvestmentKind::new_building;
    case Making::extension:
      return InvestmentKind::extension;
    case Making::conversion:
      return InvestmentKind::conversion;
    case Making::temporary:
      return InvestmentKind::temporary;
  }
  return InvestmentKind::new_building;
}

const SourcedValue& price_of(const SpaceCost& cost, Making making) {
  switch (making) {
    case Making::new_building:
      return cost.new_eur_m2;
    case Making::extension:
      return cost.extension_eur_m2;
    case Making::conversion:
      return cost.conversion_eur_m2;
    case Making::temporary:
      return cost.temporary_eur_m2;
  }
  return cost.new_eur_m2;
}

/// Splits spaces over their users, by what each would take alone.
class SpaceSplitter {
 public:
  explicit SpaceSplitter(const ProposalProblem& problem) : problem_(problem) {}

  Areas areas_of(const PlannedBuilding& building) {
    Areas areas;
    for (const PlannedSpace& space : building.spaces) {
      const std::vector<double> apart = separate_areas(space);
      double sum = 0.0;
      for (const double alone : apart) sum += alone;
      const double area =
          space.area_m2 + problem_.zone_m2(problem_.kind_position(space.space_kind), space.users.size());
      for (std::size_t user = 0; user < space.users.size(); ++user) {
        const double share = sum > 0.0 ? apart[user] / sum : 1.0 / static_cast<double>(space.users.size());
        areas[space.space_kind][space.users[user]] += area * share;
      }
    }
    return areas;
  }

 private:
  std::vector<double> separate_areas(const PlannedSpace& space) {
    std::vector<double> apart = space.sizes;
    if (space.users.size() < 2) return apart;
    for (std::size_t user = 0; user < space.users.size(); ++user) {
      for (const ProblemPool& pool : problem_.pools) {
        if (pool.shared() || problem_.kinds[pool.kind].id != space.space_kind) continue;
        if (problem_.functions[pool.users.front()].function != space.users[user]) continue;
        const std::array<double, 1> size = {space.sizes[user]};
        if (const auto least = solver_.least_room(pool.plan, size).area) apart[user] = least->value();
      }
    }
    return apart;
  }

  const ProposalProblem& problem_;
  RoomSolver solver_;
};

/// Adds up what is spent, by line and by payer.
class Ledger {
 public:
  explicit Ledger(const ProposalCase& what) : what_(what) {
    for (std::size_t payer = 0; payer < payer_count; ++payer) {
      payers_[payer].payer = static_cast<Payer>(payer);
    }
  }

  void invest(const InvestmentLine& line) { lines_[{line.year, line.building, line.kind}] += line.eur; }
  /// Splits over functions by area, then over the payers of each.
  void charge(const Interval& eur, const std::map<FunctionIndex, double>& by_area,
              Interval PayerLine::*account, double CostShare::*share) {
    const double all = total(by_area);
    if (all <= 0.0) return;
    for (const auto& [function, area] : by_area) charge_one(eur * (area / all), function, account, share);
  }
  void add_yearly(const Interval& eur) { yearly_ += eur; }

  [[nodiscard]] PlanCosts close(const Interval& annuity_years) const {
    PlanCosts costs;
    costs.price_level_year = what_.costs.price_level_year;
    costs.yearly_eur = yearly_;
    costs.present_value_eur = yearly_ * annuity_years;
    for (const auto& [key, eur] : lines_) {
      costs.investment.push_back({std::get<2>(key), std::get<1>(key), std::get<0>(key), eur});
      costs.present_value_eur += eur;
    }
    for (const PayerLine& line : payers_) {
      if (line.investment_eur.high > 0.0 || line.yearly_eur.high > 0.0) costs.payers.push_back(line);
    }
    return costs;
  }

 private:
  void charge_one(const Interval& eur, FunctionIndex function, Interval PayerLine::*account,
                  double CostShare::*share) {
    const std::string& id = what_.scenario.catalogue.functions[function].id;
    double rest = 1.0;
    for (const CostShare& one : what_.costs.shares) {
      if (one.function != id) continue;
      payers_[static_cast<std::size_t>(one.payer)].*account += eur * (one.*share);
      rest -= one.*share;
    }
    if (rest > 1e-9) payers_[static_cast<std::size_t>(Payer::municipality)].*account += eur * rest;
  }

  const ProposalCase& what_;
  std::map<std::tuple<Year, std::string, InvestmentKind>, Interval> lines_;
  std::array<PayerLine, payer_count> payers_;
  Interval yearly_;
};

/// What has been built so far at one location.
struct Stock {
  std::map<std::string, double> by_kind;
  Areas last_used;  ///< whose it is, since it was last listed
  double land_m2 = 0.0;
  bool opened = false;
};

class CostCounter {
 public:
  CostCounter(const ProposalCase& what, const ProposalProblem& problem)
      : what_(what), problem_(problem), splitter_(problem), ledger_(what) {}

  std::optional<PlanCosts> count(const Plan& plan) {
    std::vector<Stock> before(problem_.locations.size());
    for (const PhasePlan& phase : plan.phases) {
      std::vector<Stock> now(problem_.locations.size());
      for (const PlannedBuilding& building : phase.buildings) {
        if (building.existing) continue;
        const std::optional<std::size_t> at = find(building);
        if (!at) return std::nullopt;
        now[*at] = before[*at];
        if (!add_building(problem_.locations[*at], building, phase.year, now[*at])) return std::nullopt;
      }
      for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].opened) continue;
        now[i] = before[i];
        // What is temporary is taken away, and costs again when it comes back.
        if (problem_.locations[i].making == Making::temporary) now[i].by_kind.clear();
      }
      before = std::move(now);
    }
    if (!plan.phases.empty()) add_yearly(plan.phases.back(), before);
    return ledger_.close(annuity_of(what_.costs));
  }

 private:
  std::optional<std::size_t> find(const PlannedBuilding& building) const {
    for (std::size_t i = 0; i < problem_.locations.size(); ++i) {
      const Location& location = problem_.locations[i];
      const bool temporary = location.making == Making::temporary;
      if (!location.existing && location.id == building.id && temporary == building.temporary) return i;
    }
    return std::nullopt;
  }

  const SpaceCost* prices_of(const std::string& kind) const {
    for (const SpaceCost& cost : what_.costs.spaces) {
      if (cost.space_kind == kind) return &cost;
    }
    return nullptr;
  }

  /// Whether every price was known.
  bool add_building(const Location& location, const PlannedBuilding& building, Year year, Stock& stock) {
    const Areas areas = splitter_.areas_of(building);
    std::map<std::string, double> now;
    for (const auto& [kind, by_function] : areas) {
      now[kind] = total(by_function);
      const double growth = now[kind] - stock.by_kind[kind];
      if (growth <= nothing_m2) continue;
      const SpaceCost* cost = prices_of(kind);
      if (cost == nullptr || !is_known(price_of(*cost, location.making))) return false;
      const Interval eur = price_of(*cost, location.making).value * growth;
      spend({kind_of(location.making), building.id, year, eur}, by_function);
    }
    if (building.temporary) stock.by_kind.clear();
    for (const auto& [kind, area] : now) stock.by_kind[kind] = std::max(stock.by_kind[kind], area);
    add_ground(location, building, {year, over_all_kinds(areas)}, stock);
    stock.last_used = areas;
    stock.opened = true;
    return true;
  }

  struct Occasion {
    Year year{0};
    std::map<FunctionIndex, double> whose;
  };

  /// Land that is taken, and what stood there.
  void add_ground(const Location& location, const PlannedBuilding& building, const Occasion& occasion,
                  Stock& stock) {
    const Site& site = *std::find_if(what_.scenario.town.sites.begin(), what_.scenario.town.sites.end(),
                                     [&](const Site& one) { return one.id == building.id; });
    const double growth = building.land_m2 - stock.land_m2;
    if (location.ground.takes_ground && location.land_price_eur_m2 && growth > nothing_m2) {
      const Interval eur = site.land_price_eur_m2->value * growth;
      spend({InvestmentKind::land, building.id, occasion.year, eur}, occasion.whose);
    }
    if (!stock.opened && location.book_value_eur > 0.0) {
      const Interval eur = site.book_value_eur->value;
      spend({InvestmentKind::book_value, building.id, occasion.year, eur}, occasion.whose);
    }
    stock.land_m2 = std::max(stock.land_m2, building.land_m2);
  }

  void spend(const InvestmentLine& line, const std::map<FunctionIndex, double>& whose) {
    ledger_.invest(line);
    ledger_.charge(line.eur, whose, &PayerLine::investment_eur, &CostShare::investment_share);
  }

  /// Upkeep of what was built for good, used or not, and management of what is used in the last phase.
  void add_yearly(const PhasePlan& last, const std::vector<Stock>& stock) {
    for (std::size_t i = 0; i < stock.size(); ++i) {
      if (problem_.locations[i].making == Making::temporary) continue;
      for (const auto& [kind, area] : stock[i].by_kind) {
        const auto whose = stock[i].last_used.find(kind);
        const bool used = whose != stock[i].last_used.end();
        charge_yearly(prices_of(kind)->yearly_eur_m2.value * area,
                      used ? whose->second : over_all_kinds(stock[i].last_used));
      }
    }
    for (const PlannedBuilding& building : last.buildings) add_manager(building);
  }

  /// One operator's hours for every function that comes in with others.
  void add_manager(const PlannedBuilding& building) {
    if (!problem_.cost->manager_eur_per_user_group_year) return;
    std::map<FunctionIndex, double> guests;
    for (const PlannedFunction& function : building.functions) {
      if (!function.own) guests[function.function] = 1.0;
    }
    const double groups = static_cast<double>(guests.size()) - (building.existing ? 0.0 : 1.0);
    if (groups > 0.0) charge_yearly(what_.costs.manager_eur_per_user_group_year.value * groups, guests);
  }

  void charge_yearly(const Interval& eur, const std::map<FunctionIndex, double>& whose) {
    ledger_.add_yearly(eur);
    ledger_.charge(eur, whose, &PayerLine::yearly_eur, &CostShare::yearly_share);
  }

  const ProposalCase& what_;
  const ProposalProblem& problem_;
  SpaceSplitter splitter_;
  Ledger ledger_;
};

}  // namespace

std::optional<PlanCosts> costs_of(const ProposalCase& what, const ProposalProblem& problem,
                                  const Plan& plan) {
  if (!problem.cost) return std::nullopt;
  return CostCounter(what, problem).count(plan);
}

}  // namespace voorzien
