// SPDX-License-Identifier: EUPL-1.2
// What each department needs beside its conditions: plots, functions, rooms, money and owners.
#pragma once

#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

/// The plots: what they are, how large, how much of them is used. For spatial planning.
void write_sites(Markup& markup, const ReportContext& context);
/// Which functions come to how many places, and who has to move hours. For the social domain.
void write_functions_by_place(Markup& markup, const ReportContext& context);
/// Rooms that others could use once their owner agrees. For real estate.
void write_rooms_to_agree(Markup& markup, const ReportContext& context);
/// Once and a year, by who pays; says so when a price is not known. For finance and the council.
void write_payers(Markup& markup, const ReportContext& context);
/// Once, by year and kind.
void write_investments(Markup& markup, const ReportContext& context);
/// Owners of the places, so with whom to make agreements. For legal affairs.
void write_owners(Markup& markup, const ReportContext& context);

}  // namespace voorzien::io
