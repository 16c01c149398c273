// SPDX-License-Identifier: EUPL-1.2
#include "tools/bench/enlarged_town.hpp"

#include <cstdio>

namespace voorzien::bench {
namespace {

/// Moves things of the original town to where its copy lies. Ids are numbered so that their order is that of
/// the copies.
class CopyPlace {
 public:
  CopyPlace(const Scenario& scenario, std::size_t copy, Metres apart)
      : east_(static_cast<double>(copy) * apart.value()),
        districts_(copy * scenario.town.districts.size()),
        neighbourhoods_(copy * scenario.town.neighbourhoods.size()) {
    char prefix[32];
    std::snprintf(prefix, sizeof prefix, "c%03zu-", copy);
    prefix_ = prefix;
  }

  void move(Point& point) const { point.x += east_; }
  void move(Index<District>& district) const { district = Index<District>(district + districts_); }
  void move(NeighbourhoodIndex& index) const { index = NeighbourhoodIndex(index + neighbourhoods_); }
  void rename(std::string& id) const { id = prefix_ + id; }

  void move(MultiPolygon& shape) const {
    for (Polygon& polygon : shape) {
      for (Point& point : polygon.outer) move(point);
      for (Ring& hole : polygon.holes) {
        for (Point& point : hole) move(point);
      }
    }
  }

 private:
  double east_;
  std::size_t districts_;
  std::size_t neighbourhoods_;
  std::string prefix_;
};

/// Actions name neighbourhoods by position and facilities by id.
struct MoveAction {
  const CopyPlace& place;

  void operator()(BuildDwellings& build) const { place.move(build.neighbourhood); }
  void operator()(DemolishDwellings& demolish) const { place.move(demolish.neighbourhood); }
  void operator()(OpenFacility& open) const {
    place.move(open.at);
    if (open.neighbourhood) place.move(*open.neighbourhood);
  }
  void operator()(ExtendFacility& extend) const { place.rename(extend.facility); }
  void operator()(ConvertCapacity& convert) const { place.rename(convert.facility); }
  void operator()(CloseFacility& close) const { place.rename(close.facility); }
};

void add_copy(const Scenario& scenario, const CopyPlace& place, Scenario& result) {
  for (District district : scenario.town.districts) {
    place.rename(district.id);
    result.town.districts.push_back(std::move(district));
  }
  for (Neighbourhood neighbourhood : scenario.town.neighbourhoods) {
    place.rename(neighbourhood.id);
    place.move(neighbourhood.district);
    place.move(neighbourhood.area);
    place.move(neighbourhood.centre);
    result.town.neighbourhoods.push_back(std::move(neighbourhood));
  }
  for (ResidencePoint point : scenario.town.residence_points) {
    place.move(point.neighbourhood);
    place.move(point.at);
    result.town.residence_points.push_back(point);
  }
  for (Facility facility : scenario.town.facilities) {
    place.rename(facility.id);
    place.move(facility.at);
    if (facility.neighbourhood) place.move(*facility.neighbourhood);
    result.town.facilities.push_back(std::move(facility));
  }
  for (Intervention intervention : scenario.interventions) {
    place.rename(intervention.id);
    std::visit(MoveAction{place}, intervention.action);
    result.interventions.push_back(std::move(intervention));
  }
}

}  // namespace

Scenario enlarged(const Scenario& scenario, std::size_t times, Metres apart) {
  Scenario result = scenario;
  result.town.districts.clear();
  result.town.neighbourhoods.clear();
  result.town.residence_points.clear();
  result.town.facilities.clear();
  result.interventions.clear();
  for (std::size_t copy = 0; copy < times; ++copy)
    add_copy(scenario, CopyPlace(scenario, copy, apart), result);
  return result;
}

}  // namespace voorzien::bench
