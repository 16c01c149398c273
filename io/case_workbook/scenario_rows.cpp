// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/scenario_rows.hpp"

#include <algorithm>

#include "io/case_workbook/case_cell.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

Value year_number(Year year) { return static_cast<double>(static_cast<int>(year)); }

bool is_programme(const Intervention& intervention) {
  return std::holds_alternative<BuildDwellings>(intervention.action) ||
         std::holds_alternative<DemolishDwellings>(intervention.action);
}

/// Whether reading the programme first and the interventions after it gives another order than the
/// scenario's.
bool needs_order(const std::vector<Intervention>& interventions) {
  std::vector<const Intervention*> read;
  for (const bool programme : {true, false}) {
    for (const Intervention& one : interventions) {
      if (is_programme(one) == programme) read.push_back(&one);
    }
  }
  std::stable_sort(read.begin(), read.end(),
                   [](const Intervention* a, const Intervention* b) { return a->year < b->year; });
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i] != &interventions[i]) return true;
  }
  return false;
}

class Rows {
 public:
  explicit Rows(const Scenario& scenario)
      : scenario_(scenario), ordered_(needs_order(scenario.interventions)) {
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
      const Intervention& intervention = scenario.interventions[i];
      common_ = {{"id", intervention.id},
                 {"year", year_number(intervention.year)},
                 {"kind", kind_of(intervention)},
                 {"source", intervention.provenance.source},
                 {"status", name_of(intervention.provenance.status, status_names)},
                 {"note", intervention.note}};
      if (ordered_) common_["order"] = static_cast<double>(i + 1);
      if (intervention.last_year) common_["last_year"] = year_number(*intervention.last_year);
      std::visit([this](const auto& action) { add(action); }, intervention.action);
    }
  }

  std::vector<CaseRow> programme;
  std::vector<CaseRow> interventions;
  std::vector<CaseRow> spaces;

 private:
  [[nodiscard]] const std::string& id_of(FunctionIndex function) const {
    return scenario_.catalogue.functions[function].id;
  }

  void add_dwellings(NeighbourhoodIndex neighbourhood, const std::vector<DwellingCount>& dwellings) {
    for (const DwellingCount& count : dwellings) {
      CaseRow row = common_;
      row["neighbourhood"] = scenario_.town.neighbourhoods[neighbourhood].id;
      row["type"] = count.type;
      row["count"] = count.count;
      programme.push_back(std::move(row));
    }
  }
  void add(const BuildDwellings& build) { add_dwellings(build.neighbourhood, build.dwellings); }
  void add(const DemolishDwellings& gone) { add_dwellings(gone.neighbourhood, gone.dwellings); }

  void add_functions(const std::vector<FunctionCapacity>& functions, const CaseRow& shared) {
    for (const FunctionCapacity& capacity : functions) {
      CaseRow row = shared;
      row["function"] = id_of(capacity.function);
      row["capacity"] = capacity.capacity;
      interventions.push_back(std::move(row));
    }
  }

  void add(const OpenFacility& open) {
    CaseRow row = common_;
    if (open.site.empty()) {
      row["x"] = open.at.x;
      row["y"] = open.at.y;
    } else {
      row["site"] = open.site;
    }
    if (open.until) row["until"] = year_number(*open.until);
    if (open.form) row["form"] = name_of(*open.form, sharing_form_names);
    add_functions(open.functions, row);
    add_spaces(open.spaces);
  }

  void add(const ExtendFacility& extension) {
    CaseRow row = common_;
    row["facility"] = extension.facility;
    row["site"] = extension.site;
    add_functions(extension.added, row);
    add_spaces(extension.spaces);
  }

  void add(const ConvertCapacity& conversion) {
    CaseRow row = common_;
    row["facility"] = conversion.facility;
    row["function"] = id_of(conversion.from.function);
    row["capacity"] = conversion.from.capacity;
    row["to_function"] = id_of(conversion.to.function);
    row["to_capacity"] = conversion.to.capacity;
    interventions.push_back(std::move(row));
  }

  void add(const CloseFacility& closing) {
    CaseRow row = common_;
    row["facility"] = closing.facility;
    interventions.push_back(std::move(row));
  }

  void add_spaces(const std::vector<SharedSpace>& shared) {
    for (const SharedSpace& space : shared) {
      std::string users;
      for (const FunctionIndex user : space.shared_by) users += (users.empty() ? "" : ";") + id_of(user);
      std::string sizes;
      for (const double size : space.sizes) sizes += (sizes.empty() ? "" : "; ") + shortest(size);
      spaces.push_back({{"intervention", common_["id"]},
                        {"space_kind", space.space_kind},
                        {"area_m2", space.area.value()},
                        {"shared_by", users},
                        {"sizes", sizes}});
    }
  }

  const Scenario& scenario_;
  bool ordered_;
  CaseRow common_;
};

template <class List, class Name>
std::string list_text(const List& list, const Name& name) {
  std::string text;
  for (const auto& one : list) text += (text.empty() ? "" : ";") + name(one);
  return text.empty() ? empty_list : text;
}

CaseSettingsRow proposal_values(const Scenario& scenario) {
  const ProposalSettings& settings = scenario.proposal;
  const auto id_of = [&](FunctionIndex function) { return scenario.catalogue.functions[function].id; };
  const LeadTimes& lead = settings.lead_times;
  CaseSettingsRow values = {{"tolerance", settings.tolerance},
                            {"gap", settings.gap},
                            {"steps", static_cast<double>(settings.steps)},
                            {"wall_clock_s", settings.wall_clock_s},
                            {"closures_allowed", std::string(settings.closures_allowed ? "1" : "0")},
                            {"temporary_allowed", std::string(settings.temporary_allowed ? "1" : "0")},
                            {"lasting_years", static_cast<double>(settings.lasting_years)},
                            {"lead_new", static_cast<double>(lead.new_building)},
                            {"lead_extension", static_cast<double>(lead.extension)},
                            {"lead_conversion", static_cast<double>(lead.conversion)},
                            {"lead_temporary", static_cast<double>(lead.temporary)},
                            {"lead_source", lead.provenance.source},
                            {"lead_status", name_of(lead.provenance.status, status_names)},
                            {"worth", static_cast<double>(settings.worth)}};
  if (settings.alternatives_tolerance) values["alternatives_tolerance"] = *settings.alternatives_tolerance;
  if (settings.functions.empty()) return values;
  values["functions"] = list_text(settings.functions, id_of);
  values["objective"] =
      list_text(settings.levels, [](PlanLevel level) { return name_of(level, plan_level_names); });
  values["alternatives"] =
      list_text(settings.alternatives, [](AlternativeKind kind) { return name_of(kind, alternative_names); });
  std::string weights;
  for (std::size_t i = 0; i < settings.functions.size(); ++i) {
    if (settings.weights[i] == 1.0) continue;
    weights +=
        (weights.empty() ? "" : "; ") + id_of(settings.functions[i]) + ": " + shortest(settings.weights[i]);
  }
  values["weights"] = weights;
  std::string budgets;
  for (const auto& [year, eur] : settings.budget_per_phase)
    budgets += (budgets.empty() ? "" : "; ") + year_value(year) + ": " + shortest(eur.value());
  values["budget_per_phase"] = budgets;
  return values;
}

}  // namespace

void add_programme_sheet(const Scenario& scenario, CaseBook& book) {
  book.add("programme", Rows(scenario).programme);
}

void add_intervention_sheets(const Scenario& scenario, CaseBook& book) {
  const Rows rows(scenario);
  book.add("interventions", rows.interventions);
  book.add("spaces", rows.spaces);
}

void add_proposal_sheets(const Scenario& scenario, CaseBook& book) {
  book.add_settings("proposal", proposal_settings(), proposal_values(scenario));
  std::vector<CaseRow> locks;
  for (const Lock& lock : scenario.proposal.locks) {
    CaseRow row = {{"site", lock.site},
                   {"function", scenario.catalogue.functions[lock.function].id},
                   {"verdict", name_of(lock.required, lock_verdict_names)}};
    if (lock.capacity) row["capacity"] = *lock.capacity;
    locks.push_back(std::move(row));
  }
  book.add("locks", locks);
}

}  // namespace voorzien::io
