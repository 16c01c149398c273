// SPDX-License-Identifier: EUPL-1.2
#include "io/output/opened_database.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

#include "io/manifest/sha256.hpp"

namespace voorzien::io {
namespace {

constexpr std::string_view signature{"SQLite format 3\0", 16};
constexpr std::size_t header_length = 100;
/// Where the header says how changes are journalled (twice), and counts changes (twice).
constexpr std::size_t journal_place = 18;
constexpr std::array<std::size_t, 2> counter_places{24, 92};
constexpr char rollback_journal = 1;
/// Each editing session that was cancelled counts once or twice; who has more of them is asked to move the
/// folder.
constexpr unsigned most_sessions = 64;

void set_counters(std::string& content, unsigned value) {
  for (const std::size_t place : counter_places) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      content[place + byte] = static_cast<char>((value >> (8 * (3 - byte))) & 0xFFU);
    }
  }
}

unsigned counter_in(const std::string& content) {
  unsigned value = 0;
  for (std::size_t byte = 0; byte < 4; ++byte) {
    value = (value << 8U) | static_cast<unsigned char>(content[counter_places[0] + byte]);
  }
  return value;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

bool is_database_as_written(const std::filesystem::path& file, const std::string& sha256) {
  std::ifstream stream(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (content.size() < header_length || content.compare(0, signature.size(), signature) != 0) return false;
  const unsigned now = counter_in(content);
  content[journal_place] = rollback_journal;
  content[journal_place + 1] = rollback_journal;
  for (unsigned back = 0; back <= most_sessions && back < now; ++back) {
    set_counters(content, now - back);
    if (sha256_of_bytes(content) == sha256) return true;
  }
  return false;
}

std::string database_helped_by(const std::filesystem::path& file, const std::string& name) {
  constexpr std::size_t suffix_length = 4;
  std::error_code error;
  const bool helps = ends_with(name, "-shm") ||
                     (ends_with(name, "-wal") && std::filesystem::file_size(file, error) == 0 && !error);
  return helps ? name.substr(0, name.size() - suffix_length) : std::string();
}

}  // namespace voorzien::io
