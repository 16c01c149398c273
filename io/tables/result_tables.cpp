// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/result_tables.hpp"

#include "io/results/finding_text.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/sources_used.hpp"
#include "io/results/vocabulary.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/proposal_tables.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {

std::string findings_csv(const Scenario& scenario, const RunResult& result, Language language) {
  CsvTable table("rank,code,function,scale,area_id,year,value_low,value,value_high,unit,text");
  long rank = 0;
  for (const Finding& finding : result.findings) {
    const FacilityFunction& function = scenario.catalogue.functions[finding.function];
    ++rank;
    table.integer(rank).text(finding.message.code).text(function.id).text(name_of(function.scale));
    table.text(finding.area).year(finding.year).interval(finding.value, function.unit.decimals);
    table.text(function.unit.id).text(finding_text(finding, scenario, language)).end_row();
  }
  return table.take();
}

std::string sources_csv(const Scenario& scenario) {
  CsvTable table("list,id,organisation,title,year,url,licence");
  for (const UsedSource& used : sources_used(scenario)) {
    const Source& source = used.source;
    table.text(used.list).text(source.id).text(source.organisation).text(source.title);
    if (source.year) {
      table.integer(*source.year);
    } else {
      table.empty();
    }
    table.text(source.url).text(source.licence).end_row();
  }
  return table.take();
}

std::string norms_csv(const Scenario& scenario, Language language) {
  CsvTable table("function,name,set,norm,source,status,to_be_filled,reach_m,reach_status");
  for (std::size_t i = 0; i < scenario.norms.by_function.size(); ++i) {
    const FacilityFunction& function = scenario.catalogue.functions[i];
    const std::optional<Norm>& norm = scenario.norms.by_function[i];
    table.text(function.id).text(in(function.name, language));
    if (!norm || !norm->need) {
      table.empty().text(text("norm.none", language)).empty().empty().empty().empty().empty().end_row();
      continue;
    }
    const Provenance& provenance = provenance_of(*norm->need);
    table.text(norm->set).text(norm_text(*norm, scenario.catalogue, language)).text(provenance.source);
    table.text(name_of(provenance.status)).integer(norm->to_be_filled ? 1 : 0);
    if (norm->reach_m) {
      table.decimal(norm->reach_m->value.mid, 0).text(name_of(norm->reach_m->provenance.status)).end_row();
    } else {
      table.empty().empty().end_row();
    }
  }
  return table.take();
}

std::vector<TableFile> result_tables(const Scenario& scenario, const RunResult& result, Language language,
                                     const ProposalView* proposal) {
  std::vector<TableFile> files;
  files.push_back({"people.csv", people_csv(scenario, result.timeline)});
  files.push_back({"balance.csv", balance_csv(scenario, result)});
  files.push_back({"distribution.csv", distribution_csv(scenario, result)});
  files.push_back({"access.csv", access_csv(scenario, result)});
  files.push_back({"equity.csv", equity_csv(scenario, result)});
  files.push_back({"equity_groups.csv", equity_groups_csv(scenario, result)});
  files.push_back({"facilities.csv", facilities_csv(scenario, result)});
  files.push_back({"findings.csv", findings_csv(scenario, result, language)});
  files.push_back({"norms.csv", norms_csv(scenario, language)});
  files.push_back({"sources.csv", sources_csv(scenario)});
  if (proposal == nullptr) return files;
  for (TableFile& file : proposal_tables(*proposal, result, language)) files.push_back(std::move(file));
  return files;
}

}  // namespace voorzien::io
