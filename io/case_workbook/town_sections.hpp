// SPDX-License-Identifier: EUPL-1.2
// What the sections of a dataset made of sheets share, and the two halves they are written in: the areas with
// their people, and the places with their rooms. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "io/case_workbook/document_table.hpp"
#include "io/case_workbook/own_columns.hpp"
#include "io/case_workbook/town_documents.hpp"
#include "io/case_workbook/traced_json.hpp"

namespace voorzien::io {

/// Everything the sections are made of and go to.
struct TownDraft {
  CaseValues& settings;
  const CaseShapes& shapes;
  CaseReading& reading;
  CasePlaces& places;
  CaseDocuments& documents;
  TracedJson& json;
};

/// Keys of the columns of a sheet, without some.
std::vector<std::string> keys_of(const char* sheet, const std::vector<std::string>& without);

/// Members that several sections have.
class SectionWriter {
 public:
  explicit SectionWriter(const TownDraft& draft)
      : settings_(draft.settings),
        shapes_(draft.shapes),
        reading_(draft.reading),
        places_(draft.places),
        documents_(draft.documents),
        json_(draft.json) {}

 protected:
  /// A member with the text of a setting.
  void setting(const char* member, const char* key);
  /// A document of the dataset, whose rows are those of the table.
  void add(const std::string& name, const std::string& text, const CaseTable& table,
           const std::vector<std::size_t>& rows);
  /// Fields that are columns of the same name.
  void columns(const std::vector<std::string>& keys, const CaseTable& table);
  void column(const std::string& member, const std::string& name, const std::string& place);
  /// A source: "-" says that there is none where one would be inherited.
  void source_member(const std::string& source, const std::string& place);
  /// The members of a CSV file with coordinates.
  void placed_table(const std::string& file);

  CaseValues& settings_;
  const CaseShapes& shapes_;
  CaseReading& reading_;
  CasePlaces& places_;
  CaseDocuments& documents_;
  TracedJson& json_;
};

/// The members neighbourhoods and residence_points.
void write_area_sections(const TownDraft& draft);

/// The members facilities, sites and rooms.
void write_place_sections(const TownDraft& draft);

}  // namespace voorzien::io
