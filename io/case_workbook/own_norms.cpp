// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/own_norms.hpp"

#include <algorithm>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/case_table.hpp"
#include "io/case_workbook/norm_figures.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/problem/near_names.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

bool same(const Interval& a, const Interval& b) {
  return a.low == b.low && a.mid == b.mid && a.high == b.high;
}

void set_own(NormSet& set, const OwnValue& value) {
  auto& norm = set.by_function[value.function];
  if (!norm) return;
  for (NormFigure& figure : figures_of(*norm)) {
    if (figure.part == value.part && figure.number == value.number) figure.set(value.value, value.provenance);
  }
  norm->set = set.id;
  norm->to_be_filled = false;
}

/// Reads the rows of the sheet that hold an own value.
class OwnRows {
 public:
  OwnRows(NormSet base, const FunctionCatalogue& catalogue, CaseReading& reading)
      : base_(std::move(base)),
        catalogue_(catalogue),
        reading_(reading),
        table_(case_sheet("norms"), reading) {}

  std::vector<OwnValue> read() {
    std::vector<OwnValue> values;
    for (const std::size_t row : table_.rows()) {
      const bool own = !table_.text(row, "own_low").empty() || !table_.text(row, "own_mid").empty() ||
                       !table_.text(row, "own_high").empty();
      if (!own) continue;
      if (auto value = read_row(row)) values.push_back(std::move(*value));
    }
    return values;
  }

 private:
  std::optional<OwnValue> read_row(std::size_t row) {
    const auto function = catalogue_.find(table_.text(row, "function"));
    const auto value = read_value(row);
    if (!function || !value) return std::nullopt;
    OwnValue own;
    own.function = *function;
    own.value = *value;
    own.provenance = read_origin(row);
    auto& norm = base_.by_function[*function];
    const std::string written = plain_caption(table_.text(row, "figure"));
    std::vector<std::string> known;
    for (const NormFigure& figure : norm ? figures_of(*norm) : std::vector<NormFigure>{}) {
      known.push_back(figure_label(figure, reading_.language));
      for (const Language language : {Language::nl, Language::en}) {
        if (written != plain_caption(figure_label(figure, language))) continue;
        own.part = figure.part;
        own.number = figure.number;
        return own;
      }
    }
    report("case_norm_figure", row, "figure", table_.text(row, "figure"), joined(known));
    return std::nullopt;
  }

  std::optional<Interval> read_value(std::size_t row) {
    const auto low = table_.number(row, "own_low");
    const auto mid = table_.number(row, "own_mid");
    const auto high = table_.number(row, "own_high");
    if (mid && !low && !high && empty(row, "own_low") && empty(row, "own_high"))
      return Interval::exactly(*mid);
    if (!low || !mid || !high) {
      if (empty(row, "own_low") || empty(row, "own_mid") || empty(row, "own_high"))
        report("case_norm_half", row, "own_mid", {}, {});
      return std::nullopt;
    }
    if (*low < 0.0 || *low > *mid || *mid > *high) {
      report("case_norm_order", row, "own_mid", {}, {});
      return std::nullopt;
    }
    return Interval{*low, *mid, *high};
  }

  /// Whether nothing is written there; a faulty cell reads as empty text too.
  bool empty(std::size_t row, const char* key) const { return table_.is_empty(row, key); }

  Provenance read_origin(std::size_t row) {
    Provenance origin;
    origin.source = table_.text(row, "source") == empty_list ? "" : table_.text(row, "source");
    for (const auto& choice : status_names) {
      if (choice.name == table_.text(row, "status")) origin.status = choice.value;
    }
    const bool claims = origin.status == Status::published || origin.status == Status::secondary;
    if (claims && origin.source.empty()) report("case_norm_without_source", row, "source", {}, {});
    return origin;
  }

  void report(const std::string& code, std::size_t row, const char* key, const std::string& value,
              const std::string& known) {
    reading_.found.problems.push_back(
        {code,
         table_.place(row, key),
         {{"function", reading_.words.shown("function", table_.text(row, "function"), reading_.language)},
          {"value", value},
          {"known", known}}});
  }

  NormSet base_;
  const FunctionCatalogue& catalogue_;
  CaseReading& reading_;
  CaseTable table_;
};

/// Sources of the sheet Bronnen that are for norms and that the set does not list.
void add_sources(NormSet& set, CaseReading& reading) {
  CaseTable table(case_sheet("sources"), reading);
  for (const std::size_t row : table.rows()) {
    const std::string& id = table.text(row, "id");
    const bool listed = std::any_of(set.sources.begin(), set.sources.end(),
                                    [&](const Source& source) { return source.id == id; });
    if (listed || id.empty() || table.text(row, "used_for") == "town") continue;
    Source source;
    source.id = id;
    source.organisation = table.text(row, "organisation");
    source.title = table.text(row, "title");
    if (const auto year = table.number(row, "year")) source.year = static_cast<int>(*year);
    source.url = table.text(row, "url");
    source.licence = table.text(row, "licence");
    set.sources.push_back(std::move(source));
  }
  std::sort(set.sources.begin(), set.sources.end(),
            [](const Source& a, const Source& b) { return a.id < b.id; });
}

}  // namespace

NormSet with_own_values(const NormSet& base, const std::vector<OwnValue>& values) {
  NormSet set = base;
  set.id = base.id + own_norms_suffix;
  set.name = {base.name.nl + text("label.case.own_norms", Language::nl),
              base.name.en + text("label.case.own_norms", Language::en)};
  set.extends = base.id;
  for (const OwnValue& value : values) set_own(set, value);
  return set;
}

std::optional<std::vector<OwnValue>> own_values_between(const NormSet& base, const NormSet& set,
                                                        const FunctionCatalogue& catalogue) {
  std::vector<OwnValue> values;
  NormSet from = base;
  NormSet to = set;
  for (std::size_t i = 0; i < from.by_function.size() && i < to.by_function.size(); ++i) {
    if (!from.by_function[i] || !to.by_function[i]) continue;
    const auto before = figures_of(*from.by_function[i]);
    const auto after = figures_of(*to.by_function[i]);
    for (std::size_t k = 0; k < std::min(before.size(), after.size()); ++k) {
      const bool kept = same(before[k].value, after[k].value) && before[k].provenance == after[k].provenance;
      if (kept || before[k].part != after[k].part) continue;
      values.push_back(
          {FunctionIndex(i), after[k].part, after[k].number, after[k].value, after[k].provenance});
    }
  }
  NormSet made = with_own_values(base, values);
  made.sources = set.sources;
  if (resolved_norms_json(made, catalogue) != resolved_norms_json(set, catalogue)) return std::nullopt;
  return values;
}

std::optional<NormSet> read_own_norms(const NormSet& base, const FunctionCatalogue& catalogue,
                                      CaseReading& reading) {
  const std::vector<OwnValue> values = OwnRows(base, catalogue, reading).read();
  if (values.empty()) return std::nullopt;
  NormSet set = with_own_values(base, values);
  add_sources(set, reading);
  return set;
}

}  // namespace voorzien::io
