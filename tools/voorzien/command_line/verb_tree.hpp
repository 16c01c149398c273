// SPDX-License-Identifier: EUPL-1.2
// The tree of verbs as CLI11 has it, with its words in the reader's language.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/text/language.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// Parsing leaves the chosen verb's options in `chosen`.
class VerbTree {
 public:
  explicit VerbTree(io::Language language);

  CLI::App& root() { return app_; }
  [[nodiscard]] io::Language language() const { return language_; }
  [[nodiscard]] std::string words(std::string_view key) const;

  /// Hangs a verb under `parent`, described by the text `cli.<key>`. When it is typed, `make` gives its
  /// options; one without `make` only holds other verbs.
  CLI::App& add(CLI::App& parent, const std::string& name, const std::string& key,
                std::function<VerbOptions()> make);

  [[nodiscard]] std::optional<VerbOptions> chosen() const;
  /// Of the verbs that the help shows.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  void label(CLI::App& app) const;
  void add_language(CLI::App& app);

  io::Language language_;
  CLI::App app_;
  std::string lang_;
  std::function<VerbOptions()> make_;
};

}  // namespace voorzien::tool
