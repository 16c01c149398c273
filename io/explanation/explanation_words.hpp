// SPDX-License-Identifier: EUPL-1.2
// What occurs in every line of an explanation: amounts with unit and bandwidth, formulas with their inputs
// filled in, a source as people cite it.
#pragma once

#include <string>

#include "io/explanation/answer.hpp"
#include "io/summary/text_layout.hpp"
#include "io/text/language.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

class ExplanationWords {
 public:
  ExplanationWords(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  [[nodiscard]] const Answer& answer() const { return answer_; }
  [[nodiscard]] Language language() const { return language_; }

  /// The text of `label.explain.<key>`, filled.
  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const;
  /// A number of the function's unit, without the unit: "812"; the word for unknown when there is none.
  [[nodiscard]] std::string amount(std::optional<double> value) const;
  /// The same with its sign: "+12", "−3", "0".
  [[nodiscard]] std::string change(std::optional<double> value) const;
  /// "812 leerlingen (800–830)".
  [[nodiscard]] std::string with_unit(const std::optional<Interval>& value) const;
  [[nodiscard]] std::string unit() const;
  /// Any number, with its bandwidth when it has one: "0,97 (0,95–1)".
  [[nodiscard]] std::string range(const Interval& value, int decimals) const;
  [[nodiscard]] std::string range(const Interval& value) const;
  /// "1.045,25 inwoners van 4 t/m 11 jaar × 0,97 leerlingen".
  [[nodiscard]] std::string formula(const QuantityTerms& terms) const;
  /// "Ministerie van X 2019, Titel, https://…"; says so when there is no source.
  [[nodiscard]] std::string source(const Provenance& provenance) const;
  [[nodiscard]] std::string status(Status status) const;
  [[nodiscard]] std::string year() const;
  /// The name of a facility, or of the site an intervention with this id opens; a * marks what is made up.
  [[nodiscard]] std::string facility(const Facility& facility) const;
  /// "openen: 400 leerlingen op Kavel Noord", what an intervention does for this function.
  [[nodiscard]] std::string deed(const Intervention& intervention) const;

 private:
  [[nodiscard]] std::string unit_called(const std::string& id) const;
  [[nodiscard]] std::string basis(const QuantityRule& rule) const;

  const Answer& answer_;
  Language language_;
};

/// The parts of the text, in order.
Lines need_lines(const ExplanationWords& words);
Lines norm_lines(const ExplanationWords& words);
Lines people_lines(const ExplanationWords& words);
Lines supply_lines(const ExplanationWords& words);
Lines balance_lines(const ExplanationWords& words);
Lines reach_lines(const ExplanationWords& words);
Lines intervention_lines(const ExplanationWords& words);
Lines plan_lines(const ExplanationWords& words);

}  // namespace voorzien::io
