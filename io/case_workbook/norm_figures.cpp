// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/norm_figures.hpp"

#include <utility>

#include "io/case_workbook/case_words.hpp"

namespace voorzien::io {
namespace {

/// Collects the figures of one norm.
class FigureList {
 public:
  explicit FigureList(Norm& norm) : norm_(norm) {}

  std::vector<NormFigure> all() {
    if (norm_.need) std::visit([this](auto& need) { add_need(need); }, *norm_.need);
    add("reach_m", norm_.reach_m, "m");
    number_ = 0;
    for (AreaRule& area : norm_.areas) {
      ++number_;
      about_ = area.space_kind;
      add(area.outdoor ? "outdoor_fixed" : "gfa_fixed", area.fixed_m2, "m2");
      add(area.outdoor ? "outdoor_per_unit" : "gfa_per_unit", area.m2_per_unit, "m2");
    }
    return std::move(figures_);
  }

 private:
  void add(const char* part, Interval& value, Provenance& provenance, const std::string& unit) {
    figures_.push_back({part, number_, about_, unit, value, provenance,
                        [&value, &provenance](const Interval& own, const Provenance& origin) {
                          value = own;
                          provenance = origin;
                        }});
  }
  void add(const char* part, SourcedValue& value, const std::string& unit) {
    add(part, value.value, value.provenance, unit);
  }
  void add(const char* part, std::optional<SourcedValue>& value, const std::string& unit) {
    if (value) add(part, *value, unit);
  }

  void add_rule(QuantityRule& rule) {
    add("rate", rule.rate, rule.provenance, rule.unit);
    add("participation", rule.participation, "share");
    add("days_per_week", rule.days_per_week, "days");
    add("peak_day_factor", rule.peak_day_factor, "");
    if (rule.conversion) add("conversion", rule.conversion->factor, rule.conversion->to);
  }
  void add_need(QuantityNeed& need) {
    add_rule(need.rule);
    for (QuantityVariant& variant : need.variants) {
      ++number_;
      about_ = variant.when.urban_type.value_or("");
      add_rule(variant.rule);
    }
    number_ = 0;
    about_.clear();
  }
  void add_need(PresenceNeed& need) {
    add("presence", need.rate, need.provenance, "");
    add("from_residents", need.from_residents, "persons");
  }
  void add_need(CoverageNeed& need) {
    add("share", need.share, need.provenance, "share");
    Metres& within = need.within;
    Provenance& provenance = need.provenance;
    figures_.push_back({"within_m",
                        0,
                        {},
                        "m",
                        Interval::exactly(within.value()),
                        provenance,
                        [&within, &provenance](const Interval& own, const Provenance& origin) {
                          within = Metres(own.mid);
                          provenance = origin;
                        }});
  }

  Norm& norm_;
  std::size_t number_ = 0;
  std::string about_;
  std::vector<NormFigure> figures_;
};

}  // namespace

std::vector<NormFigure> figures_of(Norm& norm) { return FigureList(norm).all(); }

std::string figure_label(const NormFigure& figure, Language language) {
  const std::string label = case_text("figure", figure.part, language);
  return figure.number == 0 ? label : label + " (" + std::to_string(figure.number) + ")";
}

}  // namespace voorzien::io
