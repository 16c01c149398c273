// SPDX-License-Identifier: EUPL-1.2
// Catches what GDAL would print on stderr, so that it can be told in its place in a problem.
#pragma once

#include <memory>
#include <string>

namespace voorzien::io {

/// From construction to destruction GDAL's errors of this thread are collected here. Nests.
class GdalErrors {
 public:
  GdalErrors();
  ~GdalErrors();
  GdalErrors(const GdalErrors&) = delete;
  GdalErrors& operator=(const GdalErrors&) = delete;
  GdalErrors(GdalErrors&&) = delete;
  GdalErrors& operator=(GdalErrors&&) = delete;

  /// Whether anything failed (warnings do not count).
  [[nodiscard]] bool failed() const;
  /// What GDAL said first when it failed; its last warning when it only warned; empty when silent.
  [[nodiscard]] std::string reason() const;
  void clear();

 private:
  struct Collected;
  std::unique_ptr<Collected> collected_;
};

}  // namespace voorzien::io
