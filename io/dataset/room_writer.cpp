// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/room_writer.hpp"

#include <map>
#include <utility>

#include "io/dataset/csv_row.hpp"
#include "io/dataset/value_names.hpp"
#include "io/sharing/week_text.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

struct RoomTexts {
  std::string rooms;
  std::string bookings;
};

void append_room(const Room& room, const std::string& facility, std::string& text) {
  append_csv_row(text, {csv_cell(room.id), csv_cell(facility), csv_cell(room.space_kind),
                        shortest(room.area.value()), csv_cell(room.owner), csv_cell(room.right_to_use),
                        name_of(room.consent, consent_names), room.bookings ? "1" : "0"});
}

void append_booking(const RoomBooking& booking, const std::string& room, const FunctionCatalogue& catalogue,
                    std::string& text) {
  WeekPattern hours;
  for (const int half_hour : booking.half_hours) hours.add(static_cast<std::size_t>(half_hour));
  append_csv_row(text, {csv_cell(room), catalogue.functions[booking.function].id, csv_cell(booking.week_type),
                        csv_cell(week_text(hours)), shortest(booking.share)});
}

}  // namespace

std::vector<RoomList> room_lists(const Town& town, const FunctionCatalogue& catalogue) {
  std::map<std::pair<std::string, Status>, RoomTexts> texts;
  for (const Facility& facility : town.facilities) {
    for (const Room& room : facility.rooms) {
      RoomTexts& list = texts[{room.provenance.source, room.provenance.status}];
      if (list.rooms.empty())
        list.rooms = "id,facility,space_kind,area_m2,owner,right_to_use,consent,bookings_known\n";
      append_room(room, facility.id, list.rooms);
      if (!room.bookings) continue;
      for (const RoomBooking& booking : *room.bookings) {
        if (list.bookings.empty()) list.bookings = "room,function,week_type,hours,share\n";
        append_booking(booking, room.id, catalogue, list.bookings);
      }
    }
  }
  std::vector<RoomList> lists;
  for (auto& [key, text] : texts) {
    const std::string number = lists.empty() ? "" : "-" + std::to_string(lists.size() + 1);
    RoomList list{"rooms" + number + ".csv", std::move(text.rooms), {key.first, key.second}, {}, {}};
    if (!text.bookings.empty()) list.bookings_file = "bookings" + number + ".csv";
    list.bookings_text = std::move(text.bookings);
    lists.push_back(std::move(list));
  }
  return lists;
}

}  // namespace voorzien::io
