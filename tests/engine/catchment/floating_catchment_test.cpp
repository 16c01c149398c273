// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/floating_catchment.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "engine/catchment/reach.hpp"
#include "tests/engine/catchment/written_out.hpp"

namespace voorzien::catchment {
namespace {

using Measure = Access (*)(const CatchmentCase&);
using Written = std::vector<double> (*)(const SmallTable&, const CatchmentCase&);

struct NamedMeasure {
  const char* name;
  Measure measure;
  Written written;
};

const std::vector<NamedMeasure> measures = {{"2SFCA", two_step, written_two_step},
                                            {"3SFCA", three_step, written_three_step},
                                            {"BFCA", balanced, written_balanced},
                                            {"availability", spatial_availability, written_availability}};

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Supply that somebody with demand reaches with a weight above 0.
double reached_supply(const SmallTable& table, const CatchmentCase& given) {
  double reached = 0.0;
  for (std::size_t j = 0; j < table.supply.size(); ++j) {
    for (std::size_t i = 0; i < table.demand.size(); ++i) {
      if (table.demand[i] > 0.0 && written_weight(table, given, i, j) > 0.0) {
        reached += table.supply[j];
        break;
      }
    }
  }
  return reached;
}

/// Supply over the demand that BFCA deals to a place, summed over the places that get any.
double sum_of_balanced_ratios(const SmallTable& table, const CatchmentCase& given) {
  std::vector<double> dealt(table.supply.size(), 0.0);
  for (std::size_t i = 0; i < table.demand.size(); ++i) {
    double weights = 0.0;
    for (std::size_t j = 0; j < dealt.size(); ++j) weights += written_weight(table, given, i, j);
    for (std::size_t j = 0; j < dealt.size() && weights > 0.0; ++j) {
      dealt[j] += table.demand[i] * written_weight(table, given, i, j) / weights;
    }
  }
  double ratios = 0.0;
  for (std::size_t j = 0; j < dealt.size(); ++j) ratios += dealt[j] > 0.0 ? table.supply[j] / dealt[j] : 0.0;
  return ratios;
}

}  // namespace

TEST_CASE("every measure of competition is the formula that is written out") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const SmallTable table = random_table(seed, 6, 8);
    for (const Decay& decay : {Decay{}, gaussian(9), steps({{5, 1}, {20, 0.3}}), power(-1.5, 10, 2)}) {
      for (const double max_cost : {unreachable, 18.0}) {
        const CatchmentCase given = table.with(decay, max_cost);
        for (const NamedMeasure& one : measures) {
          INFO(one.name << ", seed " << seed);
          const std::vector<double> written = one.written(table, given);
          const std::vector<double> found = known(one.measure(given));
          for (std::size_t i = 0; i < written.size(); ++i) {
            REQUIRE(found[i] == Approx(written[i]).epsilon(1e-11).margin(1e-12));
          }
        }
      }
    }
  }
}

TEST_CASE("what people get sums to the supply that somebody reaches, and the rest is told") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const SmallTable table = random_table(seed, 6, 8);
    const CatchmentCase given = table.with(gaussian(9), 18.0);
    const double reached = reached_supply(table, given);
    const Access availability = spatial_availability(given);
    CHECK(sum_of(known(availability)) == Approx(reached).margin(1e-9));
    CHECK(availability.supply_without_demand == Approx(sum_of(table.supply) - reached).margin(1e-9));
    // Per person both two-step and three-step measures do the same.
    for (const Measure measure : {Measure{two_step}, Measure{three_step}}) {
      const std::vector<double> access = known(measure(given));
      double got = 0.0;
      for (std::size_t i = 0; i < access.size(); ++i) got += access[i] * table.demand[i];
      CHECK(got == Approx(reached).margin(1e-9));
    }
  }
}

TEST_CASE("a catchment that holds everything gives total supply over total demand") {
  const SmallTable table({{0, 5, 9}, {3, 4, 1}}, {30, 90}, {6, 0, 18});
  for (const Measure measure : {Measure{two_step}, Measure{three_step}}) {
    for (const double value : known(measure(table.with({})))) CHECK(value == Approx(24.0 / 120.0));
  }
}

TEST_CASE("a unit of demand, of supply or of weight is only a unit") {
  const SmallTable table = random_table(4, 6, 8);
  SmallTable scaled = table;
  for (double& demand : scaled.demand) demand *= 8.0;
  for (double& supply : scaled.supply) supply *= 0.5;
  Decay decay = steps({{5, 1}, {20, 0.3}});
  Decay heavier = steps({{5, 4}, {20, 1.2}});
  const auto check = [&](Measure measure, double factor) {
    const std::vector<double> before = known(measure(table.with(decay)));
    const std::vector<double> after = known(measure(scaled.with(heavier)));
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(after[i] == Approx(before[i] * factor).epsilon(1e-12).margin(1e-15));
    }
  };
  check(two_step, 0.5 / 8.0);
  check(three_step, 0.5 / 8.0);
  check(balanced, 0.5 / 8.0);
  check(spatial_availability, 0.5);
}

TEST_CASE("supply that nobody can use counts for nobody, and is told") {
  const SmallTable table({{5, 5}, {5, unreachable}}, {0, 10}, {4, 7});
  const Access access = two_step(table.with({}));
  CHECK(known(access) == std::vector<double>{0.4, 0.4});
  CHECK(access.supplies_without_demand == 1);
  CHECK(access.supply_without_demand == 7.0);
}

TEST_CASE("more supply never gives anybody less, more demand never more") {
  const SmallTable table = random_table(11, 6, 8);
  SmallTable richer = table;
  richer.supply[2] += 10.0;
  SmallTable busier = table;
  busier.demand[3] += 500.0;
  for (const Measure measure : {Measure{two_step}, Measure{three_step}, Measure{balanced}}) {
    const std::vector<double> before = known(measure(table.with(gaussian(9))));
    const std::vector<double> with_supply = known(measure(richer.with(gaussian(9))));
    const std::vector<double> with_demand = known(measure(busier.with(gaussian(9))));
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(with_supply[i] >= before[i]);
      CHECK(with_demand[i] <= before[i] * (1 + 1e-12));
    }
  }
}

TEST_CASE("the number of threads changes no bit") {
  const SmallTable table = random_table(5, 700, 300);
  REQUIRE(table.pairs.size() > 130000);
  for (const int threads : {2, 3, 4}) {
    for (const Decay& decay : {gaussian(9), steps({{5, 1}, {20, 0.3}})}) {
      const CatchmentCase alone = table.with(decay, 30.0);
      const CatchmentCase together = table.with(decay, 30.0, threads);
      for (const NamedMeasure& one : measures) {
        CHECK(known(one.measure(alone)) == known(one.measure(together)));
      }
      CHECK(known(reachable_supply(alone)) == known(reachable_supply(together)));
      for (const double nth : {1.0, 5.0}) {
        CHECK(cost_to_nearest(alone, nth).values == cost_to_nearest(together, nth).values);
      }
    }
  }
}

TEST_CASE("the order of rows and of places plays no part") {
  const SmallTable table = random_table(21, 9, 12);
  SmallTable turned({table.cost.rbegin(), table.cost.rend()}, {table.demand.rbegin(), table.demand.rend()},
                    table.supply);
  std::vector<std::vector<double>> mirrored;
  for (const std::vector<double>& row : turned.cost) mirrored.emplace_back(row.rbegin(), row.rend());
  const SmallTable both(mirrored, turned.demand, {table.supply.rbegin(), table.supply.rend()});
  for (const Decay& decay : {gaussian(9), steps({{5, 1}, {20, 0.3}})}) {
    for (const NamedMeasure& one : measures) {
      INFO(one.name);
      const std::vector<double> before = known(one.measure(table.with(decay, 30.0)));
      const std::vector<double> after = known(one.measure(both.with(decay, 30.0)));
      for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(after[before.size() - 1 - i] == Approx(before[i]).epsilon(1e-13).margin(1e-15));
      }
    }
  }
}

TEST_CASE("BFCA deals every row out once, and every ratio: access sums to the ratios of the places") {
  const SmallTable table({{3}, {8}, {unreachable}}, {30, 10, 60}, {20});
  const std::vector<double> access = known(balanced(table.with({})));
  // Two rows share the ratio 20 / 40 by weight, so their sum is the ratio itself.
  CHECK(access == std::vector<double>{0.25, 0.25, 0.0});
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const SmallTable random = random_table(seed, 6, 8);
    const CatchmentCase given = random.with(gaussian(9), 18.0);
    CHECK(sum_of(known(balanced(given))) == Approx(sum_of_balanced_ratios(random, given)));
  }
}

TEST_CASE("a table without pairs, rows or places gives nothing and does not fail") {
  const SmallTable nobody({}, {}, {});
  const SmallTable no_pairs({{}, {}}, {5, 5}, {});
  for (const NamedMeasure& one : measures) {
    CHECK(one.measure(nobody.with({})).values.empty());
    CHECK(known(one.measure(no_pairs.with(gaussian(9)))) == std::vector<double>{0.0, 0.0});
  }
}

}  // namespace voorzien::catchment
