// SPDX-License-Identifier: EUPL-1.2
// Writes JSON straight into one string: keys in the order they are given, numbers rounded as asked, one line
// per object or per row of numbers so that files can be read and compared by eye.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

/// Whether the parts of an object or array stand on lines of their own or all on one.
enum class Layout { lines, one_line };

/// A document under construction. Every begin has its end; inside an object each value follows its key. What
/// stands inside a `one_line` part stays on that line.
class JsonStream {
 public:
  void begin_object(Layout layout = Layout::lines) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::lines) { begin('[', layout); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  /// Text in UTF-8; bytes that are not are replaced by U+FFFD.
  void text(std::string_view value);
  /// Rounded to `decimals`; null when not finite.
  void decimal(double value, int decimals);
  /// In full precision; null when not finite.
  void shortest(double value);
  void integer(std::int64_t value);
  void natural(std::uint64_t value);
  void boolean(bool value);
  void null();

  /// The document, closed with a line feed; the stream is empty afterwards.
  std::string take();

 private:
  struct Open {
    Layout layout = Layout::lines;
    bool empty = true;
  };

  void begin(char bracket, Layout layout);
  void end(char bracket);
  void separate();
  void new_line();

  std::string out_;
  std::vector<Open> open_;
  bool after_key_ = false;
};

}  // namespace voorzien::io
