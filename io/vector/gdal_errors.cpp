// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/gdal_errors.hpp"

#include <cpl_error.h>

#include "io/vector/refused_paths.hpp"

namespace voorzien::io {

struct GdalErrors::Collected {
  std::string failure;
  std::string warning;
};

GdalErrors::GdalErrors() : collected_(std::make_unique<Collected>()) {
  const auto collect = [](CPLErr level, CPLErrorNum, const char* text) {
    auto* collected = static_cast<Collected*>(CPLGetErrorHandlerUserData());
    if (level >= CE_Failure && collected->failure.empty()) collected->failure = text;
    if (level == CE_Warning) collected->warning = text;
  };
  CPLPushErrorHandlerEx(collect, collected_.get());
}

GdalErrors::~GdalErrors() {
  CPLPopErrorHandler();
  CPLErrorReset();
}

bool GdalErrors::failed() const { return !collected_->failure.empty(); }

std::string GdalErrors::reason() const {
  return without_secrets(collected_->failure.empty() ? collected_->warning : collected_->failure);
}

void GdalErrors::clear() { *collected_ = {}; }

}  // namespace voorzien::io
