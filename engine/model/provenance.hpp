// SPDX-License-Identifier: EUPL-1.2
// Where a number comes from. Nothing is shown without it.
#pragma once

#include <optional>
#include <string>

#include "engine/units/interval.hpp"

namespace voorzien {

/// How sure a number is, from best known to not at all. An assumption is shown as one wherever its number
/// appears.
enum class Status {
  observed,      ///< counted or measured by the source
  published,     ///< read in the publication itself
  secondary,     ///< read in a source that summarises the original
  derived,       ///< computed from observed or published figures
  assumption,    ///< recalled or assumed, no source at hand
  illustrative,  ///< made up so that an exercise works; not a fact
  to_be_filled,  ///< the municipality still has to say
};

/// Source (id in the list of sources of the file it was read from; empty when none) and status.
struct Provenance {
  std::string source;
  Status status = Status::assumption;
  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// A value that carries its origin.
struct SourcedValue {
  Interval value;
  Provenance provenance;
};

/// Whether the value is one: not left for somebody to fill in.
inline bool is_known(const SourcedValue& value) { return value.provenance.status != Status::to_be_filled; }

/// A publication, register or person a number was taken from.
struct Source {
  std::string id;
  std::string organisation;
  std::string title;
  std::optional<int> year;
  std::string url;      ///< empty when there is none
  std::string licence;  ///< empty when not stated
};

/// A name in both languages of the program.
struct Name {
  std::string nl;
  std::string en;
};

}  // namespace voorzien
