// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/room_reader.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "io/dataset/checked_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/dataset/known_names.hpp"
#include "io/dataset/value_names.hpp"
#include "io/sharing/week_text.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_room_m2 = 1e6;
/// Shares are written with a few decimals, thirds among them.
constexpr double share_tolerance = 1e-3;

bool by_function_and_time(const RoomBooking& a, const RoomBooking& b) {
  return std::tie(a.function, a.week_type, a.half_hours, a.share) <
         std::tie(b.function, b.week_type, b.half_hours, b.share);
}

/// A room with the facility it belongs to and where it was read.
struct ReadRoom {
  Room room;
  std::string facility;
  std::string place;
};

/// Rooms by id, over all lists.
using Rooms = std::map<std::string, ReadRoom>;

class RoomReader {
 public:
  RoomReader(const RoomContext& context, const std::vector<Facility>& facilities, DatasetReading& reading)
      : context_(context), reading_(reading), functions_(function_ids(context.catalogue)) {
    for (const Facility& facility : facilities) facilities_.push_back(facility.id);
  }

  void read_list(const RoomSection& section) {
    note_input(section.table, reading_);
    const auto before = reading_.problems.size();
    const TableRequest request{section.table.source, section.table.fields, GeometryWish::none, {}};
    const Table table = read_table(request, reading_);
    for (const TableRow& raw : table.rows)
      read_room(CheckedRow(section.table, table, raw, position_of(RoomField::id), reading_), section);
    // Bookings of rooms that could not be read would be told as bookings of unknown rooms.
    const bool read_whole = reading_.problems.size() == before;
    if (section.bookings) read_bookings(*section.bookings, read_whole);
  }

  Rooms rooms() && {
    for (auto& [id, read] : rooms_) check_bookings(read);
    return std::move(rooms_);
  }

 private:
  void read_room(const CheckedRow& row, const RoomSection& section) {
    ReadRoom read;
    read.place = row.place();
    Room& room = read.room;
    room.id = row.id();
    read.facility = row.text(position_of(RoomField::facility));
    const bool known = std::find(facilities_.begin(), facilities_.end(), read.facility) != facilities_.end();
    if (!known && context_.facilities_read_whole)
      report_unknown_name({"room_facility_unknown", read.facility, facilities_}, room.id, row, reading_);
    room.space_kind = row.text(position_of(RoomField::space_kind));
    check_known(room.space_kind, context_.space_kinds, "room_space_kind_unknown", row);
    const auto area_field = position_of(RoomField::area_m2);
    const auto area = row.not_negative(area_field, largest_room_m2);
    if (area.value_or(0.0) <= 0.0 && (area || !row.number(area_field)))
      row.report("room_area_missing", area_field);
    room.area = SquareMetres(area.value_or(0.0));
    room.owner = row.text(position_of(RoomField::owner));
    room.right_to_use = row.text(position_of(RoomField::right_to_use));
    room.consent = consent_of(row);
    if (row.whole(position_of(RoomField::bookings_known), 0, 1) == 1) room.bookings.emplace();
    room.provenance = section.provenance;
    if (room.id.empty()) return;  // reported by id()
    std::string id = room.id;
    const std::string place = read.place;
    const auto [found, added] = rooms_.try_emplace(std::move(id), std::move(read));
    if (!added)
      reading_.problems.push_back(
          {"duplicate_room", place, {{"id", found->first}, {"first", found->second.place}}});
  }

  void check_known(const std::string& name, const std::vector<std::string>& known, const char* code,
                   const CheckedRow& row) {
    const bool there = std::find(known.begin(), known.end(), name) != known.end();
    if (!known.empty() && !there)
      report_unknown_name({code, name, known}, row.text(position_of(RoomField::id)), row, reading_);
  }

  static Consent consent_of(const CheckedRow& row) {
    const std::string written = row.text(position_of(RoomField::consent));
    for (const auto& choice : consent_names) {
      if (choice.name == written) return choice.value;
    }
    if (!written.empty()) row.report("room_consent_unknown", position_of(RoomField::consent));
    return Consent::none;
  }

  void read_bookings(const ManifestTable& origin, bool rooms_read_whole) {
    note_input(origin, reading_);
    const TableRequest request{origin.source, origin.fields, GeometryWish::none, {}};
    const Table table = read_table(request, reading_);
    for (const TableRow& raw : table.rows) {
      const CheckedRow row(origin, table, raw, position_of(BookingField::room), reading_);
      const std::string room = row.id();
      auto booking = booking_of(row);
      const auto found = rooms_.find(room);
      if (found == rooms_.end()) {
        if (rooms_read_whole && !room.empty()) report_unknown_room(room, row);
      } else if (booking) {
        auto& bookings = found->second.room.bookings;
        if (!bookings) bookings.emplace();
        bookings->push_back(std::move(*booking));
      }
    }
  }

  void report_unknown_room(const std::string& room, const CheckedRow& row) {
    std::vector<std::string> known;
    for (const auto& [id, read] : rooms_) known.push_back(id);
    report_unknown_name({"booking_room_unknown", room, known}, room, row, reading_);
  }

  std::optional<RoomBooking> booking_of(const CheckedRow& row) {
    RoomBooking booking;
    const std::string id = row.text(position_of(BookingField::function));
    const auto function = context_.catalogue.find(id);
    if (!function)
      report_unknown_name({"booking_function_unknown", id, functions_},
                          row.text(position_of(BookingField::room)), row, reading_);
    booking.week_type = row.text(position_of(BookingField::week_type));
    check_known(booking.week_type, context_.week_types, "booking_week_type_unknown", row);
    const auto hours = hours_in(row.text(position_of(BookingField::hours)));
    if (!hours || hours->empty()) row.report("booking_hours_form", position_of(BookingField::hours));
    const auto share_field = position_of(BookingField::share);
    const auto share = row.share(share_field);
    if (share == 0.0) row.report("booking_share_zero", share_field);
    booking.share = share.value_or(1.0);
    if (!function || !hours) return std::nullopt;
    booking.function = *function;
    for (std::size_t half_hour = 0; half_hour < half_hours_per_week; ++half_hour) {
      if (hours->has(half_hour)) booking.half_hours.push_back(static_cast<int>(half_hour));
    }
    return booking;
  }

  /// Puts the bookings in order and reports the first half-hour in which more than the room is booked.
  void check_bookings(ReadRoom& read) {
    if (!read.room.bookings) return;
    std::sort(read.room.bookings->begin(), read.room.bookings->end(), by_function_and_time);
    std::map<std::pair<std::string, int>, double> booked;
    for (const RoomBooking& booking : *read.room.bookings) {
      for (const int half_hour : booking.half_hours) {
        double& share = booked[{booking.week_type, half_hour}];
        const bool was_full = share > 1.0 + share_tolerance;
        share += booking.share;
        if (was_full || share <= 1.0 + share_tolerance) continue;
        WeekPattern when;
        when.add(static_cast<std::size_t>(half_hour));
        reading_.problems.push_back({"room_booked_twice",
                                     read.place,
                                     {{"id", read.room.id},
                                      {"week_type", booking.week_type},
                                      {"hours", week_text(when)},
                                      {"percent", share * 100.0}}});
        return;
      }
    }
  }

  const RoomContext& context_;
  DatasetReading& reading_;
  std::vector<std::string> functions_;
  std::vector<std::string> facilities_;
  Rooms rooms_;
};

}  // namespace

void read_rooms(const DatasetManifest& manifest, const RoomContext& context,
                std::vector<Facility>& facilities, DatasetReading& reading) {
  RoomReader reader(context, facilities, reading);
  for (const RoomSection& section : manifest.rooms) reader.read_list(section);
  for (auto& [id, read] : std::move(reader).rooms()) {
    const std::string& facility = read.facility;
    const auto owner =
        std::lower_bound(facilities.begin(), facilities.end(), facility,
                         [](const Facility& one, const std::string& wanted) { return one.id < wanted; });
    if (owner != facilities.end() && owner->id == facility) owner->rooms.push_back(std::move(read.room));
  }
}

}  // namespace voorzien::io
