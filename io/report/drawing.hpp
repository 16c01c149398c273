// SPDX-License-Identifier: EUPL-1.2
// Drawings of a report: an SVG with a title and a description for who cannot see it, in a figure with its
// caption. Nothing in a drawing is said by colour alone.
#pragma once

#include <string>
#include <string_view>

#include "io/report/markup.hpp"

namespace voorzien::io {

/// What a drawing shows, in words.
struct DrawingWords {
  std::string title;
  std::string description;
};

/// Opens an SVG of so many units that reads as one image; to be closed by the caller.
void open_drawing(Markup& markup, const std::string& view_box, std::string_view kind,
                  const DrawingWords& words);

/// A coordinate with one decimal at most: "12.5".
std::string coordinate(double value);

/// Text in a drawing; `anchor` is start, middle or end.
void write_label(Markup& markup, double x, double y, const std::string& words, std::string_view anchor,
                 std::string_view kind = {});

void write_line(Markup& markup, double x1, double y1, double x2, double y2, std::string_view kind);

/// The text, cut with … beyond so many characters.
std::string shortened(const std::string& words, std::size_t characters);

/// Round numbers from 0 up to at least `largest`, at most six of them.
std::vector<double> axis_steps(double largest);

}  // namespace voorzien::io
