// SPDX-License-Identifier: EUPL-1.2
// What has to be settled by which department.
#include <algorithm>
#include <map>
#include <set>

#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

/// One line per department: as many conditions as fit.
constexpr std::size_t line_width = 118;

/// Condition → buildings it is about.
using Places = std::map<std::size_t, std::set<std::size_t>>;

std::string without_full_stop(std::string sentence) {
  if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
  return sentence;
}

std::string department_line(const SummaryContext& context, const std::string& heading, const Places& places) {
  std::vector<std::pair<std::size_t, std::size_t>> by_count;
  for (const auto& [condition, buildings] : places) by_count.emplace_back(buildings.size(), condition);
  std::stable_sort(by_count.begin(), by_count.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string line = heading;
  for (std::size_t i = 0; i < by_count.size(); ++i) {
    const SharingCondition& condition = context.view.what.sharing.conditions[by_count[i].second];
    const std::string next = words(by_count[i].first == 1 ? "condition" : "condition_places",
                                   {{"condition", without_full_stop(in(condition.text, context.language))},
                                    {"count", static_cast<double>(by_count[i].first)}},
                                   context.language);
    const std::string rest =
        words("more_conditions", {{"count", static_cast<double>(by_count.size() - i)}}, context.language);
    if (i > 0 && width_of(line) + width_of(next) + width_of(rest) + 4 > line_width) return line + "; " + rest;
    line += (i > 0 ? "; " : "") + next;
  }
  return line;
}

}  // namespace

Lines condition_lines(const SummaryContext& context) {
  std::map<Department, Places> by_department;
  for (const ExplainedCondition& condition : context.plan.explanation.conditions) {
    const Department department = context.view.what.sharing.conditions[condition.condition].department;
    by_department[department][condition.condition].insert(condition.building);
  }
  if (by_department.empty()) return {words("settle_nothing", {}, context.language)};
  Lines lines = {words("settle", {}, context.language)};
  for (const auto& [department, places] : by_department) {
    const std::string name = text("label.planner." + std::string(name_of(department)), context.language);
    const std::string blank(width_of(name) < 12 ? 12 - width_of(name) : 1, ' ');
    lines.push_back(department_line(context, "  " + name + ":" + blank, places));
  }
  return lines;
}

}  // namespace voorzien::io
