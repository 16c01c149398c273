// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/transportation.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace voorzien {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

/// The problem as flow from what gives (the destinations' capacity, and "unmet", which has more than enough)
/// to what takes (the origins, and "spare", which takes what is left). Everything is given and taken exactly.
///
/// Flow runs from destinations to origins because LEMON begins by giving each taker its cheapest arc, which
/// for an origin is nearly right. A price guess is added to every arc of the destination, that to spare
/// included: all capacity pays it, so it changes no comparison, but the cheapest arc is then the likely one.
class Network {
 public:
  explicit Network(const TransportProblem& problem)
      : problem_(problem), origins_(problem.demand.size()), destinations_(problem.capacity.size()) {
    set_supplies();
    build_arcs();
  }

  [[nodiscard]] TransportSolution solution() const {
    Simplex simplex(graph_);
    simplex.costMap(Values<Graph::Arc>{graph_, costs_}).supplyMap(Values<Graph::Node>{graph_, supplies_});
    [[maybe_unused]] const auto outcome = simplex.run();
    assert(outcome == Simplex::OPTIMAL);

    TransportSolution solution;
    solution.flow.reserve(problem_.arcs.size());
    for (const std::size_t arc : position_of_arc_) {
      solution.flow.push_back(simplex.flow(Graph::arc(static_cast<int>(arc))));
    }
    for (std::size_t origin = 0; origin < origins_; ++origin) {
      solution.unmet.push_back(simplex.flow(Graph::arc(static_cast<int>(first_of_unmet_ + origin))));
    }
    set_potentials(simplex, solution);
    return solution;
  }

 private:
  /// A vector seen as a LEMON map.
  template <class Item>
  struct Values {
    const Graph& graph;
    const std::vector<std::int64_t>& values;
    std::int64_t operator[](const Item& item) const {
      return values[static_cast<std::size_t>(graph.index(item))];
    }
  };

  // Nodes: destinations, unmet, origins, spare.
  [[nodiscard]] std::size_t unmet_node() const { return destinations_; }
  [[nodiscard]] std::size_t origin_node(std::size_t origin) const { return destinations_ + 1 + origin; }
  [[nodiscard]] std::size_t spare_node() const { return destinations_ + 1 + origins_; }
  [[nodiscard]] std::int64_t guess(std::size_t destination) const {
    return problem_.price_guess.empty() ? 0 : problem_.price_guess[destination];
  }

  void set_supplies() {
    const auto sum = [](const std::vector<std::int64_t>& values) {
      return std::accumulate(values.begin(), values.end(), std::int64_t{0});
    };
    supplies_ = problem_.capacity;
    // One more than can ever stay unmet: some of it is always spare, which prices unmet at exactly its cost.
    const std::int64_t unmet = sum(problem_.demand) + 1;
    supplies_.push_back(unmet);
    for (const std::int64_t demand : problem_.demand) supplies_.push_back(-demand);
    supplies_.push_back(-sum(problem_.capacity) - 1);
  }

  /// Arcs in the order of the node they leave: those of each destination and its arc to spare, then unmet's.
  void build_arcs() {
    std::vector<std::size_t> next(destinations_ + 1, 0);
    for (const TransportArc& arc : problem_.arcs) ++next[arc.destination + 1];
    for (std::size_t i = 1; i <= destinations_; ++i) next[i] += next[i - 1] + 1;
    first_of_unmet_ = next[destinations_];

    std::vector<std::pair<int, int>> ends(first_of_unmet_ + origins_ + 1);
    costs_.resize(ends.size());
    const auto put = [&](std::size_t position, std::size_t from, std::size_t to, std::int64_t cost) {
      ends[position] = {static_cast<int>(from), static_cast<int>(to)};
      costs_[position] = cost;
    };
    position_of_arc_.reserve(problem_.arcs.size());
    for (const TransportArc& arc : problem_.arcs) {
      const std::size_t position = next[arc.destination]++;
      position_of_arc_.push_back(position);
      put(position, arc.destination, origin_node(arc.origin), arc.cost + guess(arc.destination));
    }
    for (std::size_t i = 0; i < destinations_; ++i) put(next[i], i, spare_node(), guess(i));
    for (std::size_t i = 0; i < origins_; ++i) {
      put(first_of_unmet_ + i, unmet_node(), origin_node(i), problem_.unmet_cost);
    }
    put(first_of_unmet_ + origins_, unmet_node(), spare_node(), 0);
    graph_.build(static_cast<int>(spare_node()) + 1, ends.begin(), ends.end());
  }

  void set_potentials(const Simplex& simplex, TransportSolution& solution) const {
    const auto potential = [&](std::size_t node) {
      return simplex.potential(Graph::node(static_cast<int>(node)));
    };
    const std::int64_t spare = potential(spare_node());
    for (std::size_t i = 0; i < destinations_; ++i) {
      // Without capacity nothing keeps it from being higher than a price ever needs to be.
      const std::int64_t price = potential(i) - spare + guess(i);
      solution.destination_potential.push_back(std::min(price, problem_.unmet_cost));
    }
    // The cheapest way out; where there is demand that is LEMON's potential, where not, LEMON's is arbitrary.
    solution.origin_potential.assign(origins_, problem_.unmet_cost);
    for (const TransportArc& arc : problem_.arcs) {
      std::int64_t& cheapest = solution.origin_potential[arc.origin];
      cheapest = std::min(cheapest, arc.cost + solution.destination_potential[arc.destination]);
    }
  }

  const TransportProblem& problem_;
  std::size_t origins_;
  std::size_t destinations_;
  std::size_t first_of_unmet_ = 0;
  std::vector<std::size_t> position_of_arc_;
  Graph graph_;
  std::vector<std::int64_t> costs_;
  std::vector<std::int64_t> supplies_;
};

}  // namespace

std::int64_t largest_transport_cost(std::size_t origins, std::size_t destinations) {
  // LEMON starts with artificial arcs of 2^62. A potential is that, or not, plus a path in the spanning tree,
  // whose arcs are taken alternately forward and backward, so that at most min(origins + 1, destinations + 1)
  // + 1 of them add up; a guess doubles what an arc costs. With paths within ±2^60 a reduced cost stays
  // within 2^62 + 2·2^60 + one cost, and the artificial arcs stay dearer than any detour.
  constexpr std::int64_t longest_path = std::int64_t{1} << 59;
  return longest_path / (static_cast<std::int64_t>(std::min(origins, destinations)) + 2);
}

TransportSolution solve(const TransportProblem& problem) { return Network(problem).solution(); }

}  // namespace voorzien
