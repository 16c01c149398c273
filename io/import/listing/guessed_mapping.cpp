// SPDX-License-Identifier: EUPL-1.2
#include "io/import/listing/guessed_mapping.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "io/import/outcome/json_build.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

/// Names of columns as registers of Dutch municipalities have them, the surest first.
struct Synonyms {
  const char* field;
  bool is_number;
  std::vector<std::string> names;
};

const std::vector<Synonyms>& synonyms() {
  static const std::vector<Synonyms> all = {
      {"id",
       false,
       {"id", "code", "nr", "nummer", "objectnummer", "objectid", "locatienummer", "vestigingscode"}},
      {"name",
       false,
       {"naam", "name", "omschrijving", "accommodatie", "voorziening", "locatienaam", "locatie"}},
      {"operator", false, {"operator", "eigenaar", "beheerder", "exploitant", "bestuur"}},
      {"in_use", true, {"in_use", "in gebruik", "gebruik", "bezetting"}},
      {"capacity",
       true,
       {"capacity", "capaciteit", "omvang", "grootte", "uren per week", "uren", "kindplaatsen", "plaatsen",
        "m2 bvo", "bvo", "m2", "oppervlakte", "fte"}},
      {"capacity_low", true, {"capacity_low"}},
      {"capacity_high", true, {"capacity_high"}},
      {"open_from", true, {"open_from", "open vanaf"}},
      {"open_until", true, {"open_until", "open tot en met", "open tot"}}};
  return all;
}

const std::vector<std::string> function_names = {"function", "functie",   "soort",    "soort voorziening",
                                                 "type",     "categorie", "category", "voorzieningtype"};

constexpr std::array<std::pair<const char*, const char*>, 7> coordinate_names = {
    {{"x", "y"},
     {"rd x", "rd y"},
     {"x coordinaat", "y coordinaat"},
     {"x coord", "y coord"},
     {"lon", "lat"},
     {"longitude", "latitude"},
     {"lengtegraad", "breedtegraad"}}};

/// "sporthal (verenigingen)" as sporthal: people leave out what stands in brackets.
std::string plain_name(const std::string& name) { return comparable(name.substr(0, name.find(" ("))); }

class Guess {
 public:
  Guess(const Listing& listing, const FunctionCatalogue& catalogue, Reading& reading)
      : listing_(listing), catalogue_(catalogue), reading_(reading) {
    for (const FacilityFunction& known : catalogue.functions) mapping_.units[known.id] = known.unit.id;
  }

  ListingMapping make(const std::string& function) {
    guess_fields();
    guess_places();
    guess_decimal();
    guess_function(function);
    mapping_.status = "observed";
    mapping_.capacity_status = "observed";
    return std::move(mapping_);
  }

 private:
  void problem(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values = {}) {
    values.emplace_back("file", listing_.shown);
    values.emplace_back("columns", joined(listing_.columns, 40));
    reading_.problems.push_back({code, listing_.shown, std::move(values)});
  }

  [[nodiscard]] std::string column_of(const std::vector<std::string>& names) const {
    const auto position = column_named(listing_.columns, names);
    return position ? listing_.columns[*position] : std::string();
  }

  void guess_fields() {
    for (const Synonyms& field : synonyms()) {
      const std::string column = column_of(field.names);
      if (column.empty()) continue;
      mapping_.fields.push_back({field.field, column, {}, field.is_number, listing_.shown});
    }
    const auto has = [&](const char* name) {
      return std::any_of(mapping_.fields.begin(), mapping_.fields.end(),
                         [&](const MappedField& field) { return field.name == name; });
    };
    if (!has("name")) return problem("import_guess_no_name");
    if (has("id")) return;
    // Names tell facilities apart where the list has no codes; two alike are told as double.
    MappedField id = *std::find_if(mapping_.fields.begin(), mapping_.fields.end(),
                                   [](const MappedField& field) { return field.name == "name"; });
    id.name = "id";
    mapping_.fields.insert(mapping_.fields.begin(), std::move(id));
  }

  void guess_places() {
    if (listing_.has_places) return;
    for (const auto& [x, y] : coordinate_names) {
      mapping_.x_column = column_of({x});
      mapping_.y_column = column_of({y});
      if (mapping_.x_column.empty() || mapping_.y_column.empty()) continue;
      if (are_degrees()) mapping_.crs = "EPSG:4326";
      return;
    }
    mapping_.x_column.clear();
    mapping_.y_column.clear();
    problem("import_guess_no_places");
  }

  [[nodiscard]] bool are_degrees() const {
    constexpr double most_degrees = 180.0;
    const std::size_t x = *column_named(listing_.columns, {mapping_.x_column});
    const std::size_t y = *column_named(listing_.columns, {mapping_.y_column});
    const auto small = [](const std::string& cell) {
      auto number = cell_number(cell);
      if (!number) number = cell_number(cell, DecimalMark::comma);
      return !number || std::abs(*number) <= most_degrees;
    };
    return std::all_of(listing_.rows.begin(), listing_.rows.end(),
                       [&](const ListingRow& row) { return small(row.cells[x]) && small(row.cells[y]); });
  }

  /// A comma where any number has one and none has a point.
  void guess_decimal() {
    bool comma = false;
    bool point = false;
    const auto look = [&](const std::string& column) {
      const auto position = column_named(listing_.columns, {column});
      for (std::size_t i = 0; position && i < listing_.rows.size(); ++i) {
        const std::string& cell = listing_.rows[i].cells[*position];
        comma = comma || is_decimal_comma(cell);
        point = point || (cell.find('.') != std::string::npos && cell_number(cell).has_value());
      }
    };
    for (const MappedField& field : mapping_.fields) {
      if (field.is_number) look(field.column);
    }
    if (!mapping_.x_column.empty()) look(mapping_.x_column);
    if (!mapping_.y_column.empty()) look(mapping_.y_column);
    if (comma && !point) mapping_.decimal = DecimalMark::comma;
  }

  void guess_function(const std::string& function) {
    if (!function.empty()) {
      mapping_.function = function_called(function);
      if (mapping_.function.empty()) report_word(function, "--function");
      return;
    }
    mapping_.function_column = column_of(function_names);
    if (mapping_.function_column.empty())
      return problem("import_guess_no_function", {{"known", known_functions()}});
    const std::size_t column = *column_named(listing_.columns, {mapping_.function_column});
    for (const ListingRow& row : listing_.rows) {
      const std::string& word = row.cells[column];
      if (word.empty() || mapping_.functions.count(word) > 0) continue;
      const std::string meant = function_called(word);
      mapping_.functions[word] = meant;
      if (meant.empty()) report_word(word, mapping_.function_column);
    }
  }

  [[nodiscard]] std::string function_called(const std::string& word) const {
    const std::string wanted = comparable(word);
    for (const FacilityFunction& one : catalogue_.functions) {
      for (const std::string& name : {one.id, one.name.nl, one.name.en, one.plural.nl, one.plural.en}) {
        if (comparable(name) == wanted || plain_name(name) == wanted) return one.id;
      }
    }
    return {};
  }

  [[nodiscard]] std::string known_functions() const {
    std::vector<std::string> known;
    for (const FacilityFunction& one : catalogue_.functions)
      known.push_back(one.id + " (" + one.name.nl + ")");
    return joined(known, 40);
  }

  void report_word(const std::string& word, const std::string& column) {
    std::vector<std::string> names;
    for (const FacilityFunction& one : catalogue_.functions) {
      names.push_back(one.id);
      names.push_back(one.name.nl.substr(0, one.name.nl.find(" (")));
    }
    const auto near = near_names(word, names);
    problem(near.empty() ? "import_guess_unknown_word" : "import_guess_unknown_word_near",
            {{"value", word}, {"column", column}, {"near", joined(near)}, {"known", known_functions()}});
  }

  const Listing& listing_;
  const FunctionCatalogue& catalogue_;
  Reading& reading_;
  ListingMapping mapping_;
};

}  // namespace

ListingMapping guess_mapping(const Listing& listing, const FunctionCatalogue& catalogue,
                             const std::string& function, Reading& reading) {
  return Guess(listing, catalogue, reading).make(function);
}

std::string mapping_text(const ListingMapping& mapping) {
  JsonValue json =
      json_object({{"format", json_text("voorzien-mapping/1")}, {"kind", json_text("facilities")}});
  if (!mapping.crs.empty()) set_member(json, "crs", json_text(mapping.crs));
  if (!mapping.x_column.empty()) {
    set_member(json, "x", json_text(mapping.x_column));
    set_member(json, "y", json_text(mapping.y_column));
  }
  set_member(json, "decimal", json_text(mapping.decimal == DecimalMark::comma ? "comma" : "point"));
  if (mapping.function_column.empty()) {
    set_member(json, "function", json_text(mapping.function));
  } else {
    set_member(json, "function_column", json_text(mapping.function_column));
    JsonValue words = json_object({});
    for (const auto& [word, function] : mapping.functions) set_member(words, word, json_text(function));
    set_member(json, "functions", std::move(words));
  }
  JsonValue fields = json_object({});
  for (const MappedField& field : mapping.fields) set_member(fields, field.name, json_text(field.column));
  set_member(json, "fields", std::move(fields));
  set_member(json, "complete_for", json_array({}));
  return written(json);
}

std::string mapping_told(const ListingMapping& mapping) {
  std::vector<std::string> told;
  for (const MappedField& field : mapping.fields) told.push_back(field.name + " = " + field.column);
  if (!mapping.x_column.empty()) told.push_back("x, y = " + mapping.x_column + ", " + mapping.y_column);
  if (!mapping.function_column.empty()) told.push_back("function = " + mapping.function_column);
  return joined(told);
}

}  // namespace voorzien::io
