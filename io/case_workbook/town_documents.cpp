// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/town_documents.hpp"

#include "io/case_workbook/town_sections.hpp"

namespace voorzien::io {
namespace {

const std::string manifest_name = std::string(town_folder) + "dataset.json";

/// The manifest as a whole.
class TownWriter : SectionWriter {
 public:
  explicit TownWriter(const TownDraft& draft) : SectionWriter(draft), draft_(draft) {}

  void write() {
    json_.begin_object();
    json_.key("format");
    json_.text("voorzien-dataset/1");
    setting("id", "town_id");
    json_.key("name");
    json_.begin_object(settings_.place("town_name_nl"));
    setting("nl", "town_name_nl");
    setting("en", settings_.text("town_name_en").empty() ? "town_name_nl" : "town_name_en");
    json_.end();
    setting("crs", "crs");
    json_.number_member("reference_year", settings_.number("reference_year"),
                        settings_.place("reference_year"));
    setting("licence", "licence");
    write_sources();
    write_area_sections(draft_);
    write_place_sections(draft_);
    write_network();
    write_costs();
    write_knowledge();
    json_.end();
    documents_[manifest_name] = json_.result();
  }

 private:
  void write_sources() {
    CaseTable table(case_sheet("sources"), reading_);
    json_.key("sources");
    json_.begin_array();
    for (const std::size_t row : table.rows()) {
      if (table.text(row, "used_for") == "norms") continue;
      json_.begin_object(table.place(row, "id"));
      for (const char* key : {"id", "organisation", "title", "url", "licence"})
        json_.text_member(key, table.text(row, key), table.place(row, key));
      json_.number_member("year", table.number(row, "year"), table.place(row, "year"));
      json_.end();
    }
    json_.end();
  }

  void write_network() {
    if (shapes_.network_path.empty()) return;
    json_.key("network");
    json_.begin_object(settings_.place("network_file"));
    json_.text_member("file", shapes_.network_path, settings_.place("network_file"));
    json_.text_member("crs", settings_.text("crs"), settings_.place("crs"));
    source_member(settings_.text("network_source"), settings_.place("network_source"));
    setting("status", "network_status");
    setting("profile", "network_profile");
    if (!settings_.text("network_cost").empty()) setting("cost", "network_cost");
    for (const char* key : {"snap_m", "smallest_part_m"}) {
      const std::string name = std::string("network_") + key;
      json_.number_member(key, settings_.number(name), settings_.place(name));
    }
    json_.end();
  }

  void write_costs() {
    if (shapes_.costs_path.empty()) return;
    json_.key("travel_costs");
    json_.begin_object(settings_.place("costs_file"));
    json_.text_member("file", shapes_.costs_path, settings_.place("costs_file"));
    source_member(settings_.text("costs_source"), settings_.place("costs_source"));
    setting("status", "costs_status");
    setting("profile", "costs_profile");
    setting("unit", "costs_unit");
    json_.number_member("speed_kmh", settings_.number("costs_speed_kmh"), settings_.place("costs_speed_kmh"));
    json_.end();
  }

  void write_knowledge() {
    CaseTable table(case_sheet("functions"), reading_);
    for (const auto& [member, knowledge] :
         {std::pair("complete_for", "complete"), std::pair("illustrative_for", "illustrative")}) {
      json_.key(member);
      json_.begin_array();
      for (const std::size_t row : table.rows()) {
        if (table.text(row, "knowledge") == knowledge)
          json_.text(table.text(row, "function"), table.place(row, "function"));
      }
      json_.end();
    }
  }

  const TownDraft& draft_;
};

}  // namespace

void add_town_documents(CaseValues& settings, const CaseShapes& shapes, CaseReading& reading,
                        CasePlaces& places, CaseDocuments& documents) {
  TracedJson json(manifest_name, places);
  const TownDraft draft{settings, shapes, reading, places, documents, json};
  TownWriter(draft).write();
}

}  // namespace voorzien::io
