// SPDX-License-Identifier: EUPL-1.2
// Which ages gain or lose by a plan.
#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"

namespace voorzien::io {

Lines group_lines(const SummaryContext& context) {
  Lines lines;
  for (const ExplainedGroup& group : context.plan.explanation.groups) {
    append(lines, wrapped("  ", group_words(context.view, group, context.language)));
  }
  if (!lines.empty()) lines.insert(lines.begin(), words("groups_heading", {}, context.language));
  return lines;
}

}  // namespace voorzien::io
