// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/case_workbook/norm_figures.hpp"
#include "io/case_workbook/scenario_rows.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/results/norm_text.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

class NormRows {
 public:
  NormRows(const FunctionCatalogue& catalogue, const std::vector<OwnValue>& own, const CaseBook& book)
      : catalogue_(catalogue), own_(own), book_(book) {}

  void add(Norm norm) {
    const std::string words = norm_text(norm, catalogue_, book_.language());
    bool first = true;
    for (const NormFigure& figure : figures_of(norm)) {
      CaseRow row = {{"function", catalogue_.functions[norm.function].id},
                     {"figure", figure_label(figure, book_.language())},
                     {"about", first ? words : about(figure)},
                     {"unit", unit_of(figure, norm.function)},
                     {"low", figure.value.low},
                     {"mid", figure.value.mid},
                     {"high", figure.value.high},
                     {"norm_source", figure.provenance.source},
                     {"norm_status", status(figure.provenance)}};
      add_own(norm.function, figure, row);
      rows.push_back(std::move(row));
      first = false;
    }
  }

  std::vector<CaseRow> rows;

 private:
  [[nodiscard]] std::string status(const Provenance& provenance) const {
    return book_.words().shown("status", name_of(provenance.status, status_names), book_.language());
  }

  [[nodiscard]] std::string about(const NormFigure& figure) const {
    return book_.words().shown("space_kind", figure.about, book_.language());
  }

  [[nodiscard]] std::string unit_of(const NormFigure& figure, FunctionIndex function) const {
    const bool dutch = book_.language() == Language::nl;
    if (figure.part == "presence") {
      const Name& unit = catalogue_.functions[function].unit.name;
      return dutch ? unit.nl : unit.en;
    }
    for (const CapacityUnit& unit : catalogue_.units) {
      if (unit.id == figure.unit) return dutch ? unit.name.nl : unit.name.en;
    }
    const std::string key = "label.case.unit." + figure.unit;
    return has_text(key, book_.language()) ? text(key, book_.language()) : figure.unit;
  }

  void add_own(FunctionIndex function, const NormFigure& figure, CaseRow& row) const {
    const auto found = std::find_if(own_.begin(), own_.end(), [&](const OwnValue& value) {
      return value.function == function && value.part == figure.part && value.number == figure.number;
    });
    if (found == own_.end()) return;
    row["own_low"] = found->value.low;
    row["own_mid"] = found->value.mid;
    row["own_high"] = found->value.high;
    row["source"] = found->provenance.source;
    row["status"] = name_of(found->provenance.status, status_names);
  }

  const FunctionCatalogue& catalogue_;
  const std::vector<OwnValue>& own_;
  const CaseBook& book_;
};

}  // namespace

void add_norm_sheet(const NormSet& base, const std::vector<OwnValue>& own, const FunctionCatalogue& catalogue,
                    CaseBook& book) {
  NormRows rows(catalogue, own, book);
  for (const auto& norm : base.by_function) {
    if (norm) rows.add(*norm);
  }
  book.add("norms", rows.rows);
}

}  // namespace voorzien::io
