// SPDX-License-Identifier: EUPL-1.2
// One page per department: what is asked of it, where, and by when.
#include <map>
#include <set>

#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/department_tables.hpp"
#include "io/report/markup.hpp"
#include "io/report/place_words.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

/// One condition with everything it is about.
struct Asked {
  const SharingCondition* condition = nullptr;
  std::set<std::size_t> positions;  ///< of buildings in the last phase
  std::set<std::string> functions;
};

std::vector<Asked> asked_of(const ReportContext& context, Department department) {
  std::map<std::string, Asked> by_id;
  for (const ConditionRow& row : condition_rows(*context.view, *context.best)) {
    if (row.condition->department != department) continue;
    Asked& asked = by_id[row.condition->id];
    asked.condition = row.condition;
    asked.positions.insert(row.building);
    for (const FunctionIndex function : row.functions) asked.functions.insert(context.name(function));
  }
  std::vector<Asked> all;
  for (auto& [id, asked] : by_id) all.push_back(std::move(asked));
  std::stable_sort(all.begin(), all.end(),
                   [](const Asked& a, const Asked& b) { return a.positions.size() > b.positions.size(); });
  return all;
}

void write_asked(Markup& markup, const ReportContext& context, Department department) {
  const std::vector<Asked> all = asked_of(context, department);
  if (all.empty()) {
    markup.element("p", context.say("report.department.nothing"));
    return;
  }
  DataTable table{context.say("report.department.caption"),
                  {{context.say("report.department.what")},
                   {context.say("report.department.for_whom")},
                   {context.say("report.department.where")},
                   {context.say("report.department.by_when"), true}},
                  {},
                  context.say("report.department.note")};
  for (const Asked& asked : all) {
    const std::optional<int> year = first_decision(context, asked.positions);
    table.rows.push_back(
        {in(asked.condition->text, context.language),
         in_a_row({asked.functions.begin(), asked.functions.end()}, context.language),
         context.say("report.department.places", {{"count", context.places_counted(asked.positions.size())},
                                                  {"places", places_in_words(context, asked.positions)}}),
         year ? std::to_string(*year) : context.unknown()});
  }
  write_table(markup, table);
}

void write_own_table(Markup& markup, const ReportContext& context, Department department) {
  switch (department) {
    case Department::spatial:
      write_sites(markup, context);
      return;
    case Department::social:
      write_functions_by_place(markup, context);
      return;
    case Department::real_estate:
      write_rooms_to_agree(markup, context);
      return;
    case Department::finance:
      write_payers(markup, context);
      write_investments(markup, context);
      return;
    case Department::legal:
      write_owners(markup, context);
      return;
  }
}

}  // namespace

std::string department_chapter(const ReportContext& context, Department department) {
  Markup markup;
  markup.element("p", context.say("report.department." + std::string(name_of(department)) + ".intro"));
  write_asked(markup, context, department);
  write_own_table(markup, context, department);
  return markup.take();
}

}  // namespace voorzien::io
