// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/age_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "engine/population/age_split.hpp"
#include "io/dataset/ages_table.hpp"

namespace voorzien::io {
namespace {

/// What is told once for the whole town.
class AgeTally {
 public:
  /// Shares or persons of `name` sum to `sum` times what they should.
  void normalised(const std::string& name, double sum) {
    ++normalised_;
    if (std::abs(sum - 1.0) <= std::abs(worst_sum_ - 1.0)) return;
    worst_sum_ = sum;
    worst_ = name;
  }
  void borrowed(const std::string& name, bool from_town) {
    if (borrowed_++ == 0) first_borrowed_ = name;
    from_town_ = from_town;
  }

  void tell(const std::string& where, Reading& reading) const {
    if (normalised_ > 0) {
      reading.warnings.push_back(
          {"ages_normalised",
           where,
           {{"count", static_cast<double>(normalised_)}, {"name", worst_}, {"percent", worst_sum_ * 100.0}}});
    }
    if (borrowed_ > 0) {
      reading.warnings.push_back({from_town_ ? "ages_borrowed" : "ages_from_reference",
                                  where,
                                  {{"count", static_cast<double>(borrowed_)}, {"name", first_borrowed_}}});
    }
  }

 private:
  std::size_t normalised_ = 0;
  double worst_sum_ = 1.0;
  std::string worst_;
  std::size_t borrowed_ = 0;
  bool from_town_ = true;
  std::string first_borrowed_;
};

// Far below what rounding to whole per cents does, far above what adding fractions does.
constexpr double sum_tolerance = 1e-6;

/// Splits classes where all of them are known and any holds people.
bool split_by_classes(NeighbourhoodRow& row, const NeighbourhoodSection& section, const ByAge& reference,
                      AgeTally& tally) {
  std::vector<AgeClassShare> classes;
  double shares = 0.0;
  double persons = 0.0;
  for (std::size_t i = 0; i < row.age_classes.size(); ++i) {
    if (!row.age_classes[i]) return false;
    const double value = *row.age_classes[i];
    const double residents = row.neighbourhood.residents->value();
    classes.push_back(
        {section.age_classes[i].ages, section.age_classes[i].is_count ? value / residents : value});
    shares += classes.back().share;
    persons += classes.back().share * residents;
  }
  if (shares <= 0.0) return false;
  // Less than half a person is what rounding of the source leaves.
  const bool matters = std::abs(shares - 1.0) > sum_tolerance &&
                       (!section.age_classes.front().is_count ||
                        std::abs(persons - row.neighbourhood.residents->value()) >= 0.5);
  if (matters) tally.normalised(row.neighbourhood.name, shares);
  row.neighbourhood.ages = split_classes(*row.neighbourhood.residents, classes, reference);
  row.neighbourhood.age_knowledge = AgeKnowledge::classes;
  return true;
}

/// Takes the single years of the ages table; the residents are their sum where nothing else is known.
bool take_single_years(NeighbourhoodRow& row, const AgesById& ages, AgeTally& tally) {
  const auto found = ages.find(row.neighbourhood.id);
  if (found == ages.end()) return false;
  Neighbourhood& neighbourhood = row.neighbourhood;
  const double sum = to_persons(found->second.total());
  if (!neighbourhood.residents) neighbourhood.residents = Persons(sum);
  const double residents = neighbourhood.residents->value();
  if (found->second.total() == 0 && residents > 0.0) return false;
  neighbourhood.age_knowledge = row.age_knowledge.value_or(AgeKnowledge::single_years);
  if (to_micro(residents) == found->second.total()) {
    neighbourhood.ages = found->second;
    return true;
  }
  if (residents > 0.0 && std::abs(sum / residents - 1.0) > sum_tolerance)
    tally.normalised(neighbourhood.name, sum / residents);
  ByAge weights{};
  for (std::size_t age = 0; age < age_count; ++age) weights[age] = to_persons(found->second.by_age[age]);
  neighbourhood.ages = split_along(*neighbourhood.residents, weights);
  return true;
}

/// Tells where nobody lives according to the total and somebody according to the ages.
void warn_of_ages_without_residents(const NeighbourhoodRow& row, const NeighbourhoodSection& section,
                                    const AgesById& ages, Reading& reading) {
  const Neighbourhood& area = row.neighbourhood;
  if (!area.residents || area.residents->value() > 0.0) return;
  double persons = 0.0;
  if (const auto found = ages.find(area.id); found != ages.end()) persons = to_persons(found->second.total());
  for (std::size_t i = 0; i < row.age_classes.size(); ++i) {
    if (section.age_classes[i].is_count) persons += row.age_classes[i].value_or(0.0);
  }
  if (persons <= 0.0) return;
  reading.warnings.push_back(
      {"ages_without_residents", row.place, {{"id", area.id}, {"name", area.name}, {"count", persons}}});
}

/// Ages of everybody whose ages are known; none when nobody's are.
std::optional<ByAge> town_ages(const std::vector<NeighbourhoodRow>& rows) {
  ByAge sum{};
  double total = 0.0;
  for (const NeighbourhoodRow& row : rows) {
    for (std::size_t age = 0; age < age_count; ++age)
      sum[age] += to_persons(row.neighbourhood.ages.by_age[age]);
    total += to_persons(row.neighbourhood.ages.total());
  }
  return total > 0.0 ? std::optional(sum) : std::nullopt;
}

}  // namespace

void set_ages(std::vector<NeighbourhoodRow>& rows, const NeighbourhoodSection& section,
              const Demography& demography, bool areas_read_whole, DatasetReading& reading) {
  const AgesById ages = read_ages_table(section, rows, areas_read_whole, reading);
  const ByAge& reference = demography.reference_ages.by_age;
  AgeTally tally;
  std::vector<NeighbourhoodRow*> only_total;
  for (NeighbourhoodRow& row : rows) {
    Neighbourhood& neighbourhood = row.neighbourhood;
    warn_of_ages_without_residents(row, section, ages, reading);
    if (take_single_years(row, ages, tally) || !neighbourhood.residents) continue;
    if (neighbourhood.residents->value() == 0.0) {
      neighbourhood.age_knowledge = AgeKnowledge::single_years;  // nobody: every age is known to be 0
      continue;
    }
    if (row.age_classes.empty() || !split_by_classes(row, section, reference, tally))
      only_total.push_back(&row);
  }
  const auto of_town = town_ages(rows);
  for (NeighbourhoodRow* row : only_total) {
    row->neighbourhood.ages = split_along(*row->neighbourhood.residents, of_town.value_or(reference));
    row->neighbourhood.age_knowledge = AgeKnowledge::reference_curve;
    tally.borrowed(row->neighbourhood.name, of_town.has_value());
  }
  tally.tell(section.table.source.where, reading);
}

}  // namespace voorzien::io
