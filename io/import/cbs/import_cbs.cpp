// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/import_cbs.hpp"

#include "io/import/cbs/cbs_dataset.hpp"
#include "io/import/cbs/cbs_key_figures.hpp"
#include "io/import/cbs/cbs_remarks.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/read_cbs_map.hpp"

namespace voorzien::io {
namespace {

/// Layer and file carry the year in their names where no column does.
std::optional<int> year_of(const CbsOptions& options, const CbsMap& map) {
  if (options.year) return options.year;
  if (map.year) return map.year;
  if (const auto year = year_in(map.layer)) return year;
  return year_in(bare_name(options.file));
}

}  // namespace

Brought import_cbs(const CbsOptions& options, Reading& reading) {
  Brought brought;
  brought.id = "cbs";
  const auto before = reading.problems.size();
  CbsMap map =
      read_cbs_map({options.file, options.municipality, options.level, !options.figures.empty()}, reading);
  // A map of hundreds of megabytes is not read whole, so it has no checksum either.
  brought.read.push_back({bare_name(options.file), {}});
  if (reading.problems.size() > before) return brought;
  JoinedFigures joined;
  joined.ages_are_counts = map.layout.naming->ages_are_counts;
  if (!options.figures.empty()) {
    joined = join_key_figures(options.figures, map, reading);
    brought.read.push_back(read_whole(options.figures));
  }
  const auto year = year_of(options, map);
  if (!year)
    reading.problems.push_back(
        {"import_year_unknown", bare_name(options.file), {{"file", bare_name(options.file)}}});
  if (reading.problems.size() > before) return brought;
  map.year = year;
  describe_cbs_dataset(map, bare_name(options.file), joined.ages_are_counts, brought);
  remark_on_cbs(map, options, joined, brought.remarks);
  return brought;
}

}  // namespace voorzien::io
