// SPDX-License-Identifier: EUPL-1.2
// What a library must not do: print, or let one thread's work show in another's.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>
#include <thread>

#include "engine/optimisation/integer_programme.hpp"
#include "engine/optimisation/lazy_rows.hpp"
#include "engine/optimisation/root_bound.hpp"
#include "tests/engine/optimisation/random_programme.hpp"

using namespace voorzien;

namespace {

/// Everything written to a file descriptor during its life, by C, C++ or the kernel's write.
class Captured {
 public:
  explicit Captured(int descriptor) : descriptor_(descriptor), file_(std::tmpfile()) {
    std::fflush(nullptr);
    kept_ = dup(descriptor_);
    dup2(fileno(file_), descriptor_);
  }
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;
  ~Captured() {
    if (kept_ >= 0) text();
  }
  std::string text() {
    std::fflush(nullptr);
    dup2(kept_, descriptor_);
    close(kept_);
    kept_ = -1;
    std::string all;
    std::rewind(file_);
    for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) all.push_back(static_cast<char>(c));
    std::fclose(file_);
    return all;
  }

 private:
  int descriptor_;
  std::FILE* file_;
  int kept_ = -1;
};

/// Linear, lazy, root and integer solves of many small and some larger programmes; what came out of them.
std::vector<double> much_work(int seed) {
  std::vector<double> outcome;
  test::Dice dice(static_cast<std::uint64_t>(seed));
  for (int round = 0; round < 150; ++round) {
    const LinearProgramme programme = test::random_integer_programme(dice);
    Budget budget;
    const LinearSolution linear = solve_linear(programme, {}, budget);
    const RootBound root = root_bound(programme, {}, {}, budget);
    const IntegerSolution integer = solve_integer(programme, {}, budget);
    Budget small(20);
    const IntegerSolution part = solve_integer(programme, {}, small);
    outcome.insert(outcome.end(), {linear.objective, root.bound, integer.objective, part.bound});
    outcome.insert(outcome.end(), linear.dual.begin(), linear.dual.end());
    outcome.insert(outcome.end(), integer.x.begin(), integer.x.end());
    outcome.push_back(static_cast<double>(budget.spent()));
  }
  for (int round = 0; round < 3; ++round) {
    const auto location = test::random_facility_location(dice, 25, 10);
    Budget budget;
    LinearSolver solver(location.programme);
    const LazySolution lazy = solve_with_lazy_rows(solver, location.strong_rows, budget);
    const RootBound root = root_bound(location.programme, {}, {}, budget);
    const IntegerSolution integer = solve_integer(location.programme, {}, budget);
    outcome.insert(outcome.end(), lazy.solution.x.begin(), lazy.solution.x.end());
    outcome.insert(outcome.end(), root.x.begin(), root.x.end());
    outcome.insert(outcome.end(), integer.x.begin(), integer.x.end());
    outcome.push_back(static_cast<double>(budget.spent()));
  }
  return outcome;
}

}  // namespace

TEST_CASE("solving prints nothing") {
  {
    Captured probe(STDOUT_FILENO);
    std::printf("heard");
    REQUIRE(probe.text() == "heard");
  }
  Captured out(STDOUT_FILENO);
  Captured err(STDERR_FILENO);
  much_work(41);
  const std::string errors = err.text();
  const std::string printed = out.text();
  CHECK(printed.empty());
  CHECK(errors.empty());
}

TEST_CASE("two threads at once find what each finds alone") {
  const std::vector<double> alone = much_work(42);
  const std::vector<double> other_alone = much_work(43);
  std::vector<double> one;
  std::vector<double> other;
  std::thread first([&one] { one = much_work(42); });
  std::thread second([&other] { other = much_work(43); });
  first.join();
  second.join();
  CHECK(one == alone);
  CHECK(other == other_alone);
}
