// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/shape_check.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "engine/geometry/overlay.hpp"

namespace voorzien::io {
namespace {

void repair(NeighbourhoodRow& row, Reading& reading) {
  Neighbourhood& neighbourhood = row.neighbourhood;
  const auto reason = invalidity_of(neighbourhood.area);
  if (!reason) {
    if (area_of(neighbourhood.area) > SquareMetres(0.0)) return;
    reading.problems.push_back(
        {"shape_not_repairable",
         row.place,
         {{"id", neighbourhood.id}, {"name", neighbourhood.name}, {"reason", "0 m²"}}});
    return;
  }
  const Message told{"shape_repaired",
                     row.place,
                     {{"id", neighbourhood.id}, {"name", neighbourhood.name}, {"reason", *reason}}};
  auto valid = repaired(neighbourhood.area);
  if (!valid) {
    reading.problems.push_back({"shape_not_repairable", told.where, told.values});
    neighbourhood.area.clear();
    return;
  }
  neighbourhood.area = std::move(*valid);
  reading.warnings.push_back(told);
}

/// A shape and its box, for the sweep from west to east.
struct Swept {
  const NeighbourhoodRow* row;
  Box box;
};

/// What two shapes share, and how they are told.
struct Overlap {
  const NeighbourhoodRow* one = nullptr;
  const NeighbourhoodRow* other = nullptr;
  double area_m2 = 0.0;
};

MessageValue percent(double share) { return share * 100.0; }

void report_overlap(const Overlap& overlap, double share, Reading& reading) {
  const Neighbourhood& one = overlap.one->neighbourhood;
  const Neighbourhood& other = overlap.other->neighbourhood;
  reading.problems.push_back({"shapes_overlap",
                              overlap.one->place,
                              {{"id", one.id},
                               {"other", other.id},
                               {"name", one.name},
                               {"other_name", other.name},
                               {"area_m2", overlap.area_m2},
                               {"percent", percent(share)}}});
}

/// Judges pairs and keeps what is to be told about slivers.
class OverlapJudge {
 public:
  explicit OverlapJudge(Reading& reading) : reading_(reading) {}

  void judge(const NeighbourhoodRow& a, const NeighbourhoodRow& b) {
    // One id twice has been told already; that it lies on itself is no news.
    if (a.neighbourhood.id == b.neighbourhood.id) return;
    // In order of id, whatever the order of the sweep.
    const bool in_order = a.neighbourhood.id < b.neighbourhood.id;
    const Overlap overlap{in_order ? &a : &b, in_order ? &b : &a,
                          common_area(a.neighbourhood.area, b.neighbourhood.area).value()};
    const double smaller =
        std::min(area_of(a.neighbourhood.area).value(), area_of(b.neighbourhood.area).value());
    if (overlap.area_m2 > overlap_area_limit_m2 && overlap.area_m2 > overlap_share_limit * smaller) {
      serious_.emplace_back(overlap, overlap.area_m2 / smaller);
    } else if (overlap.area_m2 >= least_sliver_m2) {
      ++slivers_;
      if (overlap.area_m2 > worst_.area_m2) worst_ = overlap;
    }
  }

  void tell(const TableSource& source) {
    std::sort(serious_.begin(), serious_.end(), [](const auto& a, const auto& b) {
      const auto key = [](const Overlap& overlap) {
        return std::pair(overlap.one->neighbourhood.id, overlap.other->neighbourhood.id);
      };
      return key(a.first) < key(b.first);
    });
    for (const auto& [overlap, share] : serious_) report_overlap(overlap, share, reading_);
    if (slivers_ == 0) return;
    reading_.warnings.push_back({"shapes_sliver",
                                 source.where,
                                 {{"count", static_cast<double>(slivers_)},
                                  {"id", worst_.one->neighbourhood.id},
                                  {"other", worst_.other->neighbourhood.id},
                                  {"area_m2", worst_.area_m2}}});
  }

 private:
  // Coordinates in whole metres or centimetres leave crumbs under a square metre along every border.
  static constexpr double least_sliver_m2 = 1.0;

  Reading& reading_;
  std::vector<std::pair<Overlap, double>> serious_;
  std::size_t slivers_ = 0;
  Overlap worst_;
};

bool boxes_overlap(const Box& a, const Box& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

void check_overlaps(const std::vector<NeighbourhoodRow>& rows, const TableSource& source, Reading& reading) {
  std::vector<Swept> shapes;
  for (const NeighbourhoodRow& row : rows) {
    if (!row.neighbourhood.area.empty()) shapes.push_back({&row, box_of(row.neighbourhood.area)});
  }
  std::stable_sort(shapes.begin(), shapes.end(),
                   [](const Swept& a, const Swept& b) { return a.box.min.x < b.box.min.x; });
  OverlapJudge judge(reading);
  std::vector<Swept> open;
  for (const Swept& shape : shapes) {
    std::erase_if(open, [&](const Swept& other) { return other.box.max.x <= shape.box.min.x; });
    for (const Swept& other : open) {
      if (boxes_overlap(shape.box, other.box)) judge.judge(*other.row, *shape.row);
    }
    open.push_back(shape);
  }
  judge.tell(source);
}

}  // namespace

void check_shapes(std::vector<NeighbourhoodRow>& rows, const TableSource& source, Reading& reading) {
  for (NeighbourhoodRow& row : rows) {
    if (!row.neighbourhood.area.empty()) repair(row, reading);
  }
  check_overlaps(rows, source, reading);
}

}  // namespace voorzien::io
