// SPDX-License-Identifier: EUPL-1.2
// Travel by a table of distances, as a network would give them: not a straight line, and some places cannot
// be reached at all. The point (i, 0) is row i.
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/access/travel.hpp"

namespace voorzien::test {

class MatrixTravel final : public Travel {
 public:
  MatrixTravel(std::vector<std::vector<double>> rows, std::size_t places)
      : rows_(std::move(rows)), places_(places) {}

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    TravelTable table;
    for (const TravelQuery& query : queries) {
      std::vector<TravelOption> answer = by_distance(query.from);
      auto end = std::find_if(answer.begin(), answer.end(),
                              [&](const TravelOption& option) { return option.distance > query.reach; });
      const auto found = static_cast<std::size_t>(end - answer.begin());
      answer.resize(std::min(answer.size(), std::max(found, query.at_least)));
      std::sort(answer.begin(), answer.end(),
                [](const TravelOption& a, const TravelOption& b) { return a.place < b.place; });
      table.options.insert(table.options.end(), answer.begin(), answer.end());
      table.first.push_back(table.options.size());
    }
    return table;
  }

  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    return Metres(rows_[static_cast<std::size_t>(from.x)][place]);
  }

  [[nodiscard]] std::size_t place_count() const override { return places_; }

 private:
  /// The places that can be reached, by distance, then position.
  [[nodiscard]] std::vector<TravelOption> by_distance(Point from) const {
    std::vector<TravelOption> answer;
    for (std::size_t place = 0; place < places_; ++place) {
      const Metres metres = distance(from, place);
      if (std::isfinite(metres.value())) answer.push_back({place, metres});
    }
    std::stable_sort(answer.begin(), answer.end(),
                     [](const TravelOption& a, const TravelOption& b) { return a.distance < b.distance; });
    return answer;
  }

  std::vector<std::vector<double>> rows_;
  std::size_t places_;
};

/// Answers every question with all places: what a search over few arcs is compared with.
class AllPlaces final : public Travel {
 public:
  explicit AllPlaces(const Travel& travel) : travel_(travel) {}

  [[nodiscard]] TravelTable options(std::span<const TravelQuery> queries) const override {
    std::vector<TravelQuery> wide(queries.begin(), queries.end());
    for (TravelQuery& query : wide) query.at_least = place_count();
    return travel_.options(wide);
  }
  [[nodiscard]] Metres distance(Point from, std::size_t place) const override {
    return travel_.distance(from, place);
  }
  [[nodiscard]] std::size_t place_count() const override { return travel_.place_count(); }

 private:
  const Travel& travel_;
};

}  // namespace voorzien::test
