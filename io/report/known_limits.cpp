// SPDX-License-Identifier: EUPL-1.2
#include "io/report/known_limits.hpp"

#include "io/summary/proposal_words.hpp"

namespace voorzien::io {

KnownLimits known_limits(const ReportContext& context, const std::vector<FunctionFigures>& figures) {
  KnownLimits limits;
  for (const FunctionFigures& one : figures) {
    const std::string name = context.name(one.balance->function);
    if (!one.balance->need_known || one.norm == nullptr) {
      limits.without_norm.push_back(name);
      continue;
    }
    ++limits.norms;
    if (one.norm->to_be_filled || provenance_of(*one.norm->need).status == Status::assumption) {
      ++limits.assumed_norms;
    }
    if (one.balance->supply_knowledge == SupplyKnowledge::unknown) limits.unknown_supply.push_back(name);
    if (one.balance->supply_knowledge == SupplyKnowledge::illustrative) limits.illustrative.push_back(name);
  }
  for (const Neighbourhood& neighbourhood : context.scenario.town.neighbourhoods) {
    if (!neighbourhood.residents) ++limits.unknown_areas;
  }
  limits.rates_are_assumed =
      context.scenario.demography.net_migration.provenance.status == Status::assumption;
  return limits;
}

std::vector<std::string> limit_lines(const ReportContext& context,
                                     const std::vector<FunctionFigures>& figures) {
  const KnownLimits limits = known_limits(context, figures);
  std::vector<std::string> lines;
  const auto add = [&](const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) lines.push_back(context.say(key, {{"names", in_a_row(names, context.language)}}));
  };
  if (limits.norms > 0) {
    lines.push_back(context.say("report.sure.norms", {{"assumed", static_cast<double>(limits.assumed_norms)},
                                                      {"norms", static_cast<double>(limits.norms)}}));
  }
  if (limits.rates_are_assumed) lines.push_back(context.say("report.sure.rates"));
  add("report.sure.illustrative", limits.illustrative);
  add("report.sure.unknown_supply", limits.unknown_supply);
  add("report.sure.without_norm", limits.without_norm);
  if (limits.unknown_areas > 0) {
    lines.push_back(
        context.say("report.sure.unknown_areas", {{"count", static_cast<double>(limits.unknown_areas)}}));
  }
  return lines;
}

}  // namespace voorzien::io
