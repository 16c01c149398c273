// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/proposal_summary.hpp"

#include <algorithm>

#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"

namespace voorzien::io {
namespace {

std::string years_words(const ProposalProblem& problem, Language language) {
  std::vector<std::string> years;
  for (const Year year : problem.phases) years.push_back(std::to_string(static_cast<int>(year)));
  return in_a_row(years, language);
}

/// The best plan; the zero option when there is no other; null when there is none at all.
const ProposedPlan* plan_to_tell(const Proposals& proposals) {
  for (auto plan = proposals.plans.rbegin(); plan != proposals.plans.rend(); ++plan) {
    if (!plan->kind && !plan->solved.plan.phases.empty()) return &*plan;
  }
  return nullptr;
}

Lines heading(const ProposalView& view, const ProposedPlan* plan, Language language) {
  const std::string key = plan == nullptr ? "none" : std::string(name_of(plan->solved.status));
  return wrapped("", words("heading",
                           {{"years", years_words(view.proposals.problem, language)},
                            {"count", static_cast<double>(view.proposals.problem.functions.size())}},
                           language) +
                         " " + words("status." + key, {}, language));
}

void add_part(Lines& lines, const Lines& part) {
  if (part.empty()) return;
  append(lines, part);
}

}  // namespace

std::string proposal_summary(const ProposalView& view, const std::string& directory, Language language) {
  const ProposedPlan* plan = plan_to_tell(view.proposals);
  Lines lines = heading(view, plan, language);
  if (plan != nullptr) {
    const SummaryContext context{view, *plan, language};
    add_part(lines, building_lines(context));
    add_part(lines, saving_lines(context));
    add_part(lines, level_lines(context));
    add_part(lines, unmet_lines(context));
    add_part(lines, group_lines(context));
    add_part(lines, condition_lines(context));
    add_part(lines, cost_lines(context));
    add_part(lines, alternative_lines(context));
    if (!view.proposals.potential.empty()) {
      lines.push_back(
          words("potential", {{"count", static_cast<double>(view.proposals.potential.size())}}, language));
    }
  }
  append(lines, wrapped("", words("read_more", {{"directory", directory}}, language)));
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

namespace {

/// Names for ids with commas between them.
std::string names_of_functions(const std::string& ids, const Scenario& scenario, Language language) {
  std::string names;
  for (const FacilityFunction& function : scenario.catalogue.functions) {
    if ((", " + ids + ",").find(" " + function.id + ",") == std::string::npos) continue;
    names += (names.empty() ? "" : ", ") + short_name(in(function.name, language));
  }
  return names;
}

}  // namespace

Message readable_for(const Message& message, const ProposalCase& what, Language language) {
  Message named = readable(message, what.scenario, language);
  for (auto& [name, value] : named.values) {
    auto* id = std::get_if<std::string>(&value);
    if (id == nullptr) continue;
    if (name == "space_kind") {
      if (const SpaceKind* kind = what.space_kinds.find(*id)) *id = in(kind->name, language);
    }
    if (name == "others") *id = names_of_functions(*id, what.scenario, language);
    if (name != "site") continue;
    for (const Site& site : what.scenario.town.sites) {
      if (site.id == *id) *id = in(site.name, language);
    }
  }
  return named;
}

}  // namespace voorzien::io
