// SPDX-License-Identifier: EUPL-1.2
// Words for people, on stderr: problems with their place and how to mend them, warnings, progress.
#pragma once

#include <string>
#include <vector>

#include "engine/units/message.hpp"
#include "io/text/language.hpp"

namespace voorzien::tool {

/// Every problem on its own lines: place, what is wrong, how to mend it; then how many there are.
void print_problems(const std::vector<Message>& problems, io::Language language);

/// What kept a run from finishing although its input is good (disk full), and what to do.
void print_failure(const Message& failure, io::Language language);

/// Warnings, alike ones (same code) gathered after the third.
void print_warnings(const std::vector<Message>& warnings, io::Language language);

/// A line that is overwritten by the next step; nothing where stderr is no terminal.
class Progress {
 public:
  Progress(bool on_terminal, io::Language language) : on_terminal_(on_terminal), language_(language) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows step `number` of `count`, named by the text `cli.step.<step>`.
  void step(int number, int count, const std::string& step);
  /// Wipes the line.
  void clear();

 private:
  bool on_terminal_;
  io::Language language_;
  bool shown_ = false;
};

}  // namespace voorzien::tool
