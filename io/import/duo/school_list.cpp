// SPDX-License-Identifier: EUPL-1.2
#include "io/import/duo/school_list.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "io/import/cbs/cbs_municipality.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

using Column = std::optional<std::size_t>;

std::string cell(const ListingRow& row, const Column& column) {
  return column ? row.cells[*column] : std::string();
}

/// Schools of these kinds; DUO writes secondary structures as VMBO-t/HAVO/VWO.
std::string function_of_kind(const std::string& kind) {
  const std::string plain = comparable(kind);
  if (plain == "bo" || plain == "basisonderwijs" || plain == "bao") return "primary-school";
  for (const char* part : {"vmbo", "havo", "vwo", "mavo", "brug", "pro", "voortgezet"}) {
    if (plain.find(part) != std::string::npos) return "secondary-school";
  }
  return {};
}

/// schoolvestigingen_basisonderwijs.csv, 02.-vestigingen-vo.csv
std::string function_of_file(const std::string& name) {
  const std::string plain = comparable(name);
  if (plain.find("basisonderwijs") != std::string::npos) return "primary-school";
  if (plain.find("voortgezet") != std::string::npos || plain.find("vo.") != std::string::npos)
    return "secondary-school";
  return {};
}

class SchoolReader {
 public:
  SchoolReader(const Listing& listing, const SchoolQuestion& question)
      : listing_(listing),
        question_(question),
        codes_(listing.columns),
        pupils_(pupil_columns(listing.columns)),
        name_(find({"VESTIGINGSNAAM", "NAAM VESTIGING", "NAAM"})),
        board_(find({"BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG"})),
        street_(find({"STRAATNAAM", "STRAAT"})),
        number_(find({"HUISNUMMER-TOEVOEGING", "HUISNUMMER"})),
        postcode_(find({"POSTCODE"})),
        town_(find({"PLAATSNAAM", "PLAATS"})),
        municipality_code_(find({"GEMEENTENUMMER", "GEMEENTECODE"})),
        municipality_(find({"GEMEENTENAAM", "GEMEENTE"})),
        kind_(find({"ONDERWIJSSTRUCTUUR", "SOORT PRIMAIR ONDERWIJS", "SOORT PO", "SOORT ONDERWIJS"})) {
    x_ = find({"LON", "LONGITUDE", "GPS LONGITUDE"});
    y_ = find({"LAT", "LATITUDE", "GPS LATITUDE"});
    crs_ = "EPSG:4326";
    if (x_ && y_) return;
    x_ = find({"X", "RD X", "X_COORDINAAT"});
    y_ = find({"Y", "RD Y", "Y_COORDINAAT"});
    crs_ = x_ && y_ ? "EPSG:28992" : "";
  }

  /// Whether this is a list of schools; a problem when it is not.
  bool check(Reading& reading) const {
    if (codes_.any() && name_ && (municipality_ || municipality_code_)) return true;
    reading.problems.push_back({"import_no_schools",
                                listing_.shown,
                                {{"file", listing_.shown}, {"columns", joined(listing_.columns)}}});
    return false;
  }

  SchoolList read(Reading& reading) {
    SchoolList list;
    list.pupils_column = pupils_.told;
    list.place_crs = crs_;
    list.from_windows_1252 = listing_.from_windows_1252;
    std::string fallback = question_.function;
    if (fallback.empty() && !kind_) {
      fallback = function_of_file(listing_.shown);
      list.function_from_name = true;
      if (fallback.empty())
        reading.problems.push_back(
            {"import_kind_of_school_unknown", listing_.shown, {{"file", listing_.shown}}});
    }
    std::map<std::string, std::size_t> first_lines;
    for (const ListingRow& row : listing_.rows) {
      if (!is_wanted(row)) continue;
      // Whoever asks by name sees it as it was typed: DUO writes in capitals.
      const bool by_code = municipality_code(question_.municipality).has_value();
      list.municipality = by_code ? cell(row, municipality_) : question_.municipality;
      list.municipality_code = municipality_code(cell(row, municipality_code_)).value_or("");
      School school = school_in(row, fallback, reading);
      const auto [first, is_new] = first_lines.emplace(school.code, row.line);
      if (is_new) {
        list.schools.push_back(std::move(school));
      } else {
        reading.problems.push_back({"import_twice",
                                    place_in(listing_, row),
                                    {{"id", school.code},
                                     {"name", school.name},
                                     {"first", listing_.shown + ':' + std::to_string(first->second)}}});
      }
    }
    std::sort(list.schools.begin(), list.schools.end(),
              [](const School& one, const School& other) { return one.code < other.code; });
    if (list.schools.empty()) report_unknown(reading);
    return list;
  }

 private:
  [[nodiscard]] Column find(const std::vector<std::string>& names) const {
    return column_named(listing_.columns, names);
  }

  [[nodiscard]] bool is_wanted(const ListingRow& row) const {
    const auto wanted = municipality_code(question_.municipality);
    if (wanted && municipality_code_) return municipality_code(cell(row, municipality_code_)) == wanted;
    return comparable(cell(row, municipality_)) == comparable(question_.municipality);
  }

  School school_in(const ListingRow& row, const std::string& fallback, Reading& reading) {
    School school;
    school.code = codes_.code_in(row);
    school.name = cell(row, name_);
    school.board = cell(row, board_);
    school.address = cell(row, street_) + " " + cell(row, number_);
    school.postcode = cell(row, postcode_);
    school.town = cell(row, town_);
    school.kind = cell(row, kind_);
    school.function = !fallback.empty() ? fallback : function_of_kind(school.kind);
    school.pupils = pupils_in(row, pupils_, listing_, reading);
    if (crs_.empty()) return school;
    const auto x = coordinate(row, *x_, reading);
    const auto y = coordinate(row, *y_, reading);
    if (x && y) school.at = Point{*x, *y};
    return school;
  }

  std::optional<double> coordinate(const ListingRow& row, std::size_t column, Reading& reading) {
    const std::string& text = row.cells[column];
    if (is_blank(text)) return std::nullopt;
    if (const auto number = cell_number(text)) return number;
    reading.problems.push_back({number_fault(text, DecimalMark::point),
                                place_in(listing_, row),
                                {{"column", listing_.columns[column]}, {"value", text}}});
    return std::nullopt;
  }

  void report_unknown(Reading& reading) const {
    std::set<std::string> names;
    for (const ListingRow& row : listing_.rows) names.insert(cell(row, municipality_));
    const std::vector<std::string> known(names.begin(), names.end());
    std::vector<std::string> near = near_names(question_.municipality, known);
    if (near.empty()) near.push_back("…");
    reading.problems.push_back({"import_unknown_municipality",
                                listing_.shown,
                                {{"name", question_.municipality},
                                 {"file", listing_.shown},
                                 {"near", joined(near)},
                                 {"count", static_cast<double>(known.size())}}});
  }

  const Listing& listing_;
  const SchoolQuestion& question_;
  LocationCodes codes_;
  PupilColumns pupils_;
  Column name_, board_, street_, number_, postcode_, town_, municipality_code_, municipality_, kind_;
  Column x_, y_;
  std::string crs_;
};

}  // namespace

SchoolList read_school_list(const SchoolQuestion& question, Reading& reading) {
  const auto before = reading.problems.size();
  const Listing listing = read_listing({question.path}, reading);
  if (listing.columns.empty()) return {};
  SchoolReader reader(listing, question);
  if (reading.problems.size() > before || !reader.check(reading)) return {};
  return reader.read(reading);
}

}  // namespace voorzien::io
