// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/write_case_workbook.hpp"

#include "io/case_workbook/case_book.hpp"
#include "io/case_workbook/case_cell.hpp"
#include "io/case_workbook/case_vocabulary.hpp"
#include "io/case_workbook/own_norms.hpp"
#include "io/case_workbook/scenario_rows.hpp"
#include "io/case_workbook/town_rows.hpp"
#include "io/dataset/costs_reader.hpp"
#include "io/dataset/costs_section.hpp"
#include "io/dataset/write_dataset.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {
namespace {

class CaseWriter {
 public:
  CaseWriter(const LoadedScenario& loaded, const CaseWriting& writing)
      : loaded_(loaded), scenario_(loaded.scenario), writing_(writing), files_(files_on_disk()) {}

  WrittenCase write() {
    CaseBook book(words(), writing_.language);
    settle_norms();
    book.add_settings("settings", case_settings(), settings());
    add_neighbourhood_sheet(scenario_, book);
    add_programme_sheet(scenario_, book);
    add_facility_sheet(scenario_, book);
    add_site_sheet(scenario_, book);
    add_intervention_sheets(scenario_, book);
    add_norm_sheet(base_, own_, scenario_.catalogue, book);
    add_room_sheets(scenario_, book);
    add_proposal_sheets(scenario_, book);
    add_background_sheets(scenario_, book);
    book.add_lists();
    const bool dutch = writing_.language == Language::nl;
    written_.book = book.take(dutch ? scenario_.name.nl : scenario_.name.en, scenario_.base_year);
    return std::move(written_);
  }

 private:
  [[nodiscard]] CaseWords words() const {
    CaseWords words;
    CaseCatalogue catalogue;
    catalogue.functions = scenario_.catalogue;
    catalogue.space_kinds = loaded_.space_kinds;
    for (const WeekType& type : loaded_.week.week_types) catalogue.week_types.push_back({type.id, type.name});
    std::vector<Problem> problems;
    for (const NormSetSummary& set : list_norm_sets(path_from(writing_.data_root, "norms"), files_, problems))
      catalogue.norm_sets.push_back({set.id, {}});
    add_catalogue_words(catalogue, words);
    for (const DwellingType& type : scenario_.demography.dwelling_types)
      words.add("dwelling_type", {type.id, type.name});
    return words;
  }

  std::optional<NormSet> set_in_data(const std::string& id) {
    std::vector<Problem> problems;
    std::vector<InputFile> inputs;
    const JsonNode place = read_json("\"\"", "", problems);
    NormSet set = read_norm_set(id, writing_.data_root, place,
                                {scenario_.catalogue, loaded_.space_kinds, files_,
                                 path_from(writing_.data_root, "norms"), problems, inputs});
    return problems.empty() ? std::optional(std::move(set)) : std::nullopt;
  }

  [[nodiscard]] std::string resolved(const NormSet& set) const {
    return resolved_norms_json(set, scenario_.catalogue);
  }

  /// By id where the reader will find the very same set; else as a file beside the workbook.
  std::string name_for(const NormSet& set) {
    const auto known = set_in_data(set.id);
    if (known && resolved(*known) == resolved(set)) return set.id;
    const std::string file = writing_.stem + '-' + set.id + ".json";
    written_.beside[file] = resolved(set);
    return file;
  }

  void settle_norms() {
    const NormSet& set = scenario_.norms;
    base_ = set;
    const std::string suffix = own_norms_suffix;
    if (!set.extends.empty() && set.id == set.extends + suffix) {
      if (const auto base = set_in_data(set.extends)) {
        if (auto own = own_values_between(*base, set, scenario_.catalogue)) {
          base_ = *base;
          own_ = std::move(*own);
        }
      }
    }
    norms_ = name_for(base_);
    for (const NormSet& compared : loaded_.compare_norms)
      compared_ += (compared_.empty() ? "" : ";") + name_for(compared);
  }

  /// The id of the rates where the data folder holds them, else the file they were read from, beside the
  /// workbook.
  std::string rates() {
    const std::string& id = scenario_.demography.id;
    const std::string catalogue = path_from(writing_.data_root, "catalogue");
    for (const char* file : {"demography.json"}) {
      if (holds_rates(path_from(catalogue, file))) return id;
    }
    if (holds_rates(path_from(catalogue, id + ".json"))) return id;
    for (const InputFile& input : loaded_.inputs) {
      if (!holds_rates(input.path)) continue;
      const std::string file = writing_.stem + '-' + id + ".json";
      written_.beside[file] = *files_.read(input.path);
      return file;
    }
    return id;
  }

  [[nodiscard]] bool holds_rates(const std::string& path) const {
    const auto text = files_.read(path);
    if (!text || text->find("voorzien-demography/") == std::string::npos) return false;
    std::vector<Problem> problems;
    return read_demography(*text, path, problems).id == scenario_.demography.id;
  }

  CaseSettingsRow settings() {
    const Town& town = scenario_.town;
    std::string phases;
    for (const Year phase : scenario_.phases) phases += (phases.empty() ? "" : "; ") + year_value(phase);
    std::string totals;
    for (const ControlTotal& total : scenario_.control_totals)
      totals +=
          (totals.empty() ? "" : "; ") + year_value(total.year) + ": " + shortest(total.residents.value());
    std::string measures;
    for (const AskedMeasure& asked : scenario_.access_measures)
      measures += (measures.empty() ? "" : "; ") + asked.name;
    const auto number = [](Year year) { return static_cast<double>(static_cast<int>(year)); };
    CaseSettingsRow row = {{"id", scenario_.id},
                           {"name_nl", scenario_.name.nl},
                           {"name_en", scenario_.name.en},
                           {"base_year", number(scenario_.base_year)},
                           {"horizon_year", number(scenario_.horizon_year)},
                           {"phases", phases},
                           {"norms", norms_},
                           {"compare_norms", compared_},
                           {"rates", rates()},
                           {"dilution_per_year", scenario_.demography.dilution_per_year},
                           {"control_totals", totals},
                           {"travel_mode", name_of(scenario_.travel.mode, travel_mode_names)},
                           {"detour_factor", scenario_.travel.detour_factor},
                           {"access_measures", measures.empty() ? std::string(empty_list) : measures},
                           {"seed", std::to_string(scenario_.seed)},
                           {"town_id", town.id},
                           {"town_name_nl", town.name.nl},
                           {"town_name_en", town.name.en},
                           {"reference_year", number(town.reference_year)},
                           {"crs", town.crs},
                           {"licence", town.licence}};
    add_shapes(row);
    add_network(row);
    add_costs(row);
    add_origins(row);
    return row;
  }

  void add_shapes(CaseSettingsRow& row) {
    const bool dutch = writing_.language == Language::nl;
    const std::string areas = writing_.stem + (dutch ? "-buurten.geojson" : "-neighbourhoods.geojson");
    row["areas_file"] = areas;
    row["areas_id"] = std::string("id");
    written_.beside[areas] = area_shapes(scenario_);
    const std::string shapes = site_shapes(scenario_);
    if (shapes.empty()) return;
    const std::string sites = writing_.stem + (dutch ? "-kavels.geojson" : "-sites.geojson");
    row["shapes_file"] = sites;
    row["shapes_id"] = std::string("id");
    written_.beside[sites] = shapes;
  }

  /// The streets as the files of a town hold them; what was too small has been left out of them already.
  void add_network(CaseSettingsRow& row) {
    if (!scenario_.town.network) return;
    const TownNetwork& network = *scenario_.town.network;
    const std::string file =
        writing_.stem + (writing_.language == Language::nl ? "-straten.csv" : "-streets.csv");
    for (const DatasetFile& part : dataset_files(scenario_.town, scenario_.catalogue)) {
      if (part.name == "streets.csv") written_.beside[file] = part.content;
    }
    row["network_file"] = file;
    row["network_profile"] = name_of(network.mode, travel_mode_names);
    row["network_cost"] = name_of(network.pace ? CostUnit::minutes : CostUnit::metres, cost_unit_names);
    row["network_snap_m"] = network.farthest_aside.value();
    row["network_smallest_part_m"] = 0.0;
    row["network_source"] = network.provenance.source;
    row["network_status"] = name_of(network.provenance.status, status_names);
  }

  void add_costs(CaseSettingsRow& row) {
    if (!scenario_.town.costs) return;
    const TownCosts& costs = *scenario_.town.costs;
    const std::string file =
        writing_.stem + (writing_.language == Language::nl ? "-reiskosten.csv" : "-costs.csv");
    written_.beside[file] = costs_text(*costs.table);
    row["costs_file"] = file;
    row["costs_profile"] = name_of(costs.mode, travel_mode_names);
    row["costs_unit"] = name_of(costs.pace ? CostUnit::minutes : CostUnit::metres, cost_unit_names);
    if (costs.pace && !is_usual(*costs.pace, costs.mode)) row["costs_speed_kmh"] = costs.pace->kmh;
    row["costs_source"] = costs.provenance.source;
    row["costs_status"] = name_of(costs.provenance.status, status_names);
  }

  /// One origin per column, as datasets state it.
  void add_origins(CaseSettingsRow& row) const {
    if (scenario_.town.neighbourhoods.empty()) return;
    const Neighbourhood& first = scenario_.town.neighbourhoods.front();
    row["residents_source"] = first.residents_provenance.source;
    row["residents_status"] = name_of(first.residents_provenance.status, status_names);
    row["dwellings_source"] = first.dwellings_provenance.source;
    row["dwellings_status"] = name_of(first.dwellings_provenance.status, status_names);
  }

  const LoadedScenario& loaded_;
  const Scenario& scenario_;
  const CaseWriting& writing_;
  TextFiles files_;
  WrittenCase written_;
  NormSet base_;
  std::vector<OwnValue> own_;
  std::string norms_;
  std::string compared_;
};

}  // namespace

WrittenCase case_workbook_of(const LoadedScenario& loaded, const CaseWriting& writing) {
  return CaseWriter(loaded, writing).write();
}

}  // namespace voorzien::io
