// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/dataset/town_equality.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {
namespace {

void check_equal(const Neighbourhood& one, const Neighbourhood& other) {
  CAPTURE(one.id);
  CHECK(one.id == other.id);
  CHECK(one.name == other.name);
  CHECK(one.district == other.district);
  CHECK(one.municipality == other.municipality);
  CHECK((one.kind == other.kind));
  CHECK((one.area == other.area));
  CHECK((one.centre == other.centre));
  CHECK(one.land_area.value() == other.land_area.value());
  CHECK((one.residents == other.residents));
  CHECK((one.residents_provenance == other.residents_provenance));
  CHECK((one.ages == other.ages));
  CHECK((one.age_knowledge == other.age_knowledge));
  CHECK((one.dwellings == other.dwellings));
  CHECK((one.dwellings_provenance == other.dwellings_provenance));
  CHECK(one.urban_type == other.urban_type);
  CHECK(one.strength == other.strength);
  REQUIRE(one.dwellings_by_type.size() == other.dwellings_by_type.size());
  for (std::size_t i = 0; i < one.dwellings_by_type.size(); ++i) {
    CHECK(one.dwellings_by_type[i].type == other.dwellings_by_type[i].type);
    CHECK(one.dwellings_by_type[i].count == other.dwellings_by_type[i].count);
  }
  REQUIRE(one.groups.size() == other.groups.size());
  for (std::size_t i = 0; i < one.groups.size(); ++i) {
    CHECK(one.groups[i].group == other.groups[i].group);
    CHECK(one.groups[i].share == other.groups[i].share);
  }
}

void check_equal(const Room& one, const Room& other) {
  CAPTURE(one.id);
  CHECK(one.id == other.id);
  CHECK(one.space_kind == other.space_kind);
  CHECK((one.area == other.area));
  CHECK(one.owner == other.owner);
  CHECK(one.right_to_use == other.right_to_use);
  CHECK((one.consent == other.consent));
  CHECK((one.provenance == other.provenance));
  REQUIRE(one.bookings.has_value() == other.bookings.has_value());
  if (!one.bookings) return;
  REQUIRE(one.bookings->size() == other.bookings->size());
  for (std::size_t i = 0; i < one.bookings->size(); ++i) {
    const RoomBooking& a = (*one.bookings)[i];
    const RoomBooking& b = (*other.bookings)[i];
    CHECK((a.function == b.function));
    CHECK(a.week_type == b.week_type);
    CHECK(a.half_hours == b.half_hours);
    CHECK(a.share == b.share);
  }
}

bool equal(const std::optional<SourcedValue>& one, const std::optional<SourcedValue>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->value == other->value && one->provenance == other->provenance;
}

void check_equal(const Site& one, const Site& other) {
  CAPTURE(one.id);
  CHECK(one.id == other.id);
  CHECK(one.name.nl == other.name.nl);
  CHECK(one.name.en == other.name.en);
  CHECK((one.kind == other.kind));
  CHECK((one.at == other.at));
  CHECK((one.shape == other.shape));
  CHECK((one.neighbourhood == other.neighbourhood));
  CHECK((one.area == other.area));
  CHECK(one.footprint_share == other.footprint_share);
  CHECK(one.floors == other.floors);
  CHECK((one.largest_gfa == other.largest_gfa));
  CHECK((one.largest_rectangle_m == other.largest_rectangle_m));
  CHECK((one.facility == other.facility));
  CHECK(one.stands_there == other.stands_there);
  CHECK(equal(one.book_value_eur, other.book_value_eur));
  CHECK(equal(one.land_price_eur_m2, other.land_price_eur_m2));
  CHECK((one.available_from == other.available_from));
  CHECK(one.owner == other.owner);
  CHECK(one.illustrative == other.illustrative);
  CHECK((one.allowed == other.allowed));
  CHECK((one.provenance == other.provenance));
  REQUIRE(one.excluded.size() == other.excluded.size());
  for (std::size_t i = 0; i < one.excluded.size(); ++i) {
    CHECK((one.excluded[i].function == other.excluded[i].function));
    CHECK(one.excluded[i].reason.nl == other.excluded[i].reason.nl);
    CHECK(one.excluded[i].reason.en == other.excluded[i].reason.en);
  }
}

void check_equal(const Facility& one, const Facility& other) {
  CAPTURE(one.id);
  CHECK(one.id == other.id);
  CHECK(one.name == other.name);
  CHECK((one.at == other.at));
  CHECK((one.neighbourhood == other.neighbourhood));
  CHECK((one.open_from == other.open_from));
  CHECK((one.open_until == other.open_until));
  CHECK(one.operated_by == other.operated_by);
  CHECK(one.place_from == other.place_from);
  CHECK((one.status == other.status));
  REQUIRE(one.capacities.size() == other.capacities.size());
  for (std::size_t i = 0; i < one.capacities.size(); ++i) {
    CHECK(one.capacities[i].function == other.capacities[i].function);
    CHECK((one.capacities[i].capacity == other.capacities[i].capacity));
    CHECK((one.capacities[i].provenance == other.capacities[i].provenance));
    CHECK(one.capacities[i].in_use == other.capacities[i].in_use);
  }
  REQUIRE(one.rooms.size() == other.rooms.size());
  for (std::size_t i = 0; i < one.rooms.size(); ++i) check_equal(one.rooms[i], other.rooms[i]);
}

void check_equal(const ResidencePoint& one, const ResidencePoint& other) {
  CHECK(one.neighbourhood == other.neighbourhood);
  CHECK((one.at == other.at));
  CHECK(one.weight == other.weight);
}

void check_equal(const District& one, const District& other) {
  CHECK(one.id == other.id);
  CHECK(one.name == other.name);
}

void check_equal(const Source& one, const Source& other) {
  CHECK(one.id == other.id);
  CHECK(one.organisation == other.organisation);
  CHECK(one.title == other.title);
  CHECK(one.year == other.year);
  CHECK(one.url == other.url);
  CHECK(one.licence == other.licence);
}

template <class Element>
void check_all_equal(const std::vector<Element>& one, const std::vector<Element>& other) {
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) check_equal(one[i], other[i]);
}

}  // namespace

void check_equal(const Town& one, const Town& other) {
  CHECK(one.id == other.id);
  CHECK(one.name.nl == other.name.nl);
  CHECK(one.name.en == other.name.en);
  CHECK(one.crs == other.crs);
  CHECK((one.reference_year == other.reference_year));
  CHECK(one.licence == other.licence);
  CHECK((one.supply_knowledge == other.supply_knowledge));
  check_all_equal(one.districts, other.districts);
  check_all_equal(one.neighbourhoods, other.neighbourhoods);
  check_all_equal(one.residence_points, other.residence_points);
  check_all_equal(one.facilities, other.facilities);
  check_all_equal(one.sites, other.sites);
  check_all_equal(one.sources, other.sources);
}

}  // namespace voorzien::io
