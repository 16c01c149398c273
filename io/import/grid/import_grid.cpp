// SPDX-License-Identifier: EUPL-1.2
#include "io/import/grid/import_grid.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geometry/measure.hpp"
#include "io/dataset/neighbourhood_finder.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/read_cbs_map.hpp"
#include "io/import/grid/grid_squares.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/import/table/csv_writer.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr const char* file_name = "grid-residence-points.csv";
// Suppressed squares hold 0 to 4 residents (CBS); 2 is the middle.
constexpr double suppressed_high = 4.0;
constexpr double suppressed_mid = 2.0;
// Squares on a border are counted whole in one neighbourhood, and suppressed ones as 2.
constexpr double noticed_difference = 0.25;
constexpr double noticed_residents = 100.0;
constexpr std::size_t named_areas = 8;

Box box_of(const Town& town) {
  Box all = voorzien::box_of(town.neighbourhoods.front().area);
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    const Box box = voorzien::box_of(neighbourhood.area);
    all.min = {std::min(all.min.x, box.min.x), std::min(all.min.y, box.min.y)};
    all.max = {std::max(all.max.x, box.max.x), std::max(all.max.y, box.max.y)};
  }
  return all;
}

/// What the squares of the town come to.
struct GridSum {
  std::size_t squares = 0;
  std::size_t suppressed = 0;
  double residents = 0.0;
  std::vector<double> by_neighbourhood;
};

std::string points_text(const GridSquares& grid, const Town& town, GridSum& sum) {
  const NeighbourhoodFinder finder(town.neighbourhoods);
  sum.by_neighbourhood.resize(town.neighbourhoods.size());
  CsvWriter csv({"square", "x", "y", "weight", "residents_low", "residents_high"});
  for (const GridSquare& square : grid.squares) {
    const auto place = finder.at(square.centre);
    if (!place) continue;
    const double weight = square.residents.value_or(suppressed_mid);
    ++sum.squares;
    if (!square.residents) ++sum.suppressed;
    sum.residents += square.residents.value_or(0.0);
    sum.by_neighbourhood[*place] += weight;
    csv.row({square.id, shortest(square.centre.x), shortest(square.centre.y), shortest(weight),
             shortest(square.residents.value_or(0.0)), shortest(square.residents.value_or(suppressed_high))});
  }
  return csv.text();
}

void remark(const GridSum& sum, const Town& town, ImportRemarks& remarks) {
  remarks.taken.push_back(
      {"grid_squares", "", {{"count", static_cast<double>(sum.squares)}, {"residents", sum.residents}}});
  if (sum.suppressed > 0) {
    remarks.guessed.push_back({"grid_suppressed",
                               "",
                               {{"count", static_cast<double>(sum.suppressed)},
                                {"high", suppressed_high * static_cast<double>(sum.suppressed)}}});
  }
  std::vector<std::string> without;
  std::vector<std::string> different;
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    const Neighbourhood& area = town.neighbourhoods[i];
    const double residents = area.residents.value_or(Persons(0.0)).value();
    const double squares = sum.by_neighbourhood[i];
    if (residents > 0.0 && squares == 0.0) without.push_back(area.name);
    const double gap = std::abs(squares - residents);
    if (squares > 0.0 && area.residents && gap > noticed_residents && gap > noticed_difference * residents)
      different.push_back(area.name);
  }
  const auto told = [&](const char* code, const std::vector<std::string>& names) {
    if (names.empty()) return;
    remarks.to_check.push_back(
        {code, "", {{"count", static_cast<double>(names.size())}, {"names", joined(names, named_areas)}}});
  };
  told("grid_without_squares", without);
  told("grid_differs", different);
}

}  // namespace

Brought import_grid(const GridOptions& options, const Town* town, Reading& reading) {
  Brought brought;
  brought.id = "grid";
  const std::string shown = bare_name(options.file);
  if (town == nullptr || town->neighbourhoods.empty()) {
    reading.problems.push_back({"import_needs_neighbourhoods", shown, {{"file", shown}}});
    return brought;
  }
  const auto before = reading.problems.size();
  const GridSquares grid = read_grid_squares(options.file, box_of(*town), reading);
  if (reading.problems.size() > before) return brought;
  GridSum sum;
  const std::string points = points_text(grid, *town, sum);
  if (sum.squares == 0) {
    reading.problems.push_back({"import_no_squares", shown, {{"file", shown}, {"place", town->name.nl}}});
    return brought;
  }
  auto year = options.year ? options.year : year_in(grid.layer);
  if (!year) year = year_in(shown);
  brought.read.push_back({shown, {}});
  brought.files.push_back({file_name, points, {}});
  JsonValue source =
      json_object({{"id", json_text("cbs-grid")},
                   {"organisation", json_text("Centraal Bureau voor de Statistiek (CBS)")},
                   {"title", json_text("Kaart van 100 meter bij 100 meter met statistieken")}});
  if (year) set_member(source, "year", json_number(*year));
  set_member(source, "url",
             json_text("https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data"));
  set_member(source, "licence", json_text("CC-BY-4.0"));
  set_member(source, "note", json_text("Read from " + shown + "."));
  brought.sources.push_back(std::move(source));
  brought.sections.push_back(
      {"residence_points",
       json_object({{"method", json_text("points")},
                    {"file", json_text(file_name)},
                    {"source", json_text("cbs-grid")},
                    {"crs", json_text(dutch_grid)},
                    {"x", json_text("x")},
                    {"y", json_text("y")},
                    {"fields", json_object({{"weight", json_column("weight", "observed")}})}})});
  remark(sum, *town, brought.remarks);
  return brought;
}

}  // namespace voorzien::io
