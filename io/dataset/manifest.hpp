// SPDX-License-Identifier: EUPL-1.2
// What dataset.json says, checked as JSON but before any of its files is opened. Positions of fields in a
// table are fixed by the enums below; classes, types and groups follow after them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/provenance.hpp"
#include "engine/model/travel_mode.hpp"
#include "engine/units/quantity.hpp"
#include "engine/units/year.hpp"
#include "io/json/json_node.hpp"
#include "io/json/path_variables.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// A source of the manifest, with what is said about it beside how to read it.
struct ManifestTable {
  TableSource source;
  std::string sha256;        ///< empty: not checked
  std::string cited_source;  ///< id in the list of sources; empty: none
  std::vector<FieldSpec> fields;
};

/// Columns of the neighbourhood table before the age classes.
enum class NeighbourhoodField : std::size_t {
  id,
  name,
  district,
  district_name,
  municipality,
  kind,
  residents,
  dwellings,
  land_area_m2,
  urban_type,
  strength,
  age_knowledge,
  count
};

struct ManifestAgeClass {
  AgeBand ages;
  std::size_t field = 0;
  bool is_count = false;  ///< persons instead of a share
};

/// A field known by a name of the writer's choice: a dwelling type, a group.
struct NamedField {
  std::string name;
  std::size_t field = 0;
};

struct NeighbourhoodSection {
  ManifestTable table;
  Provenance residents;
  Provenance dwellings;
  std::vector<ManifestAgeClass> age_classes;
  std::optional<ManifestTable> ages_table;  ///< fields id, age, persons
  std::vector<NamedField> dwellings_by_type;
  std::vector<NamedField> groups;
};

/// Residence points: on a lattice, or from a table with the fields neighbourhood, weight and id.
struct PointSection {
  std::optional<Metres> spacing;
  std::string spacing_where;
  std::optional<ManifestTable> table;
  bool by_location = false;  ///< no neighbourhood field: the polygon decides
};

/// Columns of a facility table.
enum class FacilityField : std::size_t {
  id,
  name,
  function,
  operated_by,
  in_use,
  open_from,
  open_until,
  low,
  mid,
  high,
  status,
  place_from,
  count
};

struct FacilitySection {
  ManifestTable table;
  std::optional<FunctionIndex> function;  ///< of every row; none: a column holds it
  bool capacity_is_interval = false;      ///< else only `mid` is read
  Provenance capacity;
  Status status = Status::observed;
  bool has_status_column = false;
};

/// Columns of a table of sites.
enum class SiteField : std::size_t {
  id,
  name,
  name_en,
  kind,
  area_m2,
  footprint_share,
  floors,
  largest_gfa_m2,
  rectangle_width_m,
  rectangle_length_m,
  facility,
  stands_there,
  book_value_eur,
  land_price_eur_m2,
  available_from,
  owner,
  allowed,
  excluded,
  illustrative,
  count
};

struct SiteSection {
  ManifestTable table;
  Provenance provenance;
  Provenance book_value;
  Provenance land_price;
};

/// Columns of a table of rooms.
enum class RoomField : std::size_t {
  id,
  facility,
  space_kind,
  area_m2,
  owner,
  right_to_use,
  consent,
  bookings_known,
  count
};

/// Columns of a table of bookings.
enum class BookingField : std::size_t { room, function, week_type, hours, share, count };

struct RoomSection {
  ManifestTable table;
  Provenance provenance;
  std::optional<ManifestTable> bookings;
};

/// The streets: an OpenStreetMap file, a layer of lines, or a table of our own.
struct NetworkSection {
  ManifestTable table;
  std::optional<FieldSpec> way;    ///< of a layer of lines
  std::optional<FieldSpec> speed;  ///< likewise, km/h
  TravelMode mode = TravelMode::walking;
  std::optional<Pace> pace;  ///< costs are minutes; none: metres
  Metres farthest_aside{250.0};
  Metres smallest_part{1000.0};  ///< parts with less street than this are left out
  Metres margin{2000.0};         ///< kept round the box of the neighbourhoods
  Provenance provenance;
};

/// A table of travel costs that another program made.
struct CostsSection {
  ManifestTable table;
  std::array<std::string, 3> columns = {"from", "to", "cost"};
  TravelMode mode = TravelMode::walking;
  std::optional<Pace> pace;  ///< costs are minutes; none: metres
  Provenance provenance;
};

struct DatasetManifest {
  std::string id;
  Name name;
  std::string crs;
  std::string crs_where;
  Year reference_year{0};
  std::string licence;
  std::vector<Source> sources;
  NeighbourhoodSection neighbourhoods;
  PointSection points;
  std::vector<FacilitySection> facilities;
  std::vector<SiteSection> sites;
  std::vector<RoomSection> rooms;
  std::optional<NetworkSection> network;
  std::optional<CostsSection> costs;
  std::vector<FunctionIndex> complete_for;
  std::vector<FunctionIndex> illustrative_for;
};

/// Position of a field in its table's list of fields.
constexpr std::size_t position_of(NeighbourhoodField field) { return static_cast<std::size_t>(field); }
constexpr std::size_t position_of(FacilityField field) { return static_cast<std::size_t>(field); }
constexpr std::size_t position_of(SiteField field) { return static_cast<std::size_t>(field); }
constexpr std::size_t position_of(RoomField field) { return static_cast<std::size_t>(field); }
constexpr std::size_t position_of(BookingField field) { return static_cast<std::size_t>(field); }

/// What paths in a manifest are relative to, and what ${NAME} in them stands for.
struct ManifestPlace {
  std::string folder;
  const PathVariables& variables;
};

/// The function whose id stands at the node; an unknown one is reported with near names.
std::optional<FunctionIndex> read_function(const JsonNode& node, const FunctionCatalogue& catalogue);

/// Reads the manifest; every fault in the JSON is reported at its pointer through `root`.
DatasetManifest read_manifest(const JsonNode& root, const ManifestPlace& place,
                              const FunctionCatalogue& catalogue);

}  // namespace voorzien::io
