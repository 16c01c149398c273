// SPDX-License-Identifier: EUPL-1.2
// The words that may stand in the cells of a case: functions, kinds, statuses, ids of neighbourhoods. People
// write a name in either language or the id; files hold the id.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Something that can be chosen. A word without names is shown by its id.
struct CaseWord {
  std::string id;
  Name name;
};

class CaseWords {
 public:
  /// The lists that are the same in every case: kinds, statuses, yes and no.
  CaseWords();

  void add(const std::string& list, CaseWord word);
  /// In the order in which they were added; empty for a list that is not there.
  [[nodiscard]] const std::vector<CaseWord>& of(const std::string& list) const;

  /// The id of what is written, by id or by a name in either language; capitals do not matter. None when
  /// nothing or more than one thing is called so.
  [[nodiscard]] std::optional<std::string> id_of(const std::string& list, const std::string& written) const;
  /// What is shown for the id: its name where that leads back to it, else the id.
  [[nodiscard]] std::string shown(const std::string& list, const std::string& id, Language language) const;
  /// The names nearest to what is written, or all of them in this language; for messages.
  [[nodiscard]] std::string known_or_near(const std::string& list, const std::string& written,
                                          Language language) const;

 private:
  std::map<std::string, std::vector<CaseWord>> lists_;
};

/// What is shown between a caption and its unit, and everything else the text catalogue has for a case.
std::string case_text(const std::string& kind, const std::string& key, Language language);

/// The caption of a column or setting in the language, without its unit. `sheet` may have a caption of its
/// own.
std::string case_caption(const std::string& sheet, const std::string& key, Language language);

/// What the column or setting is for.
std::string case_about(const std::string& sheet, const std::string& key, Language language);

}  // namespace voorzien::io
