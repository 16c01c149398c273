// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/audit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace voorzien {
namespace {

constexpr double solver_tolerance = 1e-5;

/// What is no number at all differs from everything.
double distance(double a, double b) {
  const double apart = std::abs(a - b);
  return std::isnan(apart) ? std::numeric_limits<double>::infinity() : apart;
}

}  // namespace

void Verification::add(const Verification& other) {
  for (const auto& [subject, tally] : other.tallies) {
    Tally& own = tallies[subject];
    own.numbers += tally.numbers;
    own.largest_difference = std::max(own.largest_difference, tally.largest_difference);
  }
  violations.insert(violations.end(), other.violations.begin(), other.violations.end());
}

void Audit::count(double difference) {
  Tally& tally = outcome_.tallies[subject_];
  ++tally.numbers;
  tally.largest_difference = std::max(tally.largest_difference, difference);
}

void Audit::violate(const std::string& code, const AuditPlace& place, double recomputed, double written) {
  Message message;
  message.code = code;
  message.values = {{"plan", place.plan},         {"year", static_cast<double>(static_cast<int>(place.year))},
                    {"building", place.building}, {"function", place.function},
                    {"detail", place.detail},     {"recomputed", recomputed},
                    {"written", written}};
  outcome_.violations.push_back(std::move(message));
}

void Audit::same(const std::string& code, const AuditPlace& place, double recomputed, double written,
                 double slack) {
  const bool both_without_limit = std::isinf(recomputed) && recomputed == written;
  const double apart = both_without_limit ? 0.0 : distance(recomputed, written);
  count(apart);
  if (apart > slack) violate(code, place, recomputed, written);
}

void Audit::at_most(const std::string& code, const AuditPlace& place, double limit, double written,
                    double slack) {
  const double over = written <= limit ? 0.0 : distance(limit, written);
  count(over);
  if (over > slack) violate(code, place, limit, written);
}

void Audit::at_least(const std::string& code, const AuditPlace& place, double least, double written,
                     double slack) {
  const double short_of = written >= least ? 0.0 : distance(least, written);
  count(short_of);
  if (short_of > slack) violate(code, place, least, written);
}

void Audit::holds(const std::string& code, const AuditPlace& place, bool it_does) {
  count(0.0);
  if (!it_does) violate(code, place, 1.0, 0.0);
}

double solver_slack(double amount) { return solver_tolerance * std::max(1.0, std::abs(amount)); }

}  // namespace voorzien
