// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/point_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "engine/access/residence_points.hpp"
#include "io/dataset/checked_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/json/json_node.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t neighbourhood_field = 0;
constexpr std::size_t weight_field = 1;
constexpr std::size_t id_field = 2;
// A country at 100 m; more takes gigabytes and adds nothing to distances.
constexpr double most_lattice_points = 5e6;

using PointsByNeighbourhood = std::vector<std::vector<ResidencePoint>>;

/// Sorts the rows of the table into their neighbourhoods.
class PointSorter {
 public:
  PointSorter(const std::vector<Neighbourhood>& neighbourhoods, const NeighbourhoodFinder& finder,
              bool areas_read_whole)
      : neighbourhoods_(neighbourhoods),
        finder_(finder),
        areas_read_whole_(areas_read_whole),
        points_(neighbourhoods.size()) {
    for (std::size_t i = 0; i < neighbourhoods.size(); ++i) positions_.emplace(neighbourhoods[i].id, i);
  }

  void add(const CheckedRow& row, Point at, bool by_location) {
    const double weight = row.not_negative(weight_field, largest_weight).value_or(0.0);
    const auto position = by_location ? position_at(at) : position_named(row);
    if (!position || weight == 0.0) return;
    if (neighbourhoods_[*position].kind == AreaKind::water) {
      ++outside_;
      return;
    }
    const std::string id = row.text(id_field);
    if (!id.empty() && !ids_.insert(id).second) row.report("point_id_twice", id_field);
    points_[*position].push_back({NeighbourhoodIndex(*position), at, weight, id});
  }

  [[nodiscard]] PointsByNeighbourhood& points() { return points_; }
  [[nodiscard]] std::size_t outside() const { return outside_; }

 private:
  std::optional<std::size_t> position_at(Point at) {
    if (const auto found = finder_.at(at)) return *found;
    ++outside_;
    return std::nullopt;
  }

  std::optional<std::size_t> position_named(const CheckedRow& row) {
    const auto found = positions_.find(row.text(neighbourhood_field));
    if (found != positions_.end()) return found->second;
    if (areas_read_whole_) row.report("feature_unknown_neighbourhood", neighbourhood_field);
    return std::nullopt;
  }

  const std::vector<Neighbourhood>& neighbourhoods_;
  const NeighbourhoodFinder& finder_;
  bool areas_read_whole_;
  std::map<std::string, std::size_t> positions_;
  PointsByNeighbourhood points_;
  std::set<std::string> ids_;
  std::size_t outside_ = 0;
};

/// Weights that already sum to 1 keep every digit, so that a written dataset reads back equal.
void normalise(std::vector<ResidencePoint>& points) {
  constexpr double already_one = 1e-9;
  double sum = 0.0;
  for (const ResidencePoint& point : points) sum += point.weight;
  if (std::abs(sum - 1.0) <= already_one) return;
  for (ResidencePoint& point : points) point.weight /= sum;
}

/// Ids that say no more than what the points are called anyway are none of their own.
void forget_given_names(std::vector<ResidencePoint>& points, const std::string& neighbourhood) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].id == residence_point_name(neighbourhood, i + 1)) points[i].id.clear();
  }
}

void tell(const PointSection& section, const PointSorter& sorter, const std::vector<std::string>& without,
          Reading& reading) {
  const TableSource& source = section.table->source;
  if (sorter.outside() > 0) {
    reading.warnings.push_back({"points_outside",
                                source.where,
                                {{"file", source.shown}, {"count", static_cast<double>(sorter.outside())}}});
  }
  if (!without.empty()) {
    reading.warnings.push_back({"neighbourhoods_without_points",
                                source.where,
                                {{"file", source.shown},
                                 {"count", static_cast<double>(without.size())},
                                 {"name", without.front()}}});
  }
}

std::vector<ResidencePoint> read_points(const PointSection& section, const std::string& crs,
                                        PointSorter& sorter, const std::vector<Neighbourhood>& neighbourhoods,
                                        DatasetReading& reading) {
  note_input(*section.table, reading);
  const TableRequest request{section.table->source, section.table->fields, GeometryWish::points, crs};
  const Table table = read_table(request, reading);
  for (const TableRow& row : table.rows) {
    const CheckedRow checked(*section.table, table, row, neighbourhood_field, reading);
    sorter.add(checked, row.at, section.by_location);
  }
  std::vector<ResidencePoint> all;
  std::vector<std::string> without;
  for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
    auto& points = sorter.points()[i];
    const Neighbourhood& neighbourhood = neighbourhoods[i];
    if (neighbourhood.kind == AreaKind::water) continue;
    if (points.empty()) {
      points.push_back({NeighbourhoodIndex(i), neighbourhood.centre, 1.0, {}});
      if (neighbourhood.residents.value_or(Persons(0.0)) > Persons(0.0))
        without.push_back(neighbourhood.name);
    }
    normalise(points);
    forget_given_names(points, neighbourhood.id);
    all.insert(all.end(), points.begin(), points.end());
  }
  tell(section, sorter, without, reading);
  return all;
}

}  // namespace

std::vector<ResidencePoint> read_residence_points(const DatasetManifest& manifest,
                                                  const std::vector<Neighbourhood>& neighbourhoods,
                                                  const NeighbourhoodFinder& finder, bool areas_read_whole,
                                                  DatasetReading& reading) {
  const PointSection& section = manifest.points;
  if (section.spacing) {
    const double expected = expected_lattice_points(neighbourhoods, *section.spacing);
    if (expected <= most_lattice_points) return lattice_points(neighbourhoods, *section.spacing);
    reading.problems.push_back({"lattice_too_dense",
                                section.spacing_where,
                                {{"spacing", as_json(section.spacing->value())},
                                 {"count", expected},
                                 {"most", most_lattice_points}}});
    return {};
  }
  if (!section.table) return {};
  PointSorter sorter(neighbourhoods, finder, areas_read_whole);
  return read_points(section, manifest.crs, sorter, neighbourhoods, reading);
}

}  // namespace voorzien::io
