// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_parts.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/sources_used.hpp"

namespace voorzien::io {
namespace {

void write_findings(PlanDraft& draft) {
  const TableSpec table = described_table(
      draft, "findings", GeometryKind::none,
      columns_of("rank:w code:t finding:t function:t area_id:t year:w value_low:r value:r value_high:r"));
  RowWriter rows = draft.file.create(table);
  int rank = 0;
  for (const Finding& finding : draft.result.findings) {
    ++rank;
    const std::string& function = draft.scenario.catalogue.functions[finding.function].id;
    const int year = static_cast<int>(finding.year);
    rows.whole_number(rank).text(finding.message.code);
    rows.text(finding_text(finding, draft.scenario, draft.language)).text(function);
    rows.text(unless_empty(finding.area)).whole_number(year == 0 ? std::nullopt : std::optional<int>(year));
    rows.interval(finding.value).end_row();
  }
  add_style(draft, table, draft.say("style.table"), {});
}

}  // namespace

void write_sources(PlanDraft& draft) {
  const TableSpec table =
      described_table(draft, "sources", GeometryKind::none,
                      columns_of("used_for:t id:t organisation:t title:t year:w url:t licence:t"));
  RowWriter rows = draft.file.create(table);
  for (const UsedSource& used : sources_used(draft.scenario)) {
    const Source& source = used.source;
    rows.text(used.list).text(source.id).text(source.organisation).text(source.title);
    rows.whole_number(source.year)
        .text(unless_empty(source.url))
        .text(unless_empty(source.licence))
        .end_row();
  }
  add_style(draft, table, draft.say("style.table"), {});
  write_findings(draft);
}

}  // namespace voorzien::io
