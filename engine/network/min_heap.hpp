// SPDX-License-Identifier: EUPL-1.2
// A 4-ary heap of plain values, lowest first: half the levels of a binary heap, and four children share a
// cache line. Nothing is decreased in place; whoever pops skips what is out of date.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace voorzien::network {

template <class Entry>
class MinHeap {
 public:
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  void clear() { entries_.clear(); }

  void push(Entry entry) {
    std::size_t hole = entries_.size();
    entries_.push_back(entry);
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / arity;
      if (!(entry < entries_[parent])) break;
      entries_[hole] = entries_[parent];
      hole = parent;
    }
    entries_[hole] = entry;
  }

  Entry pop() {
    const Entry lowest = entries_.front();
    const Entry last = entries_.back();
    entries_.pop_back();
    const std::size_t size = entries_.size();
    if (size == 0) return lowest;
    std::size_t hole = 0;
    for (std::size_t child = 1; child < size; child = hole * arity + 1) {
      const std::size_t end = std::min(child + arity, size);
      std::size_t least = child;
      for (std::size_t i = child + 1; i < end; ++i) {
        if (entries_[i] < entries_[least]) least = i;
      }
      if (!(entries_[least] < last)) break;
      entries_[hole] = entries_[least];
      hole = least;
    }
    entries_[hole] = last;
    return lowest;
  }

 private:
  static constexpr std::size_t arity = 4;
  std::vector<Entry> entries_;
};

}  // namespace voorzien::network
