// SPDX-License-Identifier: EUPL-1.2
// Writes JSON that people can read and readers get back exactly: members in the order given, shortest numbers
// that read back to the same value, short lists on one line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

class JsonWriter {
 public:
  void begin_object();
  void begin_array();
  void end();
  /// The name of the member that follows.
  void key(std::string_view name);
  void text(std::string_view value);
  /// A finite number.
  void number(double value);
  void natural_number(std::uint64_t value);
  void boolean(bool value);
  void null();
  /// The finished text, with a line end; everything that was begun must have ended.
  [[nodiscard]] std::string result() const;

 private:
  /// An object or array that is still open, with its finished parts.
  struct Open {
    bool is_object = false;
    bool holds_others = false;
    std::vector<std::string> parts;
  };

  void begin(bool is_object);
  void add(std::string part);

  std::vector<Open> open_;
  std::string pending_key_;
  std::string done_;
};

}  // namespace voorzien::io
