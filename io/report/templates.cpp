// SPDX-License-Identifier: EUPL-1.2
#include "io/report/templates.hpp"

#include <kainjow/mustache.hpp>

#include "io/report/markup.hpp"

namespace voorzien::io {

namespace mustache = kainjow::mustache;

std::string filled_page(std::string_view name, const PageValues& values) {
  mustache::mustache page{std::string(template_text(name))};
  // Escaping is ours: it also knows what turns the reading direction.
  page.set_custom_escape([](const std::string& text) { return escaped(text); });
  mustache::data data;
  const auto set = [&data](const std::string& key, const std::string& value) {
    if (!value.empty()) data.set(key, value);
  };
  for (const auto& [key, value] : values.texts) set(key, value);
  for (const auto& [key, value] : values.markup) set(key, value);
  mustache::data chapters{mustache::data::type::list};
  for (const Chapter& chapter : values.chapters) {
    mustache::data one;
    one.set("id", chapter.id);
    one.set("title", chapter.title);
    one.set("kind", chapter.kind);
    one.set("body", chapter.body);
    chapters.push_back(one);
  }
  data.set("chapters", chapters);
  return page.render(data);
}

}  // namespace voorzien::io
