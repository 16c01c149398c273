// SPDX-License-Identifier: EUPL-1.2
// Need against supply, per function: the norm balance at the function's own scale for every year, and the
// best distribution at the key years (handbook model.md section 4). balance = supply − need, shortfall =
// max(0, −balance).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/access_equity.hpp"
#include "engine/model/scenario.hpp"
#include "engine/need/grid.hpp"
#include "engine/need/location_area.hpp"
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
/// Undecided where need is still above at the horizon, before it has lasted long enough to be permanent.
enum class Lasting { not_above, short_peak, temporary, permanent, undecided };

/// For how many years of the run need is at least `need`.
struct NeedLevel {
  double need = 0.0;
  int years = 0;
};

/// The wave of need in one area (mid values). Years are within the horizon; a wave that has not fallen back
/// by then says so. Levels lie at the base year's supply and at a quarter, half, three quarters and all of
/// the way to the peak.
struct Wave {
  Year peak_year{0};
  double peak_need = 0.0;
  double base_need = 0.0;
  double horizon_need = 0.0;
  double base_supply = 0.0;
  int years_above_base_supply = 0;
  bool still_above_at_horizon = false;
  Lasting lasting = Lasting::not_above;
  /// Need that is reached in at least `permanent_from` (`temporary_from`) years; none when the run is
  /// shorter.
  std::optional<double> permanent_need;
  std::optional<double> temporary_need;
  std::vector<NeedLevel> levels;
};

/// Floor and ground that need asks for and that is there, in one year for the whole town.
struct YearSpace {
  Year year{0};
  AreaEstimate need;
  AreaEstimate supply;
};

/// Load of one facility in a distribution.
struct FacilityLoad {
  FacilityIndex facility;
  double capacity = 0.0;
  double assigned = 0.0;
};

/// One of the scenario's measures of access in one year (year_access.hpp).
struct MeasuredAccess {
  std::vector<std::optional<double>> values;  ///< by neighbourhood; empty without need or without any place
  AccessEquity equity;                        ///< over the points where need arises, weighted by need
};

/// The best distribution in one year, by neighbourhood where the need arises.
struct YearDistribution {
  Year year{0};
  std::vector<double> met_within;
  std::vector<double> met_beyond;
  std::vector<double> unmet;
  std::vector<double> mean_travel_m;   ///< of what was met; 0 where nothing was
  std::vector<FacilityLoad> loads;     ///< by facility
  std::vector<MeasuredAccess> access;  ///< in the order of Scenario::access_measures
  double tied = 0.0;
};

/// Everything about one function.
struct FunctionBalance {
  FunctionIndex function;
  bool need_known = false;  ///< false: the norm set has no norm for it
  double negligible = 0.0;  ///< amounts up to here are nothing: half the last decimal of the function's unit
  SupplyKnowledge supply_knowledge = SupplyKnowledge::unknown;
  YearGrid need;                          ///< years × neighbourhoods
  std::vector<bool> neighbourhood_known;  ///< false where residents or the basis are unknown
  YearGrid supply;                 ///< years × neighbourhoods: capacity that counts there, or people covered
  std::vector<BalanceArea> areas;  ///< at the function's own scale
  YearGrid area_need;              ///< years × areas
  YearGrid area_supply;            ///< years × areas
  YearGrid area_shortfall;         ///< years × areas
  std::vector<Wave> waves;         ///< one per area
  Wave town_wave;
  std::vector<AreaEstimate>
      shortfall_space;           ///< per area: space the largest mid shortfall of any year asks for
  std::vector<Year> key_years;   ///< base, phases, peak, horizon; rising, no year twice
  std::vector<YearSpace> space;  ///< one per key year
  std::vector<YearDistribution>
      distributions;  ///< one per key year; empty when not distributed or supply unknown
};

/// Thresholds between a short peak, temporary and permanent need, in years (municipal practice; model.md
/// section 2).
struct LastingSettings {
  int temporary_from = 4;
  int permanent_from = 15;
};

/// The areas of a scale, ordered by id; neighbourhoods of water are members of none.
std::vector<BalanceArea> areas_at(const Town& town, Scale scale);

/// Sums the neighbourhoods of each area.
YearGrid sum_over_areas(const YearGrid& by_neighbourhood, const std::vector<BalanceArea>& areas);

/// The wave of one series of needs (one per year from `first`) against the supply of the base year.
/// Differences up to `negligible` do not count.
Wave wave_of(const std::vector<double>& need, double base_supply, Year first, const LastingSettings& lasting,
             double negligible = 1e-6);

}  // namespace voorzien
