// SPDX-License-Identifier: EUPL-1.2
// The bookkeeping of verification: every number that was recomputed is counted, how far off the worst one was
// is kept, and what is wrong is named with its place and both numbers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/units/message.hpp"

namespace voorzien {

/// Numbers recomputed about one subject.
struct Tally {
  std::size_t numbers = 0;
  double largest_difference = 0.0;  ///< in the unit of whatever it was
};

/// The outcome of a verification: what was recomputed, by subject, and every violation.
struct Verification {
  std::map<std::string, Tally> tallies;
  std::vector<Message> violations;

  void add(const Verification& other);
};

/// What a violation is about; empty texts where it is about no building, function or detail.
struct AuditPlace {
  std::string plan;
  Year year{0};
  std::string building;
  std::string function;
  std::string detail;  ///< another function, a kind of space, a level, a payer
};

/// Compares, counts and names. One per subject.
class Audit {
 public:
  /// `outcome` must outlive the audit.
  Audit(Verification& outcome, std::string subject) : outcome_(outcome), subject_(std::move(subject)) {}

  /// `written` has to equal `recomputed` to within `slack`.
  void same(const std::string& code, const AuditPlace& place, double recomputed, double written,
            double slack);
  /// `written` may be at most `limit`.
  void at_most(const std::string& code, const AuditPlace& place, double limit, double written, double slack);
  /// `written` must be at least `least`.
  void at_least(const std::string& code, const AuditPlace& place, double least, double written, double slack);
  /// Something that holds or not.
  void holds(const std::string& code, const AuditPlace& place, bool it_does);

 private:
  void count(double difference);
  void violate(const std::string& code, const AuditPlace& place, double recomputed, double written);

  Verification& outcome_;
  std::string subject_;
};

/// Slack for amounts that are written in full precision and were found by a solver.
double solver_slack(double amount);

}  // namespace voorzien
