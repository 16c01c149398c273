// SPDX-License-Identifier: EUPL-1.2
#include "io/import/duo/import_duo.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "io/import/duo/postcode_places.hpp"
#include "io/import/duo/school_list.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/import/table/csv_writer.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t named_schools = 8;

double amount(std::size_t count) { return static_cast<double>(count); }

struct PlacedSchool {
  const School* school = nullptr;
  std::optional<FoundPlace> place;
};

std::vector<std::string> cells_of(const PlacedSchool& placed) {
  const School& school = *placed.school;
  std::vector<std::string> cells = {school.code,    school.name,     school.board,
                                    school.address, school.postcode, school.town};
  if (school.pupils) {
    const PupilCount& pupils = *school.pupils;
    const double mid = pupils.most_recent.value_or(pupils.mid);
    cells.insert(cells.end(),
                 {pupils.is_of_latest ? shortest(pupils.mid) : std::string(), shortest(pupils.low),
                  shortest(mid), shortest(std::max(mid, pupils.most_ever.value_or(pupils.high)))});
  } else {
    cells.insert(cells.end(), 4, std::string());
  }
  cells.emplace_back(name_of(placed.place ? placed.place->precision : PlacePrecision::none));
  cells.push_back(placed.place ? shortest(placed.place->at.x) : std::string());
  cells.push_back(placed.place ? shortest(placed.place->at.y) : std::string());
  return cells;
}

std::string table_of(const std::vector<PlacedSchool>& schools) {
  CsvWriter csv({"id", "name", "board", "address", "postcode", "town", "pupils", "capacity_low",
                 "capacity_mid", "capacity_high", "place_from", "x", "y"});
  for (const PlacedSchool& school : schools) csv.row(cells_of(school));
  return csv.text();
}

JsonValue section_of(const std::string& file, const std::string& function, const std::string& crs) {
  return json_object(
      {{"file", json_text(file)},
       {"source", json_text("duo")},
       {"crs", json_text(crs)},
       {"x", json_text("x")},
       {"y", json_text("y")},
       {"function", json_text(function)},
       {"note",
        json_text(
            "Capacity is not published. Low: the pupils there are. Mid: the most of the last five years, "
            "high: the most of any year, as far as the table has years; else the pupils there are.")},
       {"fields", json_object({{"id", json_column("id", "observed")},
                               {"name", json_column("name", "observed")},
                               {"operator", json_column("board", "observed")},
                               {"in_use", json_column("pupils", "observed")},
                               {"place_from", json_column("place_from", "derived")},
                               {"capacity", json_object({{"low", json_column("capacity_low")},
                                                         {"mid", json_column("capacity_mid")},
                                                         {"high", json_column("capacity_high")}})}})},
       {"capacity_status", json_text("assumption")},
       {"status", json_text("observed")}});
}

class DuoImport {
 public:
  DuoImport(const DuoOptions& options, Brought& brought, Reading& reading)
      : options_(options), brought_(brought), reading_(reading) {}

  void run() {
    const auto before = reading_.problems.size();
    list_ = read_school_list({options_.file, options_.municipality, options_.function}, reading_);
    brought_.read.push_back(read_whole(options_.file));
    join_pupils();
    place_schools();
    if (reading_.problems.size() > before) return;
    bring_lists();
    remark();
  }

 private:
  void join_pupils() {
    if (options_.pupils.empty()) return;
    const PupilTable table = read_pupil_table(options_.pupils, reading_);
    brought_.read.push_back(read_whole(options_.pupils));
    list_.pupils_column = table.column;
    for (School& school : list_.schools) {
      const auto found = table.by_location.find(school.code);
      if (found != table.by_location.end()) school.pupils = found->second;
    }
  }

  void place_schools() {
    crs_ = list_.place_crs;
    std::optional<PostcodePlaces> postcodes;
    if (!options_.postcodes.empty()) {
      postcodes.emplace(options_.postcodes, reading_);
      brought_.read.push_back(read_whole(options_.postcodes));
      // Two systems cannot stand in one file; coordinates of the schools themselves go first.
      if (crs_.empty()) crs_ = postcodes->crs();
    }
    if (crs_.empty() && !list_.schools.empty())
      reading_.problems.push_back(
          {"import_schools_without_places", bare_name(options_.file), {{"file", bare_name(options_.file)}}});
    for (const School& school : list_.schools) {
      PlacedSchool placed{&school, std::nullopt};
      if (school.at) placed.place = FoundPlace{*school.at, PlacePrecision::given};
      if (!placed.place && postcodes && postcodes->crs() == crs_)
        placed.place = postcodes->find(school.postcode);
      if (school.function.empty()) {
        others_.push_back(school.name + " (" + school.kind + ")");
      } else if (placed.place) {
        by_function_[school.function].push_back(placed);
      } else {
        without_place_.push_back(placed);
      }
    }
  }

  void bring_lists() {
    std::string id = "duo";
    for (const auto& [function, schools] : by_function_) id += "-" + function;
    brought_.id = id;
    brought_.place.name = list_.municipality;
    brought_.place.municipality = list_.municipality_code;
    for (const auto& [function, schools] : by_function_) {
      const std::string file = "duo-" + function + ".csv";
      brought_.files.push_back({file, table_of(schools), {}});
      brought_.sections.push_back({"facilities", section_of(file, function, crs_)});
      if (is_whole(function)) brought_.complete_for.push_back(function);
    }
    if (!without_place_.empty())
      brought_.files.push_back({id + "-without-place.csv", table_of(without_place_), {}});
    brought_.sources.push_back(
        json_object({{"id", json_text("duo")},
                     {"organisation", json_text("Dienst Uitvoering Onderwijs (DUO)")},
                     {"title", json_text("Open onderwijsdata: " + bare_name(options_.file))},
                     {"url", json_text("https://duo.nl/open_onderwijsdata/")},
                     {"licence", json_text("CC0-1.0")}}));
  }

  /// Whether every school of that function is on the map.
  [[nodiscard]] bool is_whole(const std::string& function) const {
    return std::none_of(without_place_.begin(), without_place_.end(),
                        [&](const PlacedSchool& one) { return one.school->function == function; });
  }

  [[nodiscard]] std::size_t count_with(PlacePrecision precision) const {
    std::size_t count = 0;
    for (const auto& [function, schools] : by_function_) {
      count += static_cast<std::size_t>(
          std::count_if(schools.begin(), schools.end(),
                        [&](const PlacedSchool& one) { return one.place->precision == precision; }));
    }
    return count;
  }

  /// Schools that share their point with another.
  [[nodiscard]] std::size_t sharing_a_point() const {
    std::map<std::pair<double, double>, std::size_t> at;
    for (const auto& [function, schools] : by_function_) {
      for (const PlacedSchool& one : schools) ++at[{one.place->at.x, one.place->at.y}];
    }
    std::size_t sharing = 0;
    for (const auto& [point, count] : at) sharing += count > 1 ? count : 0;
    return sharing;
  }

  void remark() {
    ImportRemarks& remarks = brought_.remarks;
    std::size_t with_pupils = 0;
    double pupils = 0.0;
    std::size_t masked = 0;
    std::size_t earlier = 0;
    std::size_t all = 0;
    for (const auto& [function, schools] : by_function_) {
      const bool has_word = function == "primary-school" || function == "secondary-school";
      remarks.taken.push_back({has_word ? "duo_" + function : "duo_schools",
                               "",
                               {{"count", amount(schools.size())},
                                {"function", function},
                                {"municipality", list_.municipality}}});
      for (const PlacedSchool& one : schools) {
        ++all;
        if (!one.school->pupils) continue;
        ++with_pupils;
        if (one.school->pupils->is_of_latest) pupils += one.school->pupils->mid;
        if (!one.school->pupils->is_of_latest) ++earlier;
        if (one.school->pupils->low < one.school->pupils->high) ++masked;
      }
    }
    if (with_pupils > 0)
      remarks.taken.push_back(
          {"duo_pupils",
           "",
           {{"count", amount(with_pupils - earlier)}, {"pupils", pupils}, {"column", list_.pupils_column}}});
    if (list_.from_windows_1252) remarks.taken.push_back({"duo_windows_1252", "", {}});
    if (with_pupils > 0) remarks.guessed.push_back({"duo_capacity", "", {}});
    if (earlier > 0) remarks.guessed.push_back({"duo_earlier_year", "", {{"count", amount(earlier)}}});
    if (masked > 0) remarks.guessed.push_back({"duo_masked", "", {{"count", amount(masked)}}});
    if (list_.function_from_name)
      remarks.guessed.push_back({"duo_function_from_name", "", {{"file", bare_name(options_.file)}}});
    remark_on_places(remarks);
    if (with_pupils < all)
      remarks.missing.push_back({"duo_without_pupils", "", {{"count", amount(all - with_pupils)}}});
    if (!others_.empty())
      remarks.missing.push_back(
          {"duo_other_kinds",
           "",
           {{"count", amount(others_.size())}, {"names", joined(others_, named_schools)}}});
    if (brought_.complete_for.empty()) {
      remarks.missing.push_back({"duo_not_complete", "", {}});
    } else {
      remarks.to_check.push_back(
          {with_pupils == all ? "duo_complete" : "duo_complete_sizes_unknown", "", {}});
    }
  }

  void remark_on_places(ImportRemarks& remarks) const {
    if (const std::size_t count = count_with(PlacePrecision::postcode_4); count > 0)
      remarks.guessed.push_back({"duo_postcode_4", "", {{"count", amount(count)}}});
    if (const std::size_t count = count_with(PlacePrecision::postcode_6); count > 0)
      remarks.guessed.push_back({"duo_postcode_6", "", {{"count", amount(count)}}});
    if (const std::size_t count = sharing_a_point(); count > 0)
      remarks.to_check.push_back({"duo_sharing_a_point", "", {{"count", amount(count)}}});
    if (without_place_.empty()) return;
    std::vector<std::string> names;
    for (const PlacedSchool& one : without_place_) names.push_back(one.school->name);
    remarks.missing.push_back({"duo_without_place",
                               "",
                               {{"count", amount(names.size())},
                                {"names", joined(names, named_schools)},
                                {"file", brought_.id + "-without-place.csv"}}});
  }

  const DuoOptions& options_;
  Brought& brought_;
  Reading& reading_;
  SchoolList list_;
  std::string crs_;
  std::map<std::string, std::vector<PlacedSchool>> by_function_;
  std::vector<PlacedSchool> without_place_;
  std::vector<std::string> others_;
};

}  // namespace

Brought import_duo(const DuoOptions& options, Reading& reading) {
  Brought brought;
  brought.id = "duo";
  DuoImport(options, brought, reading).run();
  return brought;
}

}  // namespace voorzien::io
