// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/travel_reader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/io/catchment/written_file.hpp"

namespace voorzien::io {
namespace {

struct Way {
  std::string from;
  std::string to;
  int cost = 0;
};

IdIndex index_of(const std::vector<std::string>& ids) {
  IdIndex index;
  for (const std::string& id : ids) {
    bool fresh = false;
    index.add(id, fresh);
  }
  return index;
}

/// Three-letter ids, so that their order is that of their numbers.
std::string id_of(std::size_t number) { return std::to_string(100 + number); }

std::vector<std::string> ids(std::size_t count) {
  std::vector<std::string> made;
  for (std::size_t i = 0; i < count; ++i) made.push_back(id_of(i));
  return made;
}

struct Read {
  catchment::TravelPairs pairs;
  std::vector<Problem> problems;
};

Read read_from(const std::vector<Way>& ways, const std::vector<std::string>& rows,
               const std::vector<std::string>& places) {
  std::string content = "from,to,cost\n";
  for (const Way& way : ways) content += way.from + "," + way.to + "," + std::to_string(way.cost) + "\n";
  const std::string path = written_file("ways.csv", content);
  TableFaults faults(path);
  const IdIndex row_index = index_of(rows);
  IdIndex place_index = index_of(places);
  ReadWays read = read_travel(path, row_index, place_index, {false, "table_unknown_supply"}, faults);
  Read result;
  result.pairs = arranged(std::move(read), RankedIds(row_index), RankedIds(place_index), faults);
  faults.hand_over(result.problems);
  return result;
}

/// What the table is by its definition: pairs by row and place.
catchment::TravelPairs by_map(const std::vector<Way>& ways, const std::vector<std::string>& rows,
                              const std::vector<std::string>& places) {
  std::map<std::pair<std::string, std::string>, int> costs;
  for (const Way& way : ways) costs[{way.from, way.to}] = way.cost;
  catchment::TravelPairs pairs;
  std::vector<std::string> sorted_rows = rows;
  std::vector<std::string> sorted_places = places;
  std::sort(sorted_rows.begin(), sorted_rows.end());
  std::sort(sorted_places.begin(), sorted_places.end());
  for (const std::string& row : sorted_rows) {
    for (std::size_t place = 0; place < sorted_places.size(); ++place) {
      const auto found = costs.find({row, sorted_places[place]});
      if (found == costs.end()) continue;
      pairs.to.push_back(static_cast<std::uint32_t>(place));
      pairs.cost.push_back(found->second);
    }
    pairs.start.push_back(pairs.to.size());
  }
  return pairs;
}

void check_same(const catchment::TravelPairs& one, const catchment::TravelPairs& other) {
  CHECK(one.start == other.start);
  CHECK(one.to == other.to);
  CHECK(one.cost == other.cost);
}

/// Every other row of 40 to about two thirds of 60 places, in order.
std::vector<Way> ways_in_order(std::mt19937& random) {
  std::vector<Way> ways;
  for (std::size_t i = 1; i < 40; i += 2) {
    for (std::size_t j = 0; j < 60; ++j) {
      if (random() % 3 != 0) ways.push_back({id_of(i), id_of(j), static_cast<int>(random() % 90)});
    }
  }
  return ways;
}

}  // namespace

TEST_CASE("a table in order, turned around or shuffled is one and the same table") {
  std::mt19937 random(5);
  std::vector<Way> ways = ways_in_order(random);
  std::vector<std::string> rows = ids(40);
  std::vector<std::string> places = ids(60);
  const catchment::TravelPairs expected = by_map(ways, rows, places);
  check_same(read_from(ways, rows, places).pairs, expected);
  std::reverse(rows.begin(), rows.end());
  check_same(read_from(ways, rows, places).pairs, expected);
  std::shuffle(places.begin(), places.end(), random);
  check_same(read_from(ways, rows, places).pairs, expected);
  std::shuffle(ways.begin(), ways.end(), random);
  check_same(read_from(ways, rows, places).pairs, expected);
  std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.to < b.to; });
  const Read by_place = read_from(ways, rows, places);
  check_same(by_place.pairs, expected);
  CHECK(by_place.problems.empty());
}

TEST_CASE("a table of many rows in order keeps its pairs") {
  std::vector<Way> ways;
  for (std::size_t i = 0; i < 50; ++i) {
    for (std::size_t j = 0; j < 200; ++j) ways.push_back({id_of(i), id_of(j), static_cast<int>(i + j)});
  }
  check_same(read_from(ways, ids(50), ids(200)).pairs, by_map(ways, ids(50), ids(200)));
}

TEST_CASE("a pair that is there twice counts once, or is told with the line of the later one") {
  const std::vector<Way> same = {{"a", "x", 1}, {"b", "x", 2}, {"a", "x", 1}};
  const Read once = read_from(same, {"a", "b"}, {"x"});
  CHECK(once.problems.empty());
  CHECK(once.pairs.cost == std::vector<double>{1, 2});
  const std::vector<Way> other = {{"a", "x", 1}, {"q", "x", 9}, {"b", "x", 2}, {"a", "x", 3}};
  const Read told = read_from(other, {"a", "b"}, {"x"});
  REQUIRE(told.problems.size() == 2);
  CHECK(told.problems[0].code == "table_unknown_demand");
  CHECK(told.problems[0].where.substr(told.problems[0].where.find(".csv")) == ".csv:3:from");
  CHECK(told.problems[1].code == "table_pair_twice");
  CHECK(told.problems[1].where.substr(told.problems[1].where.find(".csv")) == ".csv:5:cost");
}

TEST_CASE("a table without ways has its rows all the same") {
  const Read read = read_from({{"q", "x", 1}}, {"a", "b"}, {"x"});
  CHECK(read.pairs.start == std::vector<std::size_t>{0, 0, 0});
}

}  // namespace voorzien::io
