// SPDX-License-Identifier: EUPL-1.2
#include "engine/concurrency/parallel_for.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace voorzien {

void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& work) {
  const std::size_t crew = std::min(count, static_cast<std::size_t>(std::max(1, threads)));
  std::vector<std::exception_ptr> failures(count);
  std::atomic<std::size_t> next{0};
  const auto take_turns = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      try {
        work(i);
      } catch (...) {
        failures[i] = std::current_exception();
      }
    }
  };
  std::vector<std::thread> others;
  others.reserve(crew);
  try {
    for (std::size_t i = 1; i < crew; ++i) others.emplace_back(take_turns);
  } catch (const std::system_error&) {
    // The system gives no more threads: those that are there do the work.
  }
  take_turns();
  for (std::thread& other : others) other.join();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace voorzien
