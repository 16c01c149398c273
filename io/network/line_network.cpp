// SPDX-License-Identifier: EUPL-1.2
#include "io/network/line_network.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "io/network/network_table.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

using network::Street;
using network::StreetNetwork;
using network::StreetWay;

using Line = std::vector<Point>;

bool lower_left_first(Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

/// A line of a feature and how it may be used.
struct UsedLine {
  Line points;
  StreetWay way = StreetWay::both;
  double speed_kmh = 5.0;
};

std::optional<StreetWay> way_named(const std::string& name) {
  if (name.empty() || name == "both") return StreetWay::both;
  if (name == "forward") return StreetWay::forward;
  if (name == "backward") return StreetWay::backward;
  return std::nullopt;
}

bool meets(const Line& line, const std::optional<Box>& box) {
  if (!box) return true;
  Box own{line.front(), line.front()};
  for (const Point& point : line) {
    own.min = {std::min(own.min.x, point.x), std::min(own.min.y, point.y)};
    own.max = {std::max(own.max.x, point.x), std::max(own.max.y, point.y)};
  }
  return own.min.x <= box->max.x && own.max.x >= box->min.x && own.min.y <= box->max.y &&
         own.max.y >= box->min.y;
}

/// The points in whole centimetres, without those that fall together.
Line cleaned(const Line& line) {
  Line clean;
  for (const Point& point : line) {
    const Point whole = in_centimetres(point);
    if (clean.empty() || clean.back() != whole) clean.push_back(whole);
  }
  return clean;
}

class LineReader {
 public:
  LineReader(const LineNetworkRequest& request, Reading& reading) : request_(request), reading_(reading) {}

  std::vector<UsedLine> read() {
    TableRequest table_request{request_.source, {}, GeometryWish::lines, request_.target_crs};
    if (request_.way) table_request.fields.push_back(*request_.way);
    if (request_.speed) table_request.fields.push_back(*request_.speed);
    const Table table = read_table(table_request, reading_);
    std::vector<UsedLine> lines;
    for (const TableRow& row : table.rows) {
      const std::string place = place_of(request_.source, table, row);
      const StreetWay way = way_of(row, place);
      const double speed = speed_of(row, place);
      for (const Line& line : row.lines) {
        Line clean = cleaned(line);
        ++seen_;
        if (clean.size() >= 2 && meets(clean, request_.within))
          lines.push_back({std::move(clean), way, speed});
      }
    }
    return lines;
  }

  [[nodiscard]] std::size_t seen() const { return seen_; }

 private:
  StreetWay way_of(const TableRow& row, const std::string& place) {
    if (!request_.way || is_null(row.values.front())) return StreetWay::both;
    const std::string& name = std::get<std::string>(row.values.front());
    const auto way = way_named(name);
    if (!way) report("network_way_unknown", place, name);
    return way.value_or(StreetWay::both);
  }

  double speed_of(const TableRow& row, const std::string& place) {
    const double usual = request_.profile == TravelMode::walking ? 5.0 : 15.0;
    if (!request_.speed || is_null(row.values.back())) return usual;
    const double speed = std::get<double>(row.values.back());
    constexpr double fastest_kmh = 200.0;
    if (speed > 0.0 && speed <= fastest_kmh) return speed;
    report("network_speed_impossible", place, shortest(speed));
    return usual;
  }

  void report(const char* code, const std::string& place, const std::string& value) {
    constexpr std::size_t most_told = 10;
    if (++faults_ > most_told) return;
    reading_.problems.push_back({code, place, {{"file", request_.source.shown}, {"value", value}}});
  }

  const LineNetworkRequest& request_;
  Reading& reading_;
  std::size_t seen_ = 0;
  std::size_t faults_ = 0;
};

/// The points where lines end or that they share, ordered.
std::vector<Point> junctions_of(const std::vector<UsedLine>& lines) {
  std::vector<Point> passed;
  for (const UsedLine& line : lines) {
    passed.insert(passed.end(), line.points.begin(), line.points.end());
    passed.push_back(line.points.front());
    passed.push_back(line.points.back());
  }
  std::sort(passed.begin(), passed.end(), lower_left_first);
  std::vector<Point> junctions;
  for (std::size_t i = 1; i < passed.size(); ++i) {
    const bool again = passed[i] == passed[i - 1];
    if (again && (junctions.empty() || junctions.back() != passed[i])) junctions.push_back(passed[i]);
  }
  return junctions;
}

/// Cuts lines at their junctions.
StreetNetwork joined(const std::vector<UsedLine>& lines) {
  StreetNetwork network;
  network.nodes = junctions_of(lines);
  const auto node_at = [&](Point at) -> std::optional<std::uint32_t> {
    const auto found = std::lower_bound(network.nodes.begin(), network.nodes.end(), at, lower_left_first);
    if (found == network.nodes.end() || *found != at) return std::nullopt;
    return static_cast<std::uint32_t>(found - network.nodes.begin());
  };
  for (const UsedLine& line : lines) {
    const std::span<const Point> points(line.points);
    std::size_t begin = 0;
    std::uint32_t from = node_at(points.front()).value();
    for (std::size_t i = 1; i < points.size(); ++i) {
      const auto to = node_at(points[i]);
      if (!to) continue;
      Street street;
      street.from = from;
      street.to = *to;
      street.way = line.way;
      street.speed_kmh = line.speed_kmh;
      network::add_street(network, street, points.subspan(begin + 1, i - begin - 1));
      begin = i;
      from = *to;
    }
  }
  return network;
}

}  // namespace

StreetNetwork read_line_network(const LineNetworkRequest& request, Reading& reading) {
  const auto before = reading.problems.size();
  LineReader reader(request, reading);
  const std::vector<UsedLine> lines = reader.read();
  if (reading.problems.size() > before) return {};
  if (lines.empty()) {
    reading.problems.push_back(
        {reader.seen() == 0 ? "network_no_line" : "network_no_line_inside",
         request.source.where,
         {{"file", request.source.shown}, {"lines", static_cast<double>(reader.seen())}}});
    return {};
  }
  return joined(lines);
}

}  // namespace voorzien::io
