// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/branch_and_cut.hpp"

#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcHeuristicDiveCoefficient.hpp>
#include <CbcModel.hpp>
#include <CglClique.hpp>
#include <CglFlowCover.hpp>
#include <CglGomory.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglPreProcess.hpp>
#include <CglTwomir.hpp>
#include <CoinError.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "engine/optimisation/coin_model.hpp"

namespace voorzien::coin {
namespace {

/// Counts nodes, and keeps the last bound that Cbc stated while its tree was whole: when it ends early it
/// drops the node at hand, and what it states afterwards need not hold.
class NodeWatch final : public CbcEventHandler {
 public:
  NodeWatch(Watch& watch, double& bound) : watch_(&watch), bound_(&bound) {}
  CbcAction event(CbcEvent event) override {
    if (event == node) watch_->spend();
    if (event == treeStatus && !watch_->budget->exhausted()) {
      *bound_ = std::max(*bound_, getModel()->getBestPossibleObjValue());
    }
    return noAction;
  }
  [[nodiscard]] CbcEventHandler* clone() const override { return new NodeWatch(*this); }

 private:
  Watch* watch_;
  double* bound_;
};

// No CglProbing, here or in preprocessing: see root_bound.cpp. Nor CglKnapsackCover: together with CglTwomir
// it ends at a wrong optimum in one tiny random programme of some tens of thousands.
void add_cuts(CbcModel& model) {
  // In Cbc: at the root, and further down as often as it paid there.
  constexpr int when_useful = -1;
  CglGomory gomory;
  gomory.setLimitAtRoot(300);
  gomory.setLimit(50);
  model.addCutGenerator(&gomory, when_useful, "gomory");
  CglClique clique;
  clique.setStarCliqueReport(false);
  clique.setRowCliqueReport(false);
  model.addCutGenerator(&clique, when_useful, "clique");
  CglMixedIntegerRounding2 mir(1, true, 1);
  model.addCutGenerator(&mir, when_useful, "mir");
  CglFlowCover flow;
  model.addCutGenerator(&flow, when_useful, "flow cover");
  CglTwomir two_step;
  two_step.setMaxElements(250);
  model.addCutGenerator(&two_step, when_useful, "two-step mir");
}

/// OsiClp's hot start ends the program by a wrong assertion when neither rows nor columns are more than two.
constexpr int least_columns = 3;

/// None that starts a tree of its own, which would be out of reach of `least_columns`.
void add_heuristics(CbcModel& model) {
  CbcRounding rounding(model);
  model.addHeuristic(&rounding, "rounding");
  CbcHeuristicDiveCoefficient dive(model);
  model.addHeuristic(&dive, "dive");
}

class Tree {
 public:
  Tree(const TreeTask& task, Budget& budget) : task_(task), scale_(cost_scale_of(task.programme)) {
    watch_.budget = &budget;
    watch_.interrupts = false;
    load();
  }

  TreeResult run();

 private:
  void load();
  /// The reduced programme, or none when preprocessing is off or has nothing to offer.
  OsiClpSolverInterface* preprocessed();
  void configure(CbcModel& model);
  void set_start(CbcModel& model, const OsiClpSolverInterface& reduced);
  void read(CbcModel& model, double tracked, TreeResult& result);
  /// Cbc minimises the scaled costs without the constant.
  [[nodiscard]] double to_cbc(double objective) const {
    return (objective - task_.programme.constant) * scale_;
  }
  [[nodiscard]] double from_cbc(double objective) const {
    return objective / scale_ + task_.programme.constant;
  }

  const TreeTask& task_;
  double scale_;
  Silence silence_;
  Watch watch_;
  OsiClpSolverInterface original_;
  CglPreProcess process_;
  bool is_reduced_ = false;
};

void Tree::load() {
  original_.passInMessageHandler(&silence_);
  original_.setHintParam(OsiDoReducePrint);
  const Arrays arrays = arrays_of(task_.programme, scale_);
  original_.loadProblem(arrays.matrix, arrays.column_lower.data(), arrays.column_upper.data(),
                        arrays.cost.data(), arrays.row_lower.data(), arrays.row_upper.data());
  for (std::size_t i = 0; i < task_.programme.columns.size(); ++i) {
    if (task_.programme.columns[i].integer) original_.setInteger(static_cast<int>(i));
  }
  const IterationWatch watch(watch_);
  original_.getModelPtr()->passInEventHandler(&watch);
  original_.setWarmStart(warm_start_of(task_.basis).get());
  original_.getModelPtr()->setPerturbation(perturb_when_degenerate);
  while (original_.getNumCols() < least_columns) original_.addCol(0, nullptr, nullptr, 0, 0, 0);
  original_.resolve();
}

OsiClpSolverInterface* Tree::preprocessed() {
  if (!task_.options.preprocess) return nullptr;
  process_.passInMessageHandler(&silence_);
  auto* reduced = dynamic_cast<OsiClpSolverInterface*>(process_.preProcessNonDefault(original_, 0, 5));
  // It finds some programmes infeasible that are not so within tolerances: then the tree decides.
  return reduced == nullptr || reduced->getNumCols() < least_columns ? nullptr : reduced;
}

void Tree::configure(CbcModel& model) {
  model.passInMessageHandler(&silence_);
  model.setLogLevel(0);
  model.setPrintFrequency(1);
  model.solver()->setHintParam(OsiDoReducePrint);
  model.setNumberThreads(0);
  model.setIntegerTolerance(1e-7);
  const double size = std::abs(model.solver()->getObjValue());
  model.setCutoffIncrement(1e-7 * std::max(1.0, size));
  model.setAllowableGap(task_.options.absolute_gap * scale_);
  model.setAllowableFractionGap(task_.options.relative_gap);
  model.setMinimumDrop(std::min(1.0, 1e-3 * size + 1e-4));
  constexpr int small = 500;
  constexpr int middling = 5000;
  const int columns = model.getNumCols();
  model.setMaximumCutPassesAtRoot(columns < small ? -100 : (columns < middling ? 100 : 20));
  model.setMaximumCutPasses(4);
  model.setNumberStrong(5);
  model.setNumberBeforeTrust(10);
  const std::int64_t most = std::numeric_limits<int>::max();
  model.setMaximumNodes(static_cast<int>(std::min(task_.options.nodes, most)));
  add_cuts(model);
  if (task_.options.heuristics) add_heuristics(model);
}

void Tree::set_start(CbcModel& model, const OsiClpSolverInterface& reduced) {
  if (std::isfinite(task_.cutoff)) model.setCutoff(to_cbc(task_.cutoff));
  if (task_.start.empty()) return;
  OsiClpSolverInterface fixed(reduced);
  const int* original = is_reduced_ ? process_.originalColumns() : nullptr;
  for (int i = 0; i < fixed.getNumCols(); ++i) {
    if (!fixed.isInteger(i)) continue;
    const int column = original == nullptr ? i : original[i];
    if (column < 0 || static_cast<std::size_t>(column) >= task_.start.size()) return;
    const double value = std::round(task_.start[static_cast<std::size_t>(column)]);
    // What preprocessing has excluded cannot be shown to Cbc; the cutoff still tells how good it is.
    if (value < fixed.getColLower()[i] || value > fixed.getColUpper()[i]) return;
    fixed.setColBounds(i, value, value);
  }
  fixed.resolve();
  if (!fixed.isProvenOptimal()) return;
  model.setBestSolution(fixed.getColSolution(), fixed.getNumCols(), fixed.getObjValue(), true);
}

void Tree::read(CbcModel& model, double tracked, TreeResult& result) {
  constexpr int stopped_on_gap = 2;
  constexpr int stuck = 2;
  result.nodes = model.getNodeCount();
  const bool struck = watch_.budget->exhausted();
  result.finished = model.status() == 0 && !struck;
  if (result.finished) {
    const bool gap = model.secondaryStatus() == stopped_on_gap;
    // The tree is empty: nothing is better than the best, or than the cutoff.
    result.bound = gap ? from_cbc(model.getBestPossibleObjValue()) : no_bound;
  } else {
    result.bound = from_cbc(tracked);
    result.limit =
        struck ? watch_.budget->struck() : (model.status() == stuck ? Limit::numerical : Limit::nodes);
  }
  if (model.bestSolution() == nullptr) return;
  const double* x = model.bestSolution();
  if (is_reduced_) {
    process_.postProcess(*model.solver());
    x = original_.getColSolution();
  }
  result.x.assign(x, x + task_.programme.columns.size());
}

TreeResult Tree::run() {
  TreeResult result;
  OsiClpSolverInterface* reduced = watch_.budget->exhausted() ? nullptr : preprocessed();
  is_reduced_ = reduced != nullptr;
  if (reduced == nullptr) reduced = &original_;
  if (is_reduced_) {
    reduced->passInMessageHandler(&silence_);
    reduced->resolve();
  }
  double tracked = -no_bound;
  CbcModel model(*reduced);
  configure(model);
  const IterationWatch iterations(watch_);
  dynamic_cast<OsiClpSolverInterface&>(*model.solver()).getModelPtr()->passInEventHandler(&iterations);
  NodeWatch nodes(watch_, tracked);
  model.passInEventHandler(&nodes);
  set_start(model, *reduced);
  if (watch_.budget->exhausted()) {
    result.limit = watch_.budget->struck();
  } else {
    watch_.tree = &model;
    model.branchAndBound();
    watch_.tree = nullptr;
    read(model, tracked, result);
  }
  result.iterations = watch_.iterations;
  return result;
}

}  // namespace

TreeResult branch_and_cut(const TreeTask& task, Budget& budget) {
  try {
    return Tree(task, budget).run();
  } catch (const CoinError&) {
    // Cgl trips over its own indices now and then. Nothing is known then but what the caller knew.
    TreeResult result;
    result.limit = Limit::numerical;
    return result;
  }
}

}  // namespace voorzien::coin
