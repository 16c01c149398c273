// SPDX-License-Identifier: EUPL-1.2
// A queue for searches that only go forward: entries wait unsorted in buckets by cost, and only the bucket
// that is being emptied is a heap, small enough for the nearest cache. The buckets form a ring, as long as
// the largest step (Dial 1969; Cherkassky, Goldberg and Silverstein 1999).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/network/min_heap.hpp"

namespace voorzien::network {

/// Entries are ordered by `<`, which must put a lower `cost()` first.
template <class Entry>
class BucketQueue {
 public:
  /// Every entry pushed will cost at most `largest_step` more than the last one popped (or than 0).
  explicit BucketQueue(std::uint32_t largest_step) : buckets_(largest_step / width + 2) {}

  void push(Entry entry) {
    const std::uint32_t bucket = entry.cost() / width;
    if (bucket == current_) {
      heap_.push(entry);
    } else {
      buckets_[bucket % buckets_.size()].push_back(entry);
      ++waiting_;
    }
  }

  /// Whether nothing is left; else the lowest entry is in front.
  [[nodiscard]] bool empty() {
    while (heap_.empty() && waiting_ > 0) {
      ++current_;
      std::vector<Entry>& bucket = buckets_[current_ % buckets_.size()];
      waiting_ -= bucket.size();
      for (const Entry& entry : bucket) heap_.push(entry);
      bucket.clear();
    }
    return heap_.empty();
  }

  /// Takes the lowest entry; to be asked after `empty` said no.
  Entry pop() { return heap_.pop(); }

 private:
  /// About a metre: a hundredth of a street, so that few entries fall into the bucket that is being emptied.
  static constexpr std::uint32_t width = 1024;

  std::vector<std::vector<Entry>> buckets_;
  MinHeap<Entry> heap_;
  std::uint32_t current_ = 0;
  std::size_t waiting_ = 0;
};

}  // namespace voorzien::network
