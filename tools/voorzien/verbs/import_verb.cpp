// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/import/cbs/import_cbs.hpp"
#include "io/import/duo/import_duo.hpp"
#include "io/import/folder/folder_change.hpp"
#include "io/import/folder/other_place.hpp"
#include "io/import/folder/take_in.hpp"
#include "io/import/grid/import_grid.hpp"
#include "io/import/listing/import_listing.hpp"
#include "io/import/osm/import_osm.hpp"
#include "io/import/outcome/report_text.hpp"
#include "io/import/table/listing.hpp"
#include "io/json/text_files.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/importing.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

using io::Brought;
using io::Language;

std::optional<io::CbsLevel> level_of(const std::string& name) {
  if (name == "neighbourhood") return io::CbsLevel::neighbourhood;
  if (name == "district") return io::CbsLevel::district;
  return std::nullopt;
}

std::string text_of_file(const std::string& path) {
  const auto text = io::files_on_disk().read(path);
  if (!text) throw io::InputError({{"source_not_found", path, {{"file", path}}}});
  return *text;
}

Brought bring_osm(const ImportOptions& options, const ImportSurroundings& surroundings,
                  io::Reading& reading) {
  io::OsmOptions osm;
  osm.file = options.file;
  const std::string mapping = options.mapping.empty()
                                  ? io::path_from(surroundings.catalogue_folder, "osm-mapping.json")
                                  : options.mapping;
  osm.mapping =
      io::read_osm_mapping(text_of_file(mapping), mapping, surroundings.catalogue, reading.problems);
  osm.boundaries = options.boundaries;
  osm.crs = options.crs;
  osm.figures = options.figures;
  osm.year = options.year;
  if (!reading.problems.empty()) return {};
  return io::import_osm(osm, surroundings.catalogue, surroundings.neighbours(), reading);
}

Brought bring_listing(const ImportOptions& options, const ImportSurroundings& surroundings,
                      io::Reading& reading) {
  io::ListingOptions listing;
  listing.file = options.file;
  listing.mapping_file = options.mapping;
  listing.function = options.function;
  if (options.mapping.empty())
    return io::import_listing(listing, surroundings.catalogue, surroundings.neighbours(), reading);
  listing.mapping = io::read_listing_mapping(text_of_file(options.mapping), options.mapping,
                                             surroundings.catalogue, reading.problems);
  if (!reading.problems.empty()) {
    // Without the mapping the rows mean nothing, but whether they can be read at all is told as well.
    io::read_listing({options.file, listing.mapping.layer}, reading);
    return {};
  }
  return io::import_listing(listing, surroundings.catalogue, surroundings.neighbours(), reading);
}

Brought bring(const ImportOptions& options, const ImportSurroundings& surroundings, io::Reading& reading) {
  if (options.what == "grid")
    return io::import_grid({options.file, options.year}, surroundings.neighbours(), reading);
  if (options.what == "duo")
    return io::import_duo(
        {options.file, options.municipality, options.function, options.pupils, options.postcodes}, reading);
  if (options.what == "osm") return bring_osm(options, surroundings, reading);
  if (options.what == "table") return bring_listing(options, surroundings, reading);
  return io::import_cbs(
      {options.file, options.municipality, level_of(options.level), options.figures, options.year}, reading);
}

/// Lists and squares belong to a place that has to be there before them.
void expect_town(const ImportOptions& options, const ImportSurroundings& surroundings) {
  const bool makes_town = options.what == "cbs" || options.what == "osm";
  if (makes_town || surroundings.town) return;
  if (!surroundings.dataset_problems.empty()) throw io::InputError(surroundings.dataset_problems);
  const std::string shown = io::bare_name(options.file);
  throw io::InputError({{"import_needs_neighbourhoods", shown, {{"file", shown}}}});
}

void say(std::string_view key, const io::Values& values, Language language) {
  std::cout << io::fill(io::text(key, language), values, language) << "\n";
}

void tell(const io::TakenIn& taken, const ImportOptions& options, Language language) {
  for (const Message& remark : taken.remarks.taken)
    std::cout << "- " << io::remark_text(remark, language) << "\n";
  for (const std::string& name : taken.aside) say("cli.import.aside", {{"file", name}}, language);
  say("cli.import.report",
      {{"guessed", static_cast<double>(taken.remarks.guessed.size())},
       {"missing", static_cast<double>(taken.remarks.missing.size())},
       {"to_check", static_cast<double>(taken.remarks.to_check.size() + taken.dataset_remarks.size())},
       {"report", taken.report.string()}},
      language);
  say(taken.runs ? "cli.import.run" : "cli.import.not_yet",
      {{"scenario", (options.directory / "scenario.json").string()}}, language);
}

}  // namespace

void import_verb(const ImportOptions& options, const Environment& environment, Language language) {
  for (const std::string& name : io::undo_interrupted_change(options.directory))
    say("cli.import.aside_after_break", {{"file", name}}, language);
  const ImportSurroundings surroundings = import_surroundings(options.directory, environment);
  expect_town(options, surroundings);
  io::Reading reading;
  Brought brought = bring(options, surroundings, reading);
  if (reading.problems.empty() && surroundings.town)
    reading.problems = io::other_place(brought, *surroundings.town);
  if (!reading.problems.empty()) throw io::InputError(reading.problems);
  print_warnings(reading.warnings, language);
  const io::TakenIn taken =
      io::take_in(options.directory, std::move(brought), language,
                  [&](const std::filesystem::path& manifest) { return try_dataset(manifest, surroundings); });
  tell(taken, options, language);
}

}  // namespace voorzien::tool
