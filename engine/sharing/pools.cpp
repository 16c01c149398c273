// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/pools.hpp"

#include <algorithm>

namespace voorzien {
namespace {

using Vertices = std::vector<std::size_t>;

class CliqueSearch {
 public:
  explicit CliqueSearch(const std::vector<std::vector<bool>>& adjacent) : adjacent_(adjacent) {}

  void extend(Vertices candidates, Vertices done) {
    if (candidates.empty()) {
      if (done.empty()) found.push_back(clique_);
      return;
    }
    const std::size_t pivot = pivot_of(candidates, done);
    for (const std::size_t vertex : Vertices(candidates)) {
      if (vertex != pivot && adjacent_[pivot][vertex]) continue;
      clique_.push_back(vertex);
      extend(neighbours(candidates, vertex), neighbours(done, vertex));
      clique_.pop_back();
      candidates.erase(std::find(candidates.begin(), candidates.end(), vertex));
      done.push_back(vertex);
    }
  }

  std::vector<Vertices> found;

 private:
  [[nodiscard]] Vertices neighbours(const Vertices& among, std::size_t vertex) const {
    Vertices kept;
    for (const std::size_t other : among) {
      if (other != vertex && adjacent_[vertex][other]) kept.push_back(other);
    }
    return kept;
  }

  /// The vertex with most neighbours among the candidates: only those it does not reach have to be tried.
  [[nodiscard]] std::size_t pivot_of(const Vertices& candidates, const Vertices& done) const {
    std::size_t best = candidates.front();
    std::size_t most = neighbours(candidates, best).size();
    for (const Vertices* side : {&candidates, &done}) {
      for (const std::size_t vertex : *side) {
        const std::size_t count = neighbours(candidates, vertex).size();
        if (count > most) {
          best = vertex;
          most = count;
        }
      }
    }
    return best;
  }

  const std::vector<std::vector<bool>>& adjacent_;
  Vertices clique_;
};

}  // namespace

std::vector<std::vector<std::size_t>> maximal_cliques(const std::vector<std::vector<bool>>& adjacent) {
  if (adjacent.empty()) return {};
  Vertices all(adjacent.size());
  for (std::size_t vertex = 0; vertex < all.size(); ++vertex) all[vertex] = vertex;
  CliqueSearch search(adjacent);
  search.extend(std::move(all), {});
  for (Vertices& clique : search.found) std::sort(clique.begin(), clique.end());
  std::sort(search.found.begin(), search.found.end());
  return std::move(search.found);
}

std::vector<Pool> pools_of(const SpaceKind& kind, const std::vector<FunctionIndex>& functions,
                           const SharingRules& rules) {
  const std::size_t count = functions.size();
  std::vector<std::vector<bool>> adjacent(count, std::vector<bool>(count, false));
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = 0; b < count; ++b) {
      adjacent[a][b] = a != b && rules.may_share_room(functions[a], functions[b], kind);
    }
  }
  std::vector<Pool> pools;
  for (const Vertices& clique : maximal_cliques(adjacent)) {
    Pool pool;
    for (const std::size_t vertex : clique) pool.push_back(functions[vertex]);
    pools.push_back(std::move(pool));
  }
  for (const FunctionIndex function : functions) pools.push_back({function});
  std::sort(pools.begin(), pools.end());
  pools.erase(std::unique(pools.begin(), pools.end()), pools.end());
  return pools;
}

}  // namespace voorzien
