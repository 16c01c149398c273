// SPDX-License-Identifier: EUPL-1.2
#include "io/report/number_origin.hpp"

#include <optional>
#include <string>

#include "io/explanation/answer.hpp"
#include "io/explanation/explanation_words.hpp"
#include "io/report/markup.hpp"

namespace voorzien::io {
namespace {

/// About the neighbourhood with the largest need in the last year; none where no neighbourhood has any.
std::optional<Question> largest_need(const ReportContext& context, const FunctionFigures& figures) {
  Question question;
  question.function = figures.balance->function;
  question.year = context.scenario.horizon_year;
  const bool nearness = asks_nearness(context.scenario, question.function);
  std::optional<Question> largest;
  double most = 0.0;
  for (std::size_t i = 0; i < context.scenario.town.neighbourhoods.size(); ++i) {
    question.neighbourhood = NeighbourhoodIndex(i);
    const AnswerFigures answer = figures_of(context.result, question, nearness);
    if (!answer.has_area || !answer.need || answer.need->mid <= most) continue;
    most = answer.need->mid;
    largest = question;
  }
  return largest;
}

void write_lines(Markup& markup, const Answer& answer, Language language) {
  const ExplanationWords words(answer, language);
  const Inside block(markup, "pre", {{"tabindex", "0"}});
  for (const auto& part : {need_lines, norm_lines, people_lines, supply_lines, balance_lines, reach_lines}) {
    for (const std::string& line : part(words)) markup.text(line).empty("br");
    markup.empty("br");
  }
}

}  // namespace

std::string origin_link(const ReportContext& context, const FunctionFigures& figures) {
  return largest_need(context, figures) ? "#origin-" + figures.function->id : std::string();
}

void write_number_origin(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  const std::optional<Question> largest = largest_need(context, figures);
  if (!largest) return;
  const Question& question = *largest;
  const bool nearness = asks_nearness(context.scenario, question.function);
  Answer answer{context.scenario,
                context.result,
                question,
                figures_of(context.result, question, nearness),
                need_terms(context.scenario, context.result, question),
                supply_terms(context.scenario, context.result, question),
                {},
                true,
                {}};
  const std::string& name = context.scenario.town.neighbourhoods[question.neighbourhood].name;
  const Values values = {{"neighbourhood", name},
                         {"function", figures.function->id},
                         {"year", static_cast<double>(context.year_at(context.horizon()))}};
  const Inside folded(markup, "details");
  markup.element("summary", context.say("report.origin.title"));
  markup.element("p", context.say("report.origin.intro", values), {{"id", "origin-" + figures.function->id}});
  write_lines(markup, answer, context.language);
  markup.element("p", context.say("report.origin.ask", values));
}

}  // namespace voorzien::io
