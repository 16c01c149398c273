// SPDX-License-Identifier: EUPL-1.2
// Need against supply, per function: the norm balance at the function's own scale for every year, and the
// best distribution at the key years (handbook model.md section 4). balance = supply − need, shortfall =
// max(0, −balance).
#pragma once

#include <optional>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/need/grid.hpp"
#include "engine/simulation/timeline.hpp"

namespace voorzien {

/// An area at the scale of a function: one neighbourhood, the neighbourhoods of a district, or the whole
/// town.
struct BalanceArea {
  std::string id;
  std::string name;
  std::vector<NeighbourhoodIndex> members;
};

/// How long need stays above the capacity of the base year: what decides between permanent and temporary.
enum class Lasting { not_above, short_peak, temporary, permanent };

/// The wave of need in one area (mid values). Years are within the horizon; a wave that has not fallen by
/// then says so (`still_above_at_horizon`).
struct Wave {
  Year peak_year{0};
  double peak_need = 0.0;
  double base_need = 0.0;
  double horizon_need = 0.0;
  int years_above_base_supply = 0;
  bool still_above_at_horizon = false;
  Lasting lasting = Lasting::not_above;
};

/// Floor and ground that a need asks for, with the number of locations it assumes.
struct AreaEstimate {
  double gfa_m2 = 0.0;      ///< gross floor area (bvo)
  double outdoor_m2 = 0.0;  ///< ground
  int locations = 0;
};

/// Load of one facility in a distribution.
struct FacilityLoad {
  FacilityIndex facility;
  double capacity = 0.0;
  double assigned = 0.0;
};

/// The best distribution in one year, by neighbourhood of residence.
struct YearDistribution {
  Year year{0};
  std::vector<double> met_within;
  std::vector<double> met_beyond;
  std::vector<double> unmet;
  std::vector<double> mean_travel_m;  ///< of what was met; 0 where nothing was
  std::vector<FacilityLoad> loads;    ///< by facility
  double tied = 0.0;
};

/// Everything about one function.
struct FunctionBalance {
  FunctionIndex function;
  bool need_known = false;  ///< false: the norm set has no norm for it
  SupplyKnowledge supply_knowledge = SupplyKnowledge::unknown;
  YearGrid need;                          ///< years × neighbourhoods
  std::vector<bool> neighbourhood_known;  ///< false where residents or the basis are unknown
  YearGrid supply;  ///< years × neighbourhoods, capacity located there (or people covered)
  std::vector<Interval> supply_outside;  ///< per year: capacity of facilities across the boundary
  std::vector<BalanceArea> areas;        ///< at the function's own scale
  YearGrid area_need;                    ///< years × areas
  YearGrid area_supply;
  YearGrid area_shortfall;
  std::vector<Wave> waves;  ///< one per area
  Wave town_wave;
  std::vector<AreaEstimate> shortfall_space;  ///< per area: space the largest shortfall of any year asks for
  std::vector<Year> key_years;                ///< base, phases, peak, horizon; rising, no year twice
  std::vector<YearDistribution> distributions;  ///< one per key year; empty when not distributed or unknown
};

/// One thing a planner wants to know first.
struct Finding {
  Message message;
  std::optional<FunctionIndex> function;
  std::string area;  ///< id of the area, empty for the whole town
  Year year{0};
  Interval value;
};

struct RunResult {
  Timeline timeline;
  std::vector<FunctionBalance> functions;  ///< one per function of the catalogue
  std::vector<Finding> findings;           ///< at most five, most urgent first
  std::vector<Message> warnings;
};

/// Thresholds between a short peak, temporary and permanent need, in years (municipal practice; model.md
/// section 2).
struct LastingSettings {
  int temporary_from = 4;
  int permanent_from = 15;
};

/// The whole job of the engine: simulate, need, reach, balance, findings. `threads` ≥ 1 changes nothing but
/// the time.
RunResult run(const Scenario& scenario, int threads, const LastingSettings& lasting = {});

}  // namespace voorzien
