// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/explanation_words.hpp"

#include <algorithm>
#include <cmath>

#include "io/results/decimals.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

/// The part of an intervention that a reader of one function needs.
struct Deed {
  const ExplanationWords& words;
  FunctionIndex function;

  [[nodiscard]] std::string capacity(const std::vector<FunctionCapacity>& all) const {
    for (const FunctionCapacity& one : all) {
      if (one.function == function) return words.amount(one.capacity) + " " + words.unit();
    }
    // Of another function, which this one depends on.
    std::string others;
    for (const FunctionCapacity& one : all) {
      const FacilityFunction& other = words.answer().scenario.catalogue.functions[one.function];
      others += (others.empty() ? "" : ", ") + number(one.capacity, other.unit.decimals, words.language()) +
                " " + in(other.unit.name, words.language()) + " " + in(other.name, words.language());
    }
    return others;
  }
  [[nodiscard]] std::string homes(const std::vector<DwellingCount>& all, NeighbourhoodIndex where) const {
    double count = 0.0;
    for (const DwellingCount& one : all) count += one.count;
    return words.say("homes", {{"count", number(count, 0, words.language())},
                               {"where", words.answer().scenario.town.neighbourhoods[where].name}});
  }
  std::string operator()(const BuildDwellings& build) const {
    return homes(build.dwellings, build.neighbourhood);
  }
  std::string operator()(const DemolishDwellings& demolish) const {
    return homes(demolish.dwellings, demolish.neighbourhood);
  }
  std::string operator()(const OpenFacility& open) const {
    std::string what = capacity(open.functions);
    for (const Site& site : words.answer().scenario.town.sites) {
      if (site.id != open.site) continue;
      const std::string& name = in(site.name, words.language());
      what +=
          words.say("on_site",
                    {{"site", (name.empty() ? site.id : short_name(name)) + (site.illustrative ? "*" : "")}});
    }
    return what;
  }
  std::string operator()(const ExtendFacility& extend) const {
    return words.say("at_facility", {{"what", capacity(extend.added)}, {"facility", extend.facility}});
  }
  std::string operator()(const ConvertCapacity& convert) const {
    const double amount = (convert.to.function == function ? 1.0 : -1.0) *
                          (convert.to.function == function ? convert.to : convert.from).capacity;
    return words.say("at_facility",
                     {{"what", words.change(amount) + " " + words.unit()}, {"facility", convert.facility}});
  }
  std::string operator()(const CloseFacility& close) const { return close.facility; }
};

}  // namespace

std::string ExplanationWords::say(const std::string& key, const Values& values) const {
  return fill(text("label.explain." + key, language_), values, language_);
}

std::string ExplanationWords::amount(std::optional<double> value) const {
  return value ? number(*value, answer_.function().unit.decimals, language_)
               : text("label.unknown", language_);
}

std::string ExplanationWords::change(std::optional<double> value) const {
  if (!value) return text("label.unknown", language_);
  const std::string size = amount(std::abs(*value));
  if (size == amount(0.0)) return size;
  return (*value > 0.0 ? "+" : "−") + size;
}

std::string ExplanationWords::unit() const { return in(answer_.function().unit.name, language_); }

std::string ExplanationWords::range(const Interval& value, int decimals) const {
  const auto shown = [&](double one) { return number(one, decimals, language_); };
  if (shown(value.low) == shown(value.high)) return shown(value.mid);
  return fill(text("norm.range", language_),
              {{"mid", shown(value.mid)}, {"low", shown(value.low)}, {"high", shown(value.high)}}, language_);
}

std::string ExplanationWords::range(const Interval& value) const {
  if (value.is_exact()) return number(value.mid, language_);
  return fill(text("norm.range", language_),
              {{"mid", number(value.mid, language_)},
               {"low", number(value.low, language_)},
               {"high", number(value.high, language_)}},
              language_);
}

std::string ExplanationWords::with_unit(const std::optional<Interval>& value) const {
  if (!value) return text("label.unknown", language_);
  return range(*value, answer_.function().unit.decimals) + " " + unit();
}

std::string ExplanationWords::unit_called(const std::string& id) const {
  for (const CapacityUnit& candidate : answer_.scenario.catalogue.units) {
    if (candidate.id == id) return in(candidate.name, language_);
  }
  return id.empty() ? unit() : id;
}

std::string ExplanationWords::basis(const QuantityRule& rule) const {
  if (answer_.need.at_facilities) return text("norm.many_pupils", language_);
  if (rule.basis != Basis::residents) return text("norm.many_" + std::string(name_of(rule.basis)), language_);
  return ages_text("norm.many_", rule.ages, language_);
}

std::string ExplanationWords::formula(const QuantityTerms& terms) const {
  const QuantityRule& rule = *terms.rule;
  std::string words =
      terms.basis ? range(*terms.basis, decimals_of_persons) : text("label.unknown", language_);
  words += " " + basis(rule);
  if (rule.per != 1.0) words += " ÷ " + number(rule.per, language_);
  words += " × " + range(rule.rate) + " " + unit_called(rule.unit);
  const auto factor = [&](const char* key, const std::optional<SourcedValue>& value) {
    if (value) words += fill(text(key, language_), {{"value", range(value->value)}}, language_);
  };
  factor("norm.participation", rule.participation);
  factor("norm.days", rule.days_per_week);
  factor("norm.peak", rule.peak_day_factor);
  if (rule.conversion) {
    words += fill(text("norm.conversion", language_),
                  {{"value", range(rule.conversion->factor.value)},
                   {"to", unit_called(rule.conversion->to)},
                   {"from", unit_called(rule.conversion->from)}},
                  language_);
  }
  return words;
}

std::string ExplanationWords::source(const Provenance& provenance) const {
  for (const Source& listed : answer_.scenario.norms.sources) {
    if (listed.id != provenance.source) continue;
    std::string cited = listed.organisation;
    if (listed.year) cited += " " + std::to_string(*listed.year);
    cited += ", " + listed.title;
    if (!listed.url.empty()) cited += ", " + listed.url;
    return cited;
  }
  return text("label.no_source", language_);
}

std::string ExplanationWords::status(Status status) const {
  return text("label.status." + std::string(name_of(status)), language_);
}

std::string ExplanationWords::year() const { return std::to_string(static_cast<int>(answer_.question.year)); }

std::string ExplanationWords::facility(const Facility& facility) const {
  const std::string& name = facility.name.empty() ? facility.id : facility.name;
  return name + (facility.status == Status::illustrative ? "*" : "");
}

std::string ExplanationWords::deed(const Intervention& intervention) const {
  const std::string kind = text("label.intervention." + kind_of(intervention), language_);
  return kind + ": " + std::visit(Deed{*this, answer_.question.function}, intervention.action);
}

}  // namespace voorzien::io
