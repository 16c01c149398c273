// SPDX-License-Identifier: EUPL-1.2
#include "io/report/report.hpp"

#include <algorithm>
#include <array>

#include "io/report/chapters.hpp"
#include "io/report/week_picture.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Department, 5> departments{
    Department::spatial, Department::social, Department::real_estate, Department::finance, Department::legal};

class ChapterList {
 public:
  explicit ChapterList(const ReportContext& context) : context_(context) {}

  /// Titles are `report.chapter.<id>`; a chapter without a body is left out.
  void add(const std::string& id, std::string body, const std::string& kind = "page") {
    if (!body.empty()) list_.push_back({id, context_.say("report.chapter." + id), kind, std::move(body)});
  }
  [[nodiscard]] std::vector<Chapter> take() { return std::move(list_); }

 private:
  const ReportContext& context_;
  std::vector<Chapter> list_;
};

std::vector<Chapter> chapters_of(const ReportContext& context, const AllFigures& figures) {
  ChapterList chapters(context);
  chapters.add("words", words_chapter(context), "flow");
  chapters.add("people", people_chapter(context), "flow");
  chapters.add("overview", overview_chapter(context, figures));
  if (context.best != nullptr) {
    chapters.add("places", places_chapter(context));
    chapters.add("bound", bound_chapter(context));
    chapters.add("alternatives", alternatives_chapter(context));
    chapters.add("savings", savings_chapter(context), "flow");
    chapters.add("weeks", weeks_chapter(context));
    for (const Department department : departments) {
      std::string id = "department-" + std::string(name_of(department));
      std::replace(id.begin(), id.end(), '_', '-');
      chapters.add(id, department_chapter(context, department));
    }
    chapters.add("council", council_chapter(context, figures));
  }
  chapters.add("functions", functions_chapter(context, figures));
  chapters.add("certainty", certainty_chapter(context, figures));
  chapters.add("sources", sources_chapter(context), "flow");
  return chapters.take();
}

/// The mark of a draft at the foot of every printed page.
std::string page_foot(const ReportContext& context) {
  if (!context.options.is_concept) return {};
  return "@media print { @page { @bottom-left { content: \"" + context.say("report.concept_running") +
         "\"; font: 8pt sans-serif; color: #55606b; } } }\n";
}

}  // namespace

std::string report_html(const ReportInput& input, const ReportOptions& options) {
  const ReportContext context(input, options);
  const AllFigures figures = function_figures(context);
  PageValues values;
  const auto text = [&](const std::string& name, const std::string& words) {
    values.texts.emplace_back(name, words);
  };
  const double base = context.year_at(0);
  const double horizon = context.year_at(context.horizon());
  text("language", std::string(code_of(context.language)));
  text("title", in(context.scenario.name, context.language));
  text("kicker", context.say("report.kicker", {{"town", context.town_name()}}));
  text("subtitle", context.say(context.best != nullptr ? "report.subtitle_plan" : "report.subtitle",
                               {{"from_year", base}, {"to_year", horizon}}));
  text("skip", context.say("report.skip"));
  text("contents", context.say("report.contents"));
  text("made_with", context.say("report.made_with", {{"scenario", context.scenario.id}}));
  if (options.is_concept) {
    text("mark_class", "concept");
    text("concept", context.say("report.concept"));
    text("concept_note", context.say("report.concept_note"));
  } else {
    text("mark_class", "final");
    text("concept_note", context.say("report.final_note"));
  }
  if (options.leaves_out_private_plots && context.hidden_places() > 0) {
    text("private_note",
         context.say("report.private_note", {{"count", context.places_counted(context.hidden_places())}}));
  }
  values.markup = {{"style", std::string(template_text("base.css")) + std::string(template_text("page.css")) +
                                 page_foot(context)},
                   {"symbols", context.map.symbols() + (context.best != nullptr ? week_symbols() : "")},
                   {"answer", answer_page(context, figures)}};
  values.chapters = chapters_of(context, figures);
  return filled_page("page.mustache", values);
}

}  // namespace voorzien::io
