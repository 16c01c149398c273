// SPDX-License-Identifier: EUPL-1.2
// Need: the formula with its inputs filled in, the norm behind it, and the people it counts.
#include "io/explanation/explanation_words.hpp"
#include "io/results/decimals.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/people_terms.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr const char* indent = "  ";

Lines unknown_need(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const std::optional<Norm>& norm = answer.scenario.norms.by_function[answer.question.function];
  if (!norm || !norm->need) {
    return wrapped(indent, words.say("need_no_norm", {{"set", answer.scenario.norms.id}}));
  }
  const bool no_people = !answer.neighbourhood().residents;
  return wrapped(indent, words.say(no_people ? "need_no_people" : "need_no_basis"));
}

Lines quantity_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  Lines lines;
  bool first = true;
  for (const QuantityTerms& terms : answer.need.quantity) {
    std::string result;
    if (terms.basis) result = " = " + words.with_unit(*terms.basis * terms.per_basis_unit);
    append(lines, wrapped(first ? "  = " : words.say("or"), words.formula(terms) + result));
    first = false;
  }
  if (answer.need.quantity.size() > 1) append(lines, wrapped(indent, words.say("several_rules")));
  if (answer.need.at_facilities) append(lines, wrapped(indent, words.say("at_facilities")));
  if (answer.neighbourhood().age_knowledge == AgeKnowledge::reference_curve) {
    append(lines, wrapped(indent, words.say("borrowed_ages")));
  }
  return lines;
}

Lines presence_lines(const ExplanationWords& words, const PresenceTerms& terms) {
  const Language language = words.language();
  const std::string scale = text("norm.scale." + std::string(name_of(terms.rule->per)), language);
  Lines lines = wrapped(
      "  = ",
      words.say("presence", {{"asked", words.range(terms.asked)},
                             {"unit", words.unit()},
                             {"scale", scale},
                             {"residents", number(terms.residents, decimals_of_persons, language)},
                             {"whole", number(terms.residents_of_whole, decimals_of_persons, language)},
                             {"need", words.with_unit(words.answer().figures.need)}}));
  append(lines, wrapped(indent, words.say("presence_threshold",
                                          {{"threshold", words.range(terms.rule->from_residents.value)},
                                           {"scale", scale}})));
  return lines;
}

Lines coverage_lines(const ExplanationWords& words, const CoverageTerms& terms) {
  const std::string people = terms.people ? words.range(*terms.people, decimals_of_persons)
                                          : text("label.unknown", words.language());
  return wrapped("  = ", words.say("coverage", {{"people", people},
                                                {"first", static_cast<double>(terms.rule->ages.first)},
                                                {"last", static_cast<double>(terms.rule->ages.last)},
                                                {"share", words.range(terms.rule->share * 100.0)},
                                                {"need", words.with_unit(words.answer().figures.need)}}));
}

/// The norm as it holds here: the variant that applies instead of the main rule.
std::string rule_in_words(const ExplanationWords& words, const Norm& norm) {
  const Answer& answer = words.answer();
  Norm applied = norm;
  if (!answer.need.quantity.empty()) {
    QuantityNeed need;
    need.rule = *answer.need.quantity.front().rule;
    applied.need = need;
  }
  return norm_text(applied, answer.scenario.catalogue, words.language());
}

}  // namespace

Lines need_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  Lines lines = {words.say("need", {{"amount", words.with_unit(answer.figures.need)}})};
  if (!answer.figures.need) {
    append(lines, unknown_need(words));
  } else if (answer.need.presence) {
    append(lines, presence_lines(words, *answer.need.presence));
  } else if (answer.need.coverage) {
    append(lines, coverage_lines(words, *answer.need.coverage));
  } else {
    append(lines, quantity_lines(words));
  }
  return lines;
}

Lines norm_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const std::optional<Norm>& norm = answer.scenario.norms.by_function[answer.question.function];
  if (!norm || !norm->need) return {};
  const Provenance& provenance = answer.need.quantity.empty() ? provenance_of(*norm->need)
                                                              : answer.need.quantity.front().rule->provenance;
  Lines lines =
      wrapped(indent, words.say("norm", {{"norm", rule_in_words(words, *norm)}, {"set", norm->set}}));
  append(lines, wrapped(indent, words.say("norm_source", {{"source", words.source(provenance)},
                                                          {"status", words.status(provenance.status)}})));
  if (norm->to_be_filled) append(lines, wrapped(indent, words.say("to_be_filled")));
  if (const auto* quantity = std::get_if<QuantityNeed>(&*norm->need);
      quantity && quantity->assumes_shared_use) {
    append(lines, wrapped(indent, words.say("assumes_shared_use")));
  }
  return lines;
}

Lines people_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  if (!answer.neighbourhood().residents) return {};
  const Language language = words.language();
  const auto& years = answer.result.timeline.years;
  const std::size_t here = answer.question.neighbourhood;
  const auto persons = [&](std::size_t year) {
    return number(to_persons(years[year].residents[here].total()), 0, language);
  };
  Lines lines = wrapped(
      indent,
      words.say("residents", {{"now", persons(answer.year())},
                              {"year", words.year()},
                              {"then", persons(0)},
                              {"base_year", std::to_string(static_cast<int>(answer.scenario.base_year))},
                              {"status", text("label.status." + std::string(name_of_people_status(
                                                                    answer.scenario, answer.neighbourhood(),
                                                                    answer.question.year)),
                                              language)}}));
  std::string terms;
  for (const PeopleTerm& term : people_terms) {
    MicroPersons sum = 0;
    for (std::size_t year = 1; year <= answer.year(); ++year) sum += years[year].terms[here].*term.member;
    sum *= term.sign;
    const std::string size = number(to_persons(sum < 0 ? -sum : sum), 0, language);
    if (size == "0") continue;
    terms += (terms.empty() ? "" : ", ") + text("label.term." + std::string(term.name), language) + " " +
             (sum < 0 ? "−" : "+") + size;
  }
  if (!terms.empty()) append(lines, wrapped(indent, words.say("residents_terms", {{"terms", terms}})));
  return lines;
}

}  // namespace voorzien::io
