// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/intervention_rows.hpp"

#include <algorithm>
#include <limits>

#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// The rows of one intervention.
struct Group {
  std::string id;
  std::vector<std::size_t> rows;
  double order = std::numeric_limits<double>::infinity();
  bool dwellings = false;  ///< of the sheet Programma
};

std::vector<Group> groups_of(CaseTable& table, bool dwellings) {
  std::vector<Group> groups;
  for (const std::size_t row : table.rows()) {
    const std::string& id = table.text(row, "id");
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const Group& group) { return !id.empty() && group.id == id; });
    Group& group = same == groups.end() ? groups.emplace_back() : *same;
    group.id = id;
    group.dwellings = dwellings;
    group.rows.push_back(row);
    if (const auto order = table.number(row, "order")) group.order = std::min(group.order, *order);
  }
  return groups;
}

class InterventionRows {
 public:
  InterventionRows(CaseReading& reading, TracedJson& json)
      : reading_(reading),
        json_(json),
        programme_(case_sheet("programme"), reading),
        interventions_(case_sheet("interventions"), reading),
        spaces_(case_sheet("spaces"), reading) {}

  void write() {
    std::vector<Group> groups = groups_of(programme_, true);
    for (Group& group : groups_of(interventions_, false)) groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.order < b.order; });
    check_spaces(groups);
    json_.key("interventions");
    json_.begin_array();
    for (const Group& group : groups) {
      if (group.dwellings) {
        write_dwellings(group);
      } else {
        write_intervention(group);
      }
    }
    json_.end();
  }

 private:
  void report(const std::string& code, const CaseTable& table, std::size_t row, const std::string& key,
              MessageValue value = {}) {
    const std::string caption =
        case_caption(&table == &programme_ ? "programme" : "interventions", key, reading_.language);
    reading_.found.problems.push_back(
        {code, table.place(row, key), {{"column", caption}, {"value", std::move(value)}}});
  }

  /// What the rows of one id must have in common; an empty cell agrees with all.
  std::string common(CaseTable& table, const Group& group, const char* key) {
    std::string value;
    std::size_t first = group.rows.front();
    for (const std::size_t row : group.rows) {
      const std::string& text = table.text(row, key);
      if (text.empty() || text == value) continue;
      if (value.empty()) {
        value = text;
        first = row;
      } else {
        const std::string where = table.place(first, key);
        report("case_rows_differ", table, row, key, where.substr(where.rfind('!') + 1));
      }
    }
    return value;
  }

  void text_member(CaseTable& table, const Group& group, const char* key) {
    json_.text_member(key, common(table, group, key), table.place(group.rows.front(), key));
  }
  void number_member(CaseTable& table, const Group& group, const char* key) {
    json_.number_member(key, numeral_in(common(table, group, key)), table.place(group.rows.front(), key));
  }

  void begin(CaseTable& table, const Group& group, const std::string& kind) {
    const std::size_t row = group.rows.front();
    json_.begin_object(table.place(row, "id"));
    json_.text_member("id", group.id, table.place(row, "id"));
    number_member(table, group, "year");
    json_.text_member("kind", kind, table.place(row, "kind"));
    for (const char* key : {"source", "status", "note"}) text_member(table, group, key);
  }

  void write_dwellings(const Group& group) {
    begin(programme_, group, common(programme_, group, "kind"));
    number_member(programme_, group, "last_year");
    text_member(programme_, group, "neighbourhood");
    json_.key("dwellings");
    json_.begin_array(programme_.place(group.rows.front(), "type"));
    for (const std::size_t row : group.rows) {
      json_.begin_object(programme_.place(row, "type"));
      json_.text_member("type", programme_.text(row, "type"), programme_.place(row, "type"));
      json_.number_member("count", programme_.number(row, "count"), programme_.place(row, "count"));
      json_.end();
    }
    json_.end();
    json_.end();
  }

  void write_intervention(const Group& group) {
    const std::string kind = common(interventions_, group, "kind");
    check_cells(group, kind);
    begin(interventions_, group, kind);
    for (const char* key : {"facility", "site", "form"}) text_member(interventions_, group, key);
    for (const char* key : {"x", "y", "until"}) number_member(interventions_, group, key);
    if (kind == "open" || kind == "combine") write_functions(group, "capacity");
    if (kind == "extend") write_functions(group, "capacity_added");
    if (kind == "convert") write_conversion(group.rows.front());
    write_spaces(group);
    json_.end();
  }

  /// Cells that the kind asks for and cells it has no use for.
  void check_cells(const Group& group, const std::string& kind) {
    struct Use {
      const char* key;
      std::string needed;  ///< kinds, with a blank around each
      std::string unused;
    };
    const std::vector<Use> uses = {{"facility", " extend convert close ", " open combine "},
                                   {"site", "", " convert close "},
                                   {"x", "", " extend convert close "},
                                   {"y", "", " extend convert close "},
                                   {"function", " open combine extend convert ", " close "},
                                   {"capacity", " open combine extend convert ", " close "},
                                   {"to_function", " convert ", " open combine extend close "},
                                   {"to_capacity", " convert ", " open combine extend close "},
                                   {"until", "", " extend convert close "},
                                   {"form", " combine ", " open extend convert close "}};
    if (kind.empty()) return;
    const std::string wanted = ' ' + kind + ' ';
    for (const Use& use : uses) {
      // What all rows share may stand in one of them only.
      const std::string key = use.key;
      const bool per_row = key == "function" || key == "capacity";
      const std::string shared = per_row ? std::string() : common(interventions_, group, use.key);
      for (const std::size_t row : group.rows) {
        const std::string& text = interventions_.text(row, key);
        if (!text.empty() && use.unused.find(wanted) != std::string::npos)
          report("case_cell_not_here", interventions_, row, key, kind_shown(kind));
        const bool first = row == group.rows.front();
        if (text.empty() && shared.empty() && (per_row || first) &&
            use.needed.find(wanted) != std::string::npos && !faulty(row, key))
          report("case_cell_needed", interventions_, row, key, kind_shown(kind));
      }
    }
  }

  /// Whether the cell itself has been reported.
  [[nodiscard]] bool faulty(std::size_t row, const std::string& key) const {
    const auto& problems = reading_.found.problems;
    const std::string place = interventions_.place(row, key);
    return interventions_.has(key) &&
           std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& problem) { return problem.where == place; });
  }

  [[nodiscard]] std::string kind_shown(const std::string& kind) const {
    return reading_.words.shown("intervention_kind", kind, reading_.language);
  }

  void write_functions(const Group& group, const char* capacity) {
    json_.key("functions");
    json_.begin_array(interventions_.place(group.rows.front(), "function"));
    for (const std::size_t row : group.rows) write_capacity(row, {"function", "capacity", capacity});
    json_.end();
  }

  struct CapacityColumns {
    const char* function;
    const char* capacity;
    const char* member;
  };

  void write_capacity(std::size_t row, const CapacityColumns& columns) {
    json_.begin_object(interventions_.place(row, columns.function));
    json_.text_member("function", interventions_.text(row, columns.function),
                      interventions_.place(row, columns.function));
    json_.number_member(columns.member, interventions_.number(row, columns.capacity),
                        interventions_.place(row, columns.capacity));
    json_.end();
  }

  void write_conversion(std::size_t row) {
    json_.key("from");
    write_capacity(row, {"function", "capacity", "capacity"});
    json_.key("to");
    write_capacity(row, {"to_function", "to_capacity", "capacity"});
  }

  void check_spaces(const std::vector<Group>& groups) {
    for (const std::size_t row : spaces_.rows()) {
      const std::string& id = spaces_.text(row, "intervention");
      const bool known = std::any_of(groups.begin(), groups.end(),
                                     [&](const Group& group) { return !group.dwellings && group.id == id; });
      if (id.empty() || known) continue;
      reading_.found.problems.push_back(
          {"case_space_of_nothing", spaces_.place(row, "intervention"), {{"value", id}}});
    }
  }

  void write_spaces(const Group& group) {
    bool any = false;
    for (const std::size_t row : spaces_.rows()) {
      if (group.id.empty() || spaces_.text(row, "intervention") != group.id) continue;
      if (!any) {
        json_.key("spaces");
        json_.begin_array(spaces_.place(row, "space_kind"));
      }
      any = true;
      write_space(row);
    }
    if (any) json_.end();
  }

  void write_space(std::size_t row) {
    json_.begin_object(spaces_.place(row, "space_kind"));
    json_.text_member("space_kind", spaces_.text(row, "space_kind"), spaces_.place(row, "space_kind"));
    json_.number_member("area_m2", spaces_.number(row, "area_m2"), spaces_.place(row, "area_m2"));
    json_.key("shared_by");
    json_.begin_array(spaces_.place(row, "shared_by"));
    for (const std::string& function : parts_of_list(spaces_.text(row, "shared_by")))
      json_.text(function, spaces_.place(row, "shared_by"));
    json_.end();
    const std::string place = spaces_.place(row, "sizes");
    const auto sizes = parts_of_list(spaces_.text(row, "sizes"));
    if (!sizes.empty()) {
      json_.key("sizes");
      json_.begin_array(place);
      for (const std::string& size : sizes) write_size(size, place);
      json_.end();
    }
    json_.end();
  }

  void write_size(const std::string& size, const std::string& place) {
    if (const auto number = numeral_in(size)) {
      json_.number(*number, place);
    } else {
      json_.text(size, place);  // the reader says that it is no number
    }
  }

  CaseReading& reading_;
  TracedJson& json_;
  CaseTable programme_;
  CaseTable interventions_;
  CaseTable spaces_;
};

}  // namespace

void write_intervention_rows(CaseReading& reading, TracedJson& json) {
  InterventionRows(reading, json).write();
}

}  // namespace voorzien::io
