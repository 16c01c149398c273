// SPDX-License-Identifier: EUPL-1.2
// Published instances with published optima (OR-Library; Beasley 1985, 1988), where the shared folder is.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "engine/location/solve_location.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;

/// The file of that name, or nothing to read.
std::ifstream published(const std::string& name) {
  const char* named = std::getenv("VOORZIEN_SHARED");  // NOLINT(concurrency-mt-unsafe): one thread
  const std::string shared = named == nullptr ? "../shared" : named;
  return std::ifstream(shared + "/data/benchmarks/" + name);
}

bool is_missing(const std::ifstream& file, const std::string& name) {
  if (!file) WARN("skipped: no " + name + " (set VOORZIEN_SHARED)");
  return !file;
}

/// Shortest paths in a graph of which the last of parallel edges counts.
LocationProblem median_of_graph(std::istream& file) {
  std::size_t nodes = 0;
  std::size_t edges = 0;
  std::size_t open = 0;
  file >> nodes >> edges >> open;
  std::vector<std::vector<double>> length(nodes, std::vector<double>(nodes, unlimited));
  for (std::size_t i = 0; i < nodes; ++i) length[i][i] = 0;
  for (std::size_t from = 0, to = 0, cost = 0; file >> from >> to >> cost;) {
    length[from - 1][to - 1] = static_cast<double>(cost);
    length[to - 1][from - 1] = static_cast<double>(cost);
  }
  for (std::size_t by = 0; by < nodes; ++by) {
    for (std::size_t i = 0; i < nodes; ++i) {
      for (std::size_t j = 0; j < nodes; ++j) {
        length[i][j] = std::min(length[i][j], length[i][by] + length[by][j]);
      }
    }
  }
  LocationProblem problem;
  problem.open = open;
  problem.candidates.resize(nodes);
  for (const std::vector<double>& row : length) {
    problem.demand.push_back(1);
    for (std::uint32_t j = 0; j < nodes; ++j) problem.travel.ways.push_back({j, row[j]});
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

LocationProblem warehouses(std::istream& file) {
  LocationProblem problem;
  problem.kind = Kind::capacitated;
  problem.cost_is_total = true;
  std::size_t sites = 0;
  std::size_t customers = 0;
  file >> sites >> customers;
  problem.candidates.resize(sites);
  for (Candidate& candidate : problem.candidates) file >> candidate.capacity >> candidate.fixed_cost;
  for (std::size_t row = 0; row < customers; ++row) {
    double demand = 0;
    file >> demand;
    problem.demand.push_back(demand);
    for (std::uint32_t site = 0; site < sites; ++site) {
      double cost = 0;
      file >> cost;
      problem.travel.ways.push_back({site, cost});
    }
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

}  // namespace

TEST_CASE("published p-medians come to their published optima") {
  const std::vector<double> optimum = {5819, 4093, 4250, 3034, 1355};
  for (std::size_t i = 0; i < optimum.size(); ++i) {
    const std::string name = "pmed" + std::to_string(i + 1) + ".txt";
    std::ifstream file = published(name);
    if (is_missing(file, name)) return;
    Budget budget;
    const LocationResult result = solve_location(median_of_graph(file), 0, budget);
    CHECK(result.status == Status::optimal);
    CHECK(result.objective == optimum[i]);
  }
}

TEST_CASE("published warehouses come to their published optima") {
  const std::vector<double> optimum = {932615.750, 977799.400, 1010641.450, 1034976.975};
  for (std::size_t i = 0; i < optimum.size(); ++i) {
    const std::string name = "cap7" + std::to_string(i + 1) + ".txt";
    std::ifstream file = published(name);
    if (is_missing(file, name)) return;
    Budget budget;
    const LocationResult result = solve_location(warehouses(file), 0, budget);
    CHECK(result.status == Status::optimal);
    CHECK(result.objective == Approx(optimum[i]).epsilon(1e-9));
  }
}
