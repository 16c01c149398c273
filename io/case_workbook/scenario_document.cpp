// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/scenario_document.hpp"

#include <charconv>

#include "io/case_workbook/intervention_rows.hpp"
#include "io/case_workbook/traced_json.hpp"
#include "io/scenario/scenario_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

class SettingsWriter {
 public:
  SettingsWriter(CaseValues& settings, const ScenarioNames& names, TracedJson& json)
      : settings_(settings), names_(names), json_(json) {}

  void write() {
    json_.key("format");
    json_.text(scenario_format);
    text("id", "id");
    json_.key("name");
    json_.begin_object(settings_.place("name_nl"));
    text("nl", "name_nl");
    text("en", settings_.text("name_en").empty() ? "name_nl" : "name_en");
    json_.end();
    json_.key("dataset");
    json_.text("town", settings_.place("town_id"));
    json_.text_member("norms", names_.norms, settings_.place("norms"));
    write_compared();
    number("base_year", "base_year");
    number("horizon_year", "horizon_year");
    write_phases();
    write_seed();
    write_demography();
    write_travel();
    write_access_measures();
  }

 private:
  void text(const char* member, const char* key) {
    json_.text_member(member, settings_.text(key), settings_.place(key));
  }
  void number(const char* member, const char* key) {
    json_.number_member(member, settings_.number(key), settings_.place(key));
  }

  void write_compared() {
    const auto sets = settings_.list("compare_norms");
    if (sets.empty()) return;
    json_.key("compare_norms");
    json_.begin_array(settings_.place("compare_norms"));
    for (const std::string& set : sets) json_.text(set, settings_.place("compare_norms"));
    json_.end();
  }

  void write_phases() {
    json_.key("phases");
    json_.begin_array(settings_.place("phases"));
    for (const std::string& part : settings_.list("phases")) {
      const auto year = numeral_in(part);
      if (year) json_.number(*year, settings_.place("phases"));
      if (!year) settings_.report("case_years_form", "phases");
    }
    json_.end();
  }

  void write_seed() {
    const std::string& written = settings_.text("seed");
    if (written.empty()) return;
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), seed);
    if (error != std::errc() || end != written.data() + written.size()) {
      settings_.report("case_seed_form", "seed");
      return;
    }
    json_.key("seed");
    json_.natural_number(seed, settings_.place("seed"));
  }

  void write_demography() {
    json_.key("demography");
    json_.begin_object(settings_.place("rates"));
    json_.text_member("rates", names_.rates, settings_.place("rates"));
    number("dilution_per_year", "dilution_per_year");
    json_.key("control_totals");
    json_.begin_array(settings_.place("control_totals"));
    write_years_with("control_totals", "residents");
    json_.end();
    json_.end();
  }

  /// "2030: 240000" as {"year": 2030, member: 240000}.
  void write_years_with(const char* key, const char* member) {
    for (const auto& [year, value] : settings_.pairs(key)) {
      json_.begin_object(settings_.place(key));
      json_.number_member("year", numeral_in(year), settings_.place(key));
      json_.number_member(member, value, settings_.place(key));
      json_.end();
    }
  }

  void write_access_measures() {
    if (settings_.text("access_measures").empty()) return;
    json_.key("access_measures");
    json_.begin_array(settings_.place("access_measures"));
    for (const std::string& measure : settings_.list("access_measures"))
      json_.text(measure, settings_.place("access_measures"));
    json_.end();
  }

  void write_travel() {
    json_.key("travel");
    json_.begin_object(settings_.place("travel_mode"));
    text("mode", "travel_mode");
    json_.key("cost");
    json_.text("m");
    number("detour_factor", "detour_factor");
    json_.end();
  }

  CaseValues& settings_;
  const ScenarioNames& names_;
  TracedJson& json_;
};

/// The sheets Voorstel and Vastgelegd.
class ProposalWriter {
 public:
  ProposalWriter(CaseValues& settings, CaseReading& reading, TracedJson& json)
      : settings_(settings), reading_(reading), json_(json) {}

  void write() {
    json_.key("proposal");
    json_.begin_object(settings_.place("functions"));
    for (const char* key : {"functions", "objective", "alternatives"}) write_list(key);
    write_weights();
    for (const char* key :
         {"tolerance", "alternatives_tolerance", "gap", "steps", "wall_clock_s", "lasting_years", "worth"})
      json_.number_member(key, settings_.number(key), settings_.place(key));
    for (const char* key : {"closures_allowed", "temporary_allowed"}) write_yes_no(key);
    write_lead_times();
    write_budgets();
    write_locks();
    json_.end();
  }

 private:
  void write_list(const char* key) {
    if (settings_.text(key).empty()) return;
    json_.key(key);
    json_.begin_array(settings_.place(key));
    for (const std::string& part : settings_.list(key)) json_.text(part, settings_.place(key));
    json_.end();
  }

  void write_weights() {
    const auto weights = settings_.pairs("weights");
    if (weights.empty()) return;
    json_.key("weights");
    json_.begin_object(settings_.place("weights"));
    for (const auto& [function, weight] : weights) {
      json_.key(reading_.words.id_of("function", function).value_or(function));
      json_.number(weight, settings_.place("weights"));
    }
    json_.end();
  }

  void write_yes_no(const char* key) {
    const auto number = settings_.number(key);
    if (!number) return;
    json_.key(key);
    json_.boolean(*number != 0.0, settings_.place(key));
  }

  void write_lead_times() {
    json_.key("lead_times_years");
    json_.begin_object(settings_.place("lead_new"));
    for (const char* key : {"new", "extension", "conversion", "temporary"}) {
      const std::string setting = std::string("lead_") + key;
      json_.number_member(key, settings_.number(setting), settings_.place(setting));
    }
    json_.text_member("source", settings_.text("lead_source"), settings_.place("lead_source"));
    json_.text_member("status", settings_.text("lead_status"), settings_.place("lead_status"));
    json_.end();
  }

  void write_budgets() {
    json_.key("budget_per_phase");
    json_.begin_array(settings_.place("budget_per_phase"));
    for (const auto& [year, eur] : settings_.pairs("budget_per_phase")) {
      json_.begin_object(settings_.place("budget_per_phase"));
      json_.number_member("year", numeral_in(year), settings_.place("budget_per_phase"));
      json_.number_member("eur", eur, settings_.place("budget_per_phase"));
      json_.end();
    }
    json_.end();
  }

  void write_locks() {
    CaseTable locks(case_sheet("locks"), reading_);
    json_.key("locks");
    json_.begin_array();
    for (const std::size_t row : locks.rows()) {
      json_.begin_object(locks.place(row, "site"));
      for (const char* key : {"site", "function", "verdict"})
        json_.text_member(key, locks.text(row, key), locks.place(row, key));
      json_.number_member("capacity", locks.number(row, "capacity"), locks.place(row, "capacity"));
      json_.end();
    }
    json_.end();
  }

  CaseValues& settings_;
  CaseReading& reading_;
  TracedJson& json_;
};

}  // namespace

std::string scenario_document(CaseValues& settings, const ScenarioNames& names, CaseReading& reading,
                              CasePlaces& places) {
  TracedJson json(scenario_document_name, places);
  json.begin_object();
  SettingsWriter(settings, names, json).write();
  write_intervention_rows(reading, json);
  CaseValues proposal("proposal", proposal_settings(), reading);
  // The sheet is filled in beforehand; only naming functions asks for a proposal.
  if (!proposal.text("functions").empty()) ProposalWriter(proposal, reading, json).write();
  json.end();
  return json.result();
}

}  // namespace voorzien::io
