// SPDX-License-Identifier: EUPL-1.2
// Writes JSON and notes for every value from which cell it came.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/case_workbook/case_places.hpp"
#include "io/json/json_writer.hpp"

namespace voorzien::io {

class TracedJson {
 public:
  /// `document` is the name under which places are noted.
  TracedJson(std::string document, CasePlaces& places) : document_(std::move(document)), places_(places) {}

  void begin_object(const std::string& place = {});
  void begin_array(const std::string& place = {});
  void end();
  void key(const std::string& name);
  void text(const std::string& value, const std::string& place = {});
  void number(double value, const std::string& place = {});
  void natural_number(std::uint64_t value, const std::string& place = {});
  void boolean(bool value, const std::string& place = {});
  void null(const std::string& place = {});

  /// A member with a text; nothing where it is empty.
  void text_member(const std::string& name, const std::string& value, const std::string& place = {});
  /// A member with a number; nothing where there is none.
  void number_member(const std::string& name, const std::optional<double>& value,
                     const std::string& place = {});

  [[nodiscard]] std::string result() const { return json_.result(); }

 private:
  struct Open {
    std::string pointer;
    bool is_array = false;
    std::size_t next = 0;
  };

  /// Notes the place of the value that comes next and gives its pointer.
  std::string noted(const std::string& place);

  std::string document_;
  CasePlaces& places_;
  JsonWriter json_;
  std::vector<Open> open_;
  std::string key_;
};

}  // namespace voorzien::io
