// SPDX-License-Identifier: EUPL-1.2
#include "io/network/network_table.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

using network::Street;
using network::StreetNetwork;
using network::StreetWay;

constexpr std::string_view header = "from,to,way,speed_kmh,line_cm";
constexpr double centimetres = 100.0;
// The whole earth is 4e7 metres round.
constexpr std::int64_t farthest_cm = 10'000'000'000;
constexpr std::uint32_t most_nodes = 200'000'000;
constexpr double fastest_kmh = 200.0;
constexpr std::size_t most_told = 10;

constexpr std::array<std::pair<StreetWay, std::string_view>, 3> way_names = {
    {{StreetWay::both, "both"}, {StreetWay::forward, "forward"}, {StreetWay::backward, "backward"}}};

void append_number(std::string& text, std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text.append(digits.data(), end);
}

/// A point in centimetres.
struct WholePoint {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

WholePoint whole(Point point) {
  return {std::llround(point.x * centimetres), std::llround(point.y * centimetres)};
}

Point point_at(WholePoint at) {
  return {static_cast<double>(at.x) / centimetres, static_cast<double>(at.y) / centimetres};
}

/// Everything up to the separator, which is taken off as well.
std::string_view next_part(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return part;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

class TableReader {
 public:
  TableReader(const std::string& shown, Reading& reading) : shown_(shown), reading_(reading) {}

  void read_line(std::string_view line, std::size_t number) {
    line_ = number;
    const std::size_t before = faults_;
    Street street;
    street.from = node_number(next_part(line, ','));
    street.to = node_number(next_part(line, ','));
    street.way = way(next_part(line, ','));
    street.speed_kmh = speed(next_part(line, ','));
    read_shape(line);
    if (faults_ > before) return;
    if (points_.size() < 2) return report("network_table_line");
    if (!settle(street.from, points_.front()) || !settle(street.to, points_.back()))
      return report("network_table_node_moved");
    network::add_street(network_, street, std::span(points_).subspan(1, points_.size() - 2));
  }

  StreetNetwork finish() {
    if (faults_ > most_told)
      reading_.problems.push_back(
          {"network_table_more", shown_, {{"count", static_cast<double>(faults_ - most_told)}}});
    for (std::size_t node = 0; node < settled_.size(); ++node) {
      if (settled_[node]) continue;
      line_ = 1;
      report("network_table_node_missing");
      break;
    }
    return faults_ > 0 ? StreetNetwork{} : std::move(network_);
  }

 private:
  void report(const char* code) {
    if (++faults_ > most_told) return;
    reading_.problems.push_back({code, shown_ + ':' + std::to_string(line_), {{"file", shown_}}});
  }

  std::uint32_t node_number(std::string_view text) {
    const auto number = number_of<std::uint32_t>(text);
    if (!number || *number > most_nodes) report("network_table_node");
    return number.value_or(0);
  }

  StreetWay way(std::string_view text) {
    for (const auto& [value, name] : way_names) {
      if (name == text) return value;
    }
    report("network_table_way");
    return StreetWay::both;
  }

  double speed(std::string_view text) {
    const auto number = number_of<double>(text);
    if (number && *number > 0.0 && *number <= fastest_kmh) return *number;
    report("network_table_speed");
    return 1.0;
  }

  void read_shape(std::string_view line) {
    points_.clear();
    WholePoint at;
    while (!line.empty()) {
      const auto x = number_of<std::int64_t>(next_part(line, ' '));
      const auto y = number_of<std::int64_t>(next_part(line, ' '));
      const bool fits = x && y && std::abs(*x) <= farthest_cm && std::abs(*y) <= farthest_cm;
      if (!fits) return report("network_table_line");
      at = {at.x + *x, at.y + *y};
      if (std::abs(at.x) > farthest_cm || std::abs(at.y) > farthest_cm) return report("network_table_line");
      points_.push_back(point_at(at));
    }
  }

  /// Notes where a node is; false when another street says otherwise.
  bool settle(std::uint32_t node, Point at) {
    // Nodes are numbered in the order in which they are first met, or about so; a number far beyond is a slip
    // of the pen that would ask for gigabytes.
    constexpr std::size_t furthest_ahead = 1'000'000;
    if (node >= settled_.size() + furthest_ahead) return false;
    if (node >= settled_.size()) {
      settled_.resize(node + 1, false);
      network_.nodes.resize(node + 1);
    }
    if (settled_[node]) return network_.nodes[node] == at;
    settled_[node] = true;
    network_.nodes[node] = at;
    return true;
  }

  const std::string& shown_;
  Reading& reading_;
  StreetNetwork network_;
  std::vector<bool> settled_;
  std::vector<Point> points_;
  std::size_t line_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace

Point in_centimetres(Point point) {
  return {std::round(point.x * centimetres) / centimetres, std::round(point.y * centimetres) / centimetres};
}

std::string network_table_text(const StreetNetwork& network) {
  std::string text(header);
  text += '\n';
  std::vector<std::uint32_t> number(network.nodes.size(), most_nodes);
  std::uint32_t next = 0;
  const auto append_node = [&](std::uint32_t node) {
    if (number[node] == most_nodes) number[node] = next++;
    append_number(text, number[node]);
    text += ',';
  };
  for (const Street& street : network.streets) {
    append_node(street.from);
    append_node(street.to);
    text += way_names[static_cast<std::size_t>(street.way)].second;
    text += ',' + shortest(street.speed_kmh) + ',';
    WholePoint last;
    const auto append_point = [&](Point point, bool first) {
      const WholePoint at = whole(point);
      if (!first) text += ' ';
      append_number(text, at.x - last.x);
      text += ' ';
      append_number(text, at.y - last.y);
      last = at;
    };
    append_point(network.nodes[street.from], true);
    for (const Point& bend : network.bends_of(street)) append_point(bend, false);
    append_point(network.nodes[street.to], false);
    text += '\n';
  }
  return text;
}

bool is_network_table(std::string_view text) { return text.substr(0, header.size()) == header; }

StreetNetwork read_network_table(std::string_view text, const std::string& shown, Reading& reading) {
  TableReader reader(shown, reading);
  for (std::size_t line = 1; !text.empty(); ++line) {
    std::string_view row = next_part(text, '\n');
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (line > 1 && !row.empty()) reader.read_line(row, line);
  }
  return reader.finish();
}

}  // namespace voorzien::io
