// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/why_not_summary.hpp"

#include <algorithm>

#include "engine/proposal/plan_of.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/text_layout.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

/// The site's own reason for keeping the function out; empty when it states none.
std::string reason_of(const WhyNotQuestion& question, Language language) {
  for (const ExcludedFunction& excluded : question.site.excluded) {
    if (excluded.function == question.function) return in(excluded.reason, language);
  }
  return {};
}

std::string refusal_words(const WhyNotQuestion& question, const WhyNot& answer, const Values& names,
                          Language language) {
  Values values = names;
  values.emplace_back("needed", number(answer.needed_m2, 0, language));
  values.emplace_back("offered", number(answer.offered_m2, 0, language));
  std::string sentence = words("refusal." + std::string(name_of(answer.refusal)), values, language);
  const std::string reason = reason_of(question, language);
  if (!reason.empty() && answer.refusal == Refusal::excluded_by_site) sentence += " (" + reason + ")";
  return sentence;
}

/// With a capital, as a sentence begins; names of functions have none.
std::string begun(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

std::string joined_lines(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += begun(line) + "\n";
  return text;
}

void add_price(const WhyNot& answer, Language language, Lines& lines) {
  bool told_apart = false;
  for (const LevelSaving& price : answer.price) {
    if (!price.comparable) {
      told_apart = true;
      continue;
    }
    append(lines, wrapped("  " + level_name(price.level, language) + ": ", price_words(price, language)));
  }
  if (told_apart) lines.push_back("  " + words("not_comparable", {}, language));
}

}  // namespace

std::string why_not_summary(const ProposalCase& what, const WhyNotQuestion& question, const WhyNot& answer,
                            Language language) {
  const std::string& site = in(question.site.name, language);
  const std::string& function = in(what.scenario.catalogue.functions[question.function].name, language);
  const Values names = {{"site", site.empty() ? question.site.id : short_name(site)},
                        {"function", short_name(function)}};
  Lines lines;
  const CapacityUnit& unit = what.scenario.catalogue.functions[question.function].unit;
  const auto amount = [&](double capacity) {
    return number(capacity, unit.decimals, language) + " " + in(unit.name, language);
  };
  if (answer.there > 0.0) {
    lines.push_back(words("why_not.there", {names[0], names[1], {"amount", amount(answer.there)}}, language));
  }
  if (answer.largest < unlimited_amount && answer.there > 0.0) {
    lines.push_back(words("why_not.largest", {{"amount", amount(answer.largest)}}, language));
  }
  if (answer.in_best_plan) {
    if (answer.there <= 0.0) lines.push_back(words("why_not.in_plan", names, language));
  } else if (!answer.forced && (answer.refusal == Refusal::none || is_choice(answer.refusal))) {
    // It could be forced, but there is no plan to compare with.
    if (answer.refusal != Refusal::none) {
      append(lines, wrapped("", refusal_words(question, answer, names, language)));
    }
    append(lines, wrapped("", words("status.none", {}, language)));
  } else if (!answer.forced) {
    append(lines, wrapped("", refusal_words(question, answer, names, language)));
    lines.push_back(words("why_not.cannot_be_forced", names, language));
  } else {
    if (answer.refusal != Refusal::none) {
      append(lines, wrapped("", refusal_words(question, answer, names, language)));
    }
    const bool found = !answer.forced->plan.phases.empty();
    lines.push_back(words(found ? "why_not.price" : "why_not.impossible", names, language));
    if (found) add_price(answer, language, lines);
  }
  return joined_lines(lines);
}

std::string added_alone_summary(const ProposalCase& what, const WhyNotQuestion& question,
                                const AddedAlone& added, Language language) {
  const FacilityFunction& function = what.scenario.catalogue.functions[question.function];
  const Values names = {{"amount", number(added.capacity, function.unit.decimals, language) + " " +
                                       in(function.unit.name, language)},
                        {"function", short_name(in(function.name, language))}};
  Lines lines;
  append(lines, wrapped("", words(added.fits ? "why_not.added" : "why_not.added_no_room", names, language)));
  if (!added.fits) return joined_lines(lines);
  bool any = false;
  for (const PlanLevel level : {PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::travel,
                                PlanLevel::land, PlanLevel::cost, PlanLevel::complexity}) {
    const std::optional<double> before = level_of(added.before, level);
    const std::optional<double> after = level_of(added.after, level);
    if (!before || !after || !is_something(level, *after - *before)) continue;
    any = true;
    const double more = *after - *before;
    append(lines,
           wrapped("  " + level_name(level, language) + ": ", price_words({level, more, more}, language)));
  }
  if (!any) lines.push_back("  " + words("why_not.added_nothing", {}, language));
  return joined_lines(lines);
}

}  // namespace voorzien::io
