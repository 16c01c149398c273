// SPDX-License-Identifier: EUPL-1.2
// Independent pieces of work over a few threads. Each piece writes only its own place, so the result does not
// depend on the number of threads or on who came first.
#pragma once

#include <cstddef>
#include <functional>

namespace voorzien {

/// Calls `work(i)` once for every i in 0..count−1 on at most `threads` threads (≥ 1). Rethrows the exception
/// of the lowest i that threw, after all have ended.
void parallel_for(std::size_t count, int threads, const std::function<void(std::size_t)>& work);

}  // namespace voorzien
