// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>
#include <limits>

#include "engine/equity/weighted_values.hpp"
#include "io/catchment/access_csv.hpp"
#include "io/catchment/access_measure.hpp"
#include "io/catchment/read_access.hpp"
#include "io/output/write_whole.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/vector/value.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// Rows for which something holds, and their demand.
struct Count {
  std::size_t rows = 0;
  double demand = 0.0;

  void add(double more) {
    ++rows;
    demand += more;
  }
};

class Telling {
 public:
  explicit Telling(io::Language language) : language_(language) {}
  void say(const char* key, const io::Values& values) const {
    std::cerr << io::fill(io::text(key, language_), values, language_) << "\n";
  }
  void say(const char* key, const Count& count) const {
    if (count.rows == 0) return;
    say(key, {{"rows", static_cast<double>(count.rows)}, {"demand", io::shortest(count.demand)}});
  }

 private:
  io::Language language_;
};

void tell(const AccessOptions& options, const io::NamedCatchment& named, const catchment::Access& access,
          io::Language language) {
  const Telling telling(language);
  telling.say("cli.access.told", {{"measure", options.measure},
                                  {"rows", static_cast<double>(named.rows.size())},
                                  {"places", static_cast<double>(named.places.size())},
                                  {"pairs", static_cast<double>(named.pairs.size())}});
  if (!catchment::never_rises(options.decay)) telling.say("cli.access.rising_decay", io::Values{});
  if (*io::access_measure_from(options.measure) == io::AccessMeasure::rational_agents) {
    // Below 1 a step is a share of the row, of which whole people move.
    const double step = options.settings.raam.initial_step;
    const auto small = std::count_if(named.demand.begin(), named.demand.end(), [step](double people) {
      return people > 0.0 && (step < 1.0 ? people * step < 1.0 : people < 1.0);
    });
    if (small > 0) telling.say("cli.access.raam_small", io::Values{{"rows", static_cast<double>(small)}});
  }
  std::vector<double> values;
  std::vector<double> demand;
  Count unreachable;
  Count nothing;
  for (std::size_t i = 0; i < access.values.size(); ++i) {
    if (!access.values[i]) {
      unreachable.add(named.demand[i]);
      continue;
    }
    if (*access.values[i] == 0.0 && !catchment::is_cost(*io::access_measure_from(options.measure)) &&
        named.demand[i] > 0.0) {
      nothing.add(named.demand[i]);
    }
    values.push_back(*access.values[i]);
    demand.push_back(named.demand[i]);
  }
  if (const auto mean = equity::mean({values, demand})) {
    telling.say("cli.access.mean", {{"mean", io::shortest(*mean)}});
  }
  telling.say("cli.access.unreachable", unreachable);
  telling.say("cli.access.nothing", nothing);
  if (access.supplies_without_demand > 0) {
    telling.say("cli.access.unused_supply", {{"places", static_cast<double>(access.supplies_without_demand)},
                                             {"supply", io::shortest(access.supply_without_demand)}});
  }
}

}  // namespace

void access_verb(const AccessOptions& options, const Environment& environment, io::Language language) {
  if (!options.output.empty()) {
    io::keep_inputs({options.demand, options.supply, options.travel}, options.output);
    io::expect_writable(options.output);
  }
  const io::NamedCatchment named =
      io::read_access({options.demand, options.supply, options.travel}, options.decay);
  const catchment::CatchmentCase given{named.pairs,
                                       named.demand,
                                       named.supply,
                                       options.decay,
                                       options.max_cost.value_or(std::numeric_limits<double>::infinity()),
                                       environment.processors};
  const catchment::Access access =
      catchment::measured(*io::access_measure_from(options.measure), given, options.settings);
  const std::string table = io::access_csv(named.rows, access.values);
  if (options.output.empty()) {
    std::cout << table;
  } else {
    io::write_whole(options.output, table);
  }
  tell(options, named, access, language);
}

}  // namespace voorzien::tool
