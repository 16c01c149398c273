// SPDX-License-Identifier: EUPL-1.2
// What imports made in a dataset folder (import.json), so that a later one can tell its own work from the
// planner's: a file or section whose checksum differs was edited by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/import/outcome/brought.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

inline constexpr const char* record_name = "import.json";

/// A thing an import made, and the checksum it had then.
struct MadeThing {
  std::string name;
  std::string sha256;
  friend bool operator==(const MadeThing&, const MadeThing&) = default;
};

struct ImportEntry {
  std::string id;
  std::vector<ReadFile> read;
  std::vector<MadeThing> files;
  std::vector<MadeThing> sections;  ///< named by section_name
  std::vector<std::string> complete_for;
};

struct ImportRecord {
  std::vector<ImportEntry> imports;  ///< in order of id

  [[nodiscard]] const ImportEntry* find(const std::string& id) const;
  /// The import whose list the one with this id continues: itself, or another whose name differs in a year
  /// only (table-halls-2024 or
  /// table-halls for table-halls-2025); null: none.
  [[nodiscard]] const ImportEntry* earlier(const std::string& id) const;
  /// Checksums that any import wrote under this name, of files or of sections.
  [[nodiscard]] bool made_file(const std::string& name, const std::string& sha256) const;
  [[nodiscard]] bool made_section(const std::string& name, const std::string& sha256) const;
  /// Puts the entry in the place of an earlier one with its id; things it made too are no longer the others'.
  void put(ImportEntry entry);
  void forget(const std::string& id);
};

/// neighbourhoods, or facilities/<file> for an element of a list.
std::string section_name(const std::string& key, const JsonValue& value);

/// Checksum of a section as it is written.
std::string checksum_of(const JsonValue& value);

/// The record in `text`; an empty one for no text. Faults are problems of `file`.
ImportRecord read_record(const std::optional<std::string>& text, const std::string& file,
                         std::vector<Problem>& problems);

std::string record_text(const ImportRecord& record);

}  // namespace voorzien::io
