// SPDX-License-Identifier: EUPL-1.2
// What an import brings home, whatever it read: data files, sections of dataset.json and remarks for the
// planner. Every import gives one of these; the dataset folder takes it in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/units/message.hpp"
#include "io/json/json_value.hpp"

namespace voorzien::io {

/// Remarks on an import; each has the text `import.<code>` in the catalogue.
struct ImportRemarks {
  std::vector<Message> taken;     ///< read as it stands there
  std::vector<Message> guessed;   ///< assumed or computed by us
  std::vector<Message> missing;   ///< not in the files; stays unknown
  std::vector<Message> to_check;  ///< what only the planner can know
};

/// A file for the dataset folder: its whole content, or the file it is a copy of.
struct BroughtFile {
  std::string name;  ///< within the folder, without folders of its own
  std::string content = {};
  std::string copy_of = {};
};

/// A member of dataset.json (neighbourhoods, residence_points, network), or one element of a list of them
/// (facilities, sites), which its `file` tells apart from the others.
struct BroughtSection {
  std::string key;
  JsonValue value;
  bool only_where_none_is = false;  ///< a stopgap: whatever stands there already is better
};

/// A file that was read. The checksum only where all of it was read.
struct ReadFile {
  std::string name;
  std::string sha256 = {};
};

/// The dataset as a whole; each counts only where the folder does not say otherwise yet.
struct PlaceDescription {
  std::string id;
  std::string name;
  std::string crs;
  std::optional<int> reference_year;
  std::string licence;
  std::vector<double> missing_codes;
  std::string municipality = {};  ///< official code; empty: not of one municipality, or not known of which
};

struct Brought {
  std::string id;  ///< of the import: cbs, grid, osm, duo-primary-school; names its files
  std::vector<BroughtFile> files;
  std::vector<BroughtSection> sections;
  std::vector<JsonValue> sources;
  std::vector<std::string> complete_for;  ///< ids of functions
  PlaceDescription place;
  std::vector<ReadFile> read;
  ImportRemarks remarks;
};

/// The name of a file without its folders.
std::string bare_name(const std::string& path);

/// A text as an own id: small letters, digits and hyphens; `otherwise` when nothing is left of it.
std::string id_from(const std::string& text, const std::string& otherwise);

/// The file and its checksum, for files that are read whole.
ReadFile read_whole(const std::string& path);

}  // namespace voorzien::io
