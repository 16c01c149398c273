// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/ages_table.hpp"

#include <algorithm>
#include <bitset>
#include <set>

#include "io/dataset/checked_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t id_field = 0;
constexpr std::size_t age_field = 1;
constexpr std::size_t persons_field = 2;

bool is_neighbourhood(const std::string& id, const std::vector<NeighbourhoodRow>& rows) {
  const auto found = std::lower_bound(
      rows.begin(), rows.end(), id,
      [](const NeighbourhoodRow& row, const std::string& wanted) { return row.neighbourhood.id < wanted; });
  return found != rows.end() && found->neighbourhood.id == id;
}

}  // namespace

AgesById read_ages_table(const NeighbourhoodSection& section, const std::vector<NeighbourhoodRow>& rows,
                         bool rows_read_whole, DatasetReading& reading) {
  AgesById ages;
  if (!section.ages_table) return ages;
  note_input(*section.ages_table, reading);
  const TableRequest request{section.ages_table->source, section.ages_table->fields, GeometryWish::none, {}};
  const Table table = read_table(request, reading);
  std::map<std::string, std::bitset<age_count>> written;
  std::set<std::string> incomplete;
  for (const TableRow& row : table.rows) {
    const CheckedRow checked(*section.ages_table, table, row, id_field, reading);
    const std::string id = checked.id();
    const auto age = checked.whole(age_field, 0, static_cast<int>(age_count) - 1);
    const auto persons = checked.not_negative(persons_field, most_in_one_area);
    if (!persons) incomplete.insert(id);
    if (id.empty() || !age || !persons) continue;
    const auto position = static_cast<std::size_t>(*age);
    if (written[id].test(position)) checked.report("age_twice", age_field);
    if (rows_read_whole && written[id].none() && !is_neighbourhood(id, rows))
      checked.report("feature_unknown_neighbourhood", id_field);
    written[id].set(position);
    ages[id].by_age[position] = to_micro(*persons);
  }
  // One unknown age makes the others a part of the people, not all of them.
  for (const std::string& id : incomplete) ages.erase(id);
  return ages;
}

}  // namespace voorzien::io
