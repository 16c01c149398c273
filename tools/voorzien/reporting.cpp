// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/reporting.hpp"

#include <iostream>
#include <map>

#include "io/sheets/sheet.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/text/render.hpp"

namespace voorzien::tool {
namespace {

constexpr int alike_warnings_shown = 3;
constexpr int bar_width = 20;

/// A place in words where people need them: a cell of a workbook.
std::string shown_place(const std::string& where, io::Language language) {
  io::CellPlace place;
  if (!io::is_cell_place(where, place)) return where;
  return io::fill(io::text("label.case.cell_place", language),
                  {{"file", place.file}, {"sheet", place.sheet}, {"cell", place.cell}}, language);
}

void print_one(const Message& message, io::MessageKind kind, io::Language language) {
  std::cerr << "  " << (message.where.empty() ? "" : shown_place(message.where, language) + "\n    ")
            << io::what(message, kind, language) << "\n";
  const std::string mend = io::mend(message, kind, language);
  if (!mend.empty()) std::cerr << "    → " << mend << "\n";
}

std::string counted(const std::string& key, std::size_t count, io::Language language) {
  return io::fill(io::text(key, language), {{"count", static_cast<double>(count)}}, language);
}

}  // namespace

void print_problems(const std::vector<Message>& problems, io::Language language) {
  std::cerr << counted(problems.size() == 1 ? "cli.problem_found" : "cli.problems_found", problems.size(),
                       language)
            << "\n";
  for (const Message& problem : problems) print_one(problem, io::MessageKind::problem, language);
}

void print_failure(const Message& failure, io::Language language) {
  print_one(failure, io::MessageKind::problem, language);
}

void print_warnings(const std::vector<Message>& warnings, io::Language language) {
  if (warnings.empty()) return;
  std::cerr << io::text("cli.warnings", language) << "\n";
  std::map<std::string, std::size_t> alike;
  for (const Message& warning : warnings) {
    if (++alike[warning.code] <= alike_warnings_shown) print_one(warning, io::MessageKind::warning, language);
  }
  for (const auto& [code, count] : alike) {
    if (count > alike_warnings_shown) {
      std::cerr << "  " << counted("cli.more_warnings", count - alike_warnings_shown, language) << " ("
                << code << ")\n";
    }
  }
}

Progress::~Progress() { clear(); }

void Progress::step(int number, int count, const std::string& step) {
  if (!on_terminal_) return;
  const int filled = bar_width * number / count;
  std::cerr << "\r\033[K[" << std::string(static_cast<std::size_t>(filled), '#')
            << std::string(static_cast<std::size_t>(bar_width - filled), '.') << "] "
            << io::text("cli.step." + step, language_) << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\033[K" << std::flush;
  shown_ = false;
}

}  // namespace voorzien::tool
