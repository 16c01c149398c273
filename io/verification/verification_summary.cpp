// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/verification_summary.hpp"

#include <map>

#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"
#include "io/text/render.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t alike_shown = 50;

/// Short where a difference is nothing but the last bits.
std::string difference(double value, Language language) {
  constexpr double visible = 5e-7;
  return value < visible ? number(0.0, 0, language) : number(value, language);
}

}  // namespace

std::vector<std::vector<std::string>> tally_rows(const Verification& outcome, Language language) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [subject, tally] : outcome.tallies) {
    rows.push_back({text("cli.verify.subject." + subject, language),
                    number(static_cast<double>(tally.numbers), 0, language),
                    difference(tally.largest_difference, language)});
  }
  return rows;
}

std::string violation_lines(const Verification& outcome, Language language) {
  std::string lines;
  std::map<std::string, std::size_t> alike;
  for (const Message& violation : outcome.violations) {
    if (++alike[violation.code] > alike_shown) continue;
    lines += "  " + what(violation, MessageKind::finding, language) + "\n";
  }
  for (const auto& [code, count] : alike) {
    if (count <= alike_shown) continue;
    lines += "  " +
             fill(text("cli.verify.more", language),
                  {{"count", static_cast<double>(count - alike_shown)}, {"code", code}}, language) +
             "\n";
  }
  return lines;
}

std::string hand_made_lines(const StatedPlan& plan, Language language) {
  const PlanLevels& levels = plan.plan.levels;
  const auto line = [&](const std::string& key, double value) {
    return "  " + fill(text("cli.verify.by_hand." + key, language), {{"value", value}}, language) + "\n";
  };
  std::string lines = line("statutory_unmet", levels.statutory_unmet);
  lines += line("other_unmet", levels.other_unmet);
  lines += line("travel", levels.travel_m);
  lines += line("land", levels.land_m2);
  if (levels.cost_eur) lines += line("cost", *levels.cost_eur);
  return lines + line("complexity", levels.complexity);
}

}  // namespace voorzien::io
