// SPDX-License-Identifier: EUPL-1.2
// Distances as a checker finds them: its own snapping and a textbook search (Dijkstra 1959, with a priority
// queue of the standard library) on the raw list of streets, its own look-up in a table of costs. Of the
// engine's travel it shares the definitions (engine/network/README.md) and nothing else.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/network/street_network.hpp"

namespace voorzien {

/// Streets taken as they are listed, with costs in thousandths of a metre or, at a pace, of a second.
class PlainStreets {
 public:
  /// `network` must outlive this.
  PlainStreets(const network::StreetNetwork& streets, const TownNetwork& network);

  /// Metres along the streets; infinite where one cannot come. Remembers where it has been.
  [[nodiscard]] double metres(Point from, Point to);

 private:
  using Cost = std::uint64_t;
  struct Leg {
    Point a;
    Point b;
    std::uint32_t street = 0;
    Cost before = 0;  ///< from the start of its street
  };
  struct Snap {
    std::uint32_t street = 0;
    Cost from_start = 0;
    Cost to_end = 0;
    Cost aside = 0;
  };
  struct Step {
    std::uint32_t node = 0;
    Cost cost = 0;
  };
  using Cell = std::pair<long, long>;
  using Key = std::pair<double, double>;

  void add_legs(std::uint32_t number);
  void file_leg(std::uint32_t number);
  [[nodiscard]] Cell cell_of(Point at) const;
  [[nodiscard]] Cost cost_of(double metres, double kmh) const;
  const std::optional<Snap>& snapped(Point at);
  [[nodiscard]] std::optional<Snap> nearest_street(Point at) const;
  const std::vector<Cost>& costs_to(Point to, const Snap& snap);
  [[nodiscard]] std::optional<Cost> along_common_street(const Snap& from, const Snap& to) const;

  const network::StreetNetwork& streets_;
  const TownNetwork& network_;
  double cell_m_;
  std::vector<Leg> legs_;
  std::map<Cell, std::vector<std::uint32_t>> legs_in_;
  std::vector<std::uint32_t> legs_anywhere_;  ///< too long to be filed by cell
  std::vector<Cost> street_cost_;
  std::vector<std::vector<Step>> arriving_;  ///< per node, from where
  std::map<Key, std::optional<Snap>> snaps_;
  std::map<Key, std::vector<Cost>> searched_;
};

/// Metres between points of a town, however its travel is measured.
class PlainTravel {
 public:
  /// `scenario` must outlive this.
  explicit PlainTravel(const Scenario& scenario);

  /// Infinite where one cannot come; 0 for who is there.
  [[nodiscard]] double metres(Point from, Point to);

 private:
  [[nodiscard]] double by_costs(Point from, Point to) const;

  const Scenario& scenario_;
  std::optional<PlainStreets> streets_;
  std::map<std::pair<double, double>, std::uint32_t> row_of_;
  std::multimap<std::pair<double, double>, std::uint32_t> columns_of_;
};

}  // namespace voorzien
