// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/memory_files.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace voorzien::io {
namespace {

std::string next_folder() {
  // Two cases may be read at the same time; what they are called is seen by nobody.
  static std::atomic<unsigned> last{0};
  return "/vsimem/voorzien-" + std::to_string(++last) + '/';
}

}  // namespace

MemoryFiles::MemoryFiles(const std::map<std::string, std::string>& texts) : folder_(next_folder()) {
  for (const auto& [name, text] : texts) {
    const std::string path = folder_ + name;
    auto* bytes = static_cast<GByte*>(CPLMalloc(text.size() + 1));
    std::copy(text.begin(), text.end(), bytes);
    VSILFILE* file = VSIFileFromMemBuffer(path.c_str(), bytes, text.size(), TRUE);
    if (file == nullptr) throw std::runtime_error("no file in memory: " + name);
    VSIFCloseL(file);
    paths_.push_back(path);
  }
}

MemoryFiles::~MemoryFiles() {
  for (const std::string& path : paths_) VSIUnlink(path.c_str());
}

}  // namespace voorzien::io
