// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/report/well_formed.hpp"

#include <regex>
#include <set>

namespace voorzien::test {
namespace {

std::string without_style(const std::string& page) {
  const std::size_t from = page.find("<style>");
  const std::size_t until = page.find("</style>");
  if (from == std::string::npos || until == std::string::npos) return page;
  return page.substr(0, from) + page.substr(until + 8);
}

void check_entities(const std::string& page, std::vector<std::string>& complaints) {
  static const std::regex entity("^&(amp|lt|gt|quot|#[0-9]+|#x[0-9a-fA-F]+);");
  for (std::size_t at = page.find('&'); at != std::string::npos; at = page.find('&', at + 1)) {
    if (!std::regex_search(page.substr(at, 12), entity))
      complaints.push_back("bare & at " + page.substr(at, 20));
  }
}

void check_links(const std::string& page, std::vector<std::string>& complaints) {
  std::set<std::string> ids;
  static const std::regex id(" id=\"([^\"]*)\"");
  for (std::sregex_iterator match(page.begin(), page.end(), id), end; match != end; ++match) {
    if (!ids.insert((*match)[1]).second) complaints.push_back("id twice: " + (*match)[1].str());
  }
  static const std::regex link("href=\"#([^\"]*)\"|url\\(#([^)]*)\\)");
  for (std::sregex_iterator match(page.begin(), page.end(), link), end; match != end; ++match) {
    const std::string target = (*match)[1].matched ? (*match)[1] : (*match)[2];
    if (ids.count(target) == 0) complaints.push_back("link to nowhere: " + target);
  }
}

}  // namespace

std::vector<std::string> complaints_about(const std::string& whole) {
  std::vector<std::string> complaints;
  const std::string page = without_style(whole);
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    const std::string tag = page.substr(at + 1, end - at - 1);
    if (tag.rfind("!DOCTYPE", 0) == 0) continue;
    if (tag.find('<') != std::string::npos) complaints.push_back("bare < in " + tag);
    if (tag.back() == '/') continue;
    const std::string name = tag.substr(0, tag.find_first_of(" \n"));
    if (name[0] != '/') {
      open.push_back(name);
    } else if (open.empty() || open.back() != name.substr(1)) {
      complaints.push_back("closes " + name + " inside " + (open.empty() ? "nothing" : open.back()));
      return complaints;
    } else {
      open.pop_back();
    }
  }
  for (const std::string& name : open) complaints.push_back("not closed: " + name);
  check_entities(page, complaints);
  check_links(page, complaints);
  return complaints;
}

std::string words_of(const std::string& whole) {
  std::string page = without_style(whole);
  page = std::regex_replace(page, std::regex("<(title|desc)>[^<]*</(title|desc)>"), " ");
  page = std::regex_replace(page, std::regex("<[^>]*>"), " ");
  page = std::regex_replace(page, std::regex("&#39;"), "'");
  page = std::regex_replace(page, std::regex("&quot;"), "\"");
  page = std::regex_replace(page, std::regex("&lt;"), "<");
  page = std::regex_replace(page, std::regex("&gt;"), ">");
  page = std::regex_replace(page, std::regex("&amp;"), "&");
  return std::regex_replace(page, std::regex("[ \n]+"), " ");
}

std::size_t count_of(const std::string& piece, const std::string& page) {
  std::size_t count = 0;
  for (std::size_t at = page.find(piece); at != std::string::npos; at = page.find(piece, at + 1)) ++count;
  return count;
}

}  // namespace voorzien::test
