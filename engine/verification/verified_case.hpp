// SPDX-License-Identifier: EUPL-1.2
// What verification knows by itself: need from people and norms, who lives how far from where, and where a
// building of a plan stands. A small implementation of its own; nothing here comes from the search.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/proposal/proposal_case.hpp"
#include "engine/verification/plain_travel.hpp"
#include "engine/verification/stated_plan.hpp"

namespace voorzien {

/// The case and the run of its scenario; both must outlive it. Not for several threads: travel remembers.
struct VerifiedCase {
  const ProposalCase& what;
  const RunResult& run;
  std::shared_ptr<PlainTravel> travel = std::make_shared<PlainTravel>(what.scenario);

  [[nodiscard]] const Scenario& scenario() const { return what.scenario; }
  [[nodiscard]] const std::string& id_of(FunctionIndex function) const {
    return what.scenario.catalogue.functions[function].id;
  }
};

/// Need of one basis unit (a resident of the band, a dwelling, a pupil …) of a quantity norm there, mid.
double mid_rate(const QuantityNeed& need, const Neighbourhood& neighbourhood);

/// Mid need of a function in a neighbourhood in a year of the run; 0 where it is not known. Of a function
/// whose need arises at another that is no part of the proposal: as the run distributed its users.
double mid_need_of(const VerifiedCase& verified, FunctionIndex function, std::size_t neighbourhood,
                   Year year);

/// The function at whose buildings the need arises, when that is part of the proposal too.
std::optional<FunctionIndex> followed_by(const VerifiedCase& verified, FunctionIndex function);

/// Need of the town that a plan is measured by: of what follows another function, that of all who need it.
double need_to_meet(const VerifiedCase& verified, FunctionIndex function, Year year);

/// The share of a neighbourhood's people within reach of a place, and how far they have to go on average.
struct Reach {
  double share = 0.0;
  double mean_m = 0.0;
};
Reach reach_from(const VerifiedCase& verified, FunctionIndex function, std::size_t neighbourhood, Point to);

/// How far people go for the function, metres; infinite where its norm does not say.
double reach_m_of(const VerifiedCase& verified, FunctionIndex function);

/// Metres between two places as the town's travel is measured; infinite where one cannot come.
double travel_m(const VerifiedCase& verified, Point from, Point to);

/// The site of this id, or null.
const Site* site_of(const VerifiedCase& verified, const std::string& id);
/// The facility of this id in the run, or null.
const Facility* facility_of(const VerifiedCase& verified, const std::string& id);
/// Where a building of a plan stands; none when there is no such site or facility.
std::optional<Point> place_of(const VerifiedCase& verified, const PlannedBuilding& building);
std::optional<NeighbourhoodIndex> neighbourhood_of(const VerifiedCase& verified,
                                                   const PlannedBuilding& building);
/// What is open at a facility in a year.
std::vector<OpenFunction> open_at(const VerifiedCase& verified, const std::string& facility, Year year);

/// Whether a function takes a roof: pairs of such functions are judged under one roof, others on one plot.
bool is_indoor(const VerifiedCase& verified, FunctionIndex function);

/// The functions the proposal is about.
/// The functions that count for the levels: those of the proposal, else those that interventions bring to
/// sites, rising.
std::vector<FunctionIndex> scored_functions(const Scenario& scenario);

bool is_proposed(const VerifiedCase& verified, FunctionIndex function);

}  // namespace voorzien
