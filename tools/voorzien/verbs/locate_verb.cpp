// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <functional>
#include <iostream>
#include <utility>

#include "engine/location/solve_location.hpp"
#include "io/location/location_json.hpp"
#include "io/location/read_location.hpp"
#include "io/output/write_whole.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"
#include "io/text/render.hpp"
#include "io/vector/value.hpp"
#include "tools/voorzien/verbs/locating.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

using location::LocationResult;
using location::Status;
using Clock = std::chrono::steady_clock;

io::LocationRequest request_of(const LocateOptions& options) {
  io::LocationRequest request;
  request.kind = *io::kind_from(options.problem);
  request.travel = options.travel;
  request.demand = options.demand;
  request.candidates = options.candidates;
  request.open = options.open;
  request.max_cost = options.max_cost;
  request.single_source = options.single_source;
  request.cost_is_total = options.cost_is_total;
  return request;
}

/// Why there is no solution, as messages of the text catalogue.
Message message_of(const location::Reason& reason, const io::NamedLocation& named) {
  constexpr std::size_t most_named = 10;
  std::vector<std::string> ids;
  for (const std::uint32_t row : reason.rows) ids.push_back(named.rows[row]);
  return {"location_" + io::name_of(reason.kind),
          "",
          {{"rows", static_cast<double>(reason.rows.size())},
           {"needed", io::shortest(reason.needed)},
           {"available", io::shortest(reason.available)},
           {"short", io::shortest(reason.needed - reason.available)},
           {"ids", ids.size() > most_named ? ids.front() + " … " + ids.back() : [&] {
              std::string all;
              for (const std::string& id : ids) all += (all.empty() ? "" : ", ") + id;
              return all;
            }()}}};
}

/// Of the objective, where costs are metres and demand is in `unit`.
std::string unit_of(location::Kind kind, const std::string& unit) {
  switch (kind) {
    case location::Kind::p_median:
    case location::Kind::capacitated:
      return unit + " × m";
    case location::Kind::p_center:
      return "m";
    case location::Kind::max_cover:
      return unit;
    case location::Kind::set_cover:
      break;
  }
  return {};
}

std::string line(const char* key, const io::Values& values, io::Language language) {
  return io::fill(io::text(key, language), values, language) + "\n";
}

}  // namespace

LocationResult solve_within(const io::NamedLocation& named, const LocateOptions& options) {
  std::function<bool()> stop;
  if (options.time_limit) {
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                        std::chrono::duration<double>(std::min(*options.time_limit, 1e9)));
    stop = [end] { return Clock::now() >= end; };
  }
  Budget budget(Budget::unlimited, stop);
  return location::solve_location(named.problem, options.gap, budget);
}

void tell_result(const io::NamedLocation& named, const LocationResult& result, io::Language language,
                 const std::string& unit) {
  const std::string problem = io::name_of(named.problem.kind);
  if (result.status == Status::infeasible) {
    std::cerr << line("cli.locate.infeasible", {{"problem", problem}}, language);
    for (const location::Reason& reason : result.reasons) {
      std::cerr << "  " << io::what(message_of(reason, named), io::MessageKind::finding, language) << "\n";
    }
    return;
  }
  if (result.status == Status::unknown) {
    std::cerr << line("cli.locate.unknown", {{"problem", problem}}, language);
    return;
  }
  const std::string measured = unit.empty() ? "" : " " + unit_of(named.problem.kind, unit);
  const io::Values values = {{"problem", problem},
                             {"objective", io::number(result.objective, language) + measured},
                             {"bound", io::number(result.bound, language) + measured},
                             {"gap", io::number(100 * location::gap_of(result), 2, language)},
                             {"open", static_cast<double>(result.open.size())}};
  const bool proven = result.status == Status::optimal;
  std::cerr << line(proven ? "cli.locate.optimal" : "cli.locate.feasible", values, language);
  if (result.ties.rows + result.ties.exchanges > 0) {
    std::cerr << line("cli.locate.ties",
                      {{"rows", static_cast<double>(result.ties.rows)},
                       {"exchanges", static_cast<double>(result.ties.exchanges)}},
                      language);
  }
}

void locate_verb(const LocateOptions& options, const Environment& environment, io::Language language) {
  if (!options.scenario.empty()) return locate_in_scenario(options, environment, language);
  if (!options.output.empty()) {
    io::keep_inputs({options.travel, options.demand, options.candidates}, options.output);
    io::expect_writable(options.output);
  }
  const auto begin = Clock::now();
  const io::NamedLocation named = io::read_location(request_of(options));
  const LocationResult result = solve_within(named, options);
  const std::string document = io::location_json(named, result);
  if (options.output.empty()) {
    std::cout << document;
  } else {
    io::write_whole(options.output, document);
  }
  tell_result(named, result, language);
  const std::chrono::duration<double> took = Clock::now() - begin;
  const double seconds = std::round(took.count() * 1000) / 1000;
  std::cerr << line("cli.locate.time", {{"seconds", io::shortest(seconds)}}, language);
}

}  // namespace voorzien::tool
