// SPDX-License-Identifier: EUPL-1.2
#include "io/results/norm_text.hpp"

#include <algorithm>

#include "io/results/finding_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

/// Fills the sentences of the three kinds of norm.
class NormWords {
 public:
  NormWords(const FunctionCatalogue& catalogue, const FacilityFunction& function, Language language)
      : catalogue_(catalogue), function_(function), language_(language) {}

  std::string operator()(const QuantityNeed& need) const {
    const QuantityRule& rule = need.rule;
    std::string words =
        filled("norm.quantity", {{"rate", range(rule.rate)},
                                 {"unit", unit(rule.unit)},
                                 {"per", rule.per == 1.0 ? "" : number(rule.per, language_) + " "},
                                 {"basis", basis(rule)}});
    words += factor("norm.participation", rule.participation);
    words += factor("norm.days", rule.days_per_week);
    words += factor("norm.peak", rule.peak_day_factor);
    if (rule.conversion) {
      words += filled("norm.conversion", {{"value", range(rule.conversion->factor.value)},
                                          {"to", unit(rule.conversion->to)},
                                          {"from", unit(rule.conversion->from)}});
    }
    if (need.variants.empty()) return words;
    const auto count = static_cast<double>(need.variants.size());
    return words + filled(need.variants.size() == 1 ? "norm.variant" : "norm.variants", {{"count", count}});
  }

  std::string operator()(const PresenceNeed& need) const {
    return filled("norm.presence",
                  {{"rate", range(need.rate)},
                   {"unit", unit("")},
                   {"scale", text("norm.scale." + std::string(name_of(need.per)), language_)},
                   {"residents", range(need.from_residents.value)}});
  }

  std::string operator()(const CoverageNeed& need) const {
    return filled("norm.coverage", {{"share", range(need.share * 100.0)},
                                    {"group", ages("norm.group_", need.ages)},
                                    {"within", need.within.value()}});
  }

 private:
  [[nodiscard]] std::string filled(std::string_view key, const Values& values) const {
    return fill(text(key, language_), values, language_);
  }

  [[nodiscard]] std::string range(const Interval& interval) const {
    if (interval.is_exact()) return number(interval.mid, language_);
    return filled("norm.range", {{"mid", number(interval.mid, language_)},
                                 {"low", number(interval.low, language_)},
                                 {"high", number(interval.high, language_)}});
  }

  [[nodiscard]] std::string unit(const std::string& id) const {
    const auto named = std::find_if(catalogue_.units.begin(), catalogue_.units.end(),
                                    [&](const CapacityUnit& candidate) { return candidate.id == id; });
    if (named != catalogue_.units.end()) return in(named->name, language_);
    return id.empty() ? in(function_.unit.name, language_) : id;
  }

  [[nodiscard]] std::string ages(const std::string& prefix, AgeBand band) const {
    return ages_text(prefix, band, language_);
  }

  [[nodiscard]] std::string basis(const QuantityRule& rule) const {
    const std::string prefix = rule.per == 1.0 ? "norm." : "norm.many_";
    if (rule.basis == Basis::residents) return ages(prefix, rule.ages);
    return text(prefix + std::string(name_of(rule.basis)), language_);
  }

  [[nodiscard]] std::string factor(std::string_view key, const std::optional<SourcedValue>& value) const {
    return value ? filled(key, {{"value", range(value->value)}}) : std::string();
  }

  const FunctionCatalogue& catalogue_;
  const FacilityFunction& function_;
  Language language_;
};

}  // namespace

std::string norm_text(const Norm& norm, const FunctionCatalogue& catalogue, Language language) {
  if (!norm.need) return text("norm.none", language);
  return std::visit(NormWords(catalogue, catalogue.functions[norm.function], language), *norm.need);
}

std::string norm_origin(const Norm& norm, const NormSet& set, Language language) {
  if (!norm.need) return {};
  const Provenance& provenance = provenance_of(*norm.need);
  std::string origin = norm.set;
  const auto source = std::find_if(set.sources.begin(), set.sources.end(), [&](const Source& candidate) {
    return candidate.id == provenance.source;
  });
  if (source != set.sources.end()) {
    origin += ", " + source->organisation;
    if (source->year) origin += " " + std::to_string(*source->year);
  }
  origin += " (" + text("label.status." + std::string(name_of(provenance.status)), language);
  if (norm.to_be_filled) origin += "; " + text("label.status.to_be_filled", language);
  return origin + ")";
}

std::string ages_text(const std::string& prefix, AgeBand ages, Language language) {
  if (ages == AgeBand{}) return text(prefix + "residents", language);
  const bool open_ended = ages.last + 1 == age_count;
  return fill(text(prefix + (open_ended ? "ages_plus" : "ages"), language),
              {{"first", static_cast<double>(ages.first)}, {"last", static_cast<double>(ages.last)}},
              language);
}

}  // namespace voorzien::io
