// SPDX-License-Identifier: EUPL-1.2
// The words that stand for a measure, each with one meaning in the whole report.
#include "io/report/chapters.hpp"
#include "io/report/markup.hpp"

namespace voorzien::io {

std::string words_chapter(const ReportContext& context) {
  Markup markup;
  markup.element("p", context.say("report.words.intro"));
  {
    const Inside list(markup, "dl", {{"class", "words"}});
    for (const char* word : {"need", "supply", "shortfall", "coverage", "met", "unmet", "no_place"}) {
      markup.element("dt", context.say(std::string("report.words.") + word));
      markup.element("dd", context.say(std::string("report.means.") + word));
    }
  }
  markup.element("p", context.say("report.words.two_measures"));
  return markup.take();
}

}  // namespace voorzien::io
