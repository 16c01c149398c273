// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_columns.hpp"

#include <algorithm>

#include "io/import/table/listing.hpp"

namespace voorzien::io {
namespace {

using Names = std::array<std::vector<std::string>, cbs_columns>;

// The order is that of CbsColumn.
CbsNaming since_2018() {
  return {
      "2018+ (buurtcode, aantal_inwoners, percentage_personen_0_tot_15_jaar)", false,
      Names{{{"buurtcode"},
             {"buurtnaam"},
             {"wijkcode"},
             {"wijknaam"},
             {"gemeentecode"},
             {"gemeentenaam"},
             {"water"},
             {"jaar"},
             {"aantal_inwoners"},
             {"percentage_personen_0_tot_15_jaar"},
             {"percentage_personen_15_tot_25_jaar"},
             {"percentage_personen_25_tot_45_jaar"},
             {"percentage_personen_45_tot_65_jaar"},
             {"percentage_personen_65_jaar_en_ouder"},
             {"woningvoorraad", "aantal_woningen"},
             {"percentage_meergezinswoning", "percentage_meergezinswoningen"},
             {"oppervlakte_land_in_ha"},
             {},
             {"percentage_personen_met_laag_inkomen"},
             {"percentage_eenpersoonshuishoudens"},
             {"percentage_met_herkomstland_buiten_europa", "percentage_met_herkomstland_uit_buiten_europa"},
             {"stedelijkheid_adressen_per_km2"}}}};
}

CbsNaming until_2017() {
  return {"2003-2017 (BU_CODE, AANT_INW, P_00_14_JR)", false,
          Names{{{"BU_CODE"},
                 {"BU_NAAM", "BU_NAME"},
                 {"WK_CODE"},
                 {"WK_NAAM", "WK_NAME"},
                 {"GM_CODE"},
                 {"GM_NAAM"},
                 {"WATER", "H2O"},
                 {"JAAR"},
                 {"AANT_INW"},
                 {"P_00_14_JR"},
                 {"P_15_24_JR"},
                 {"P_25_44_JR"},
                 {"P_45_64_JR"},
                 {"P_65_EO_JR"},
                 {"WONINGEN"},
                 {"P_MGEZW"},
                 {"OPP_LAND"},
                 {},
                 {},
                 {"P_EENP_HH"},
                 {},
                 {"STED"}}}};
}

/// Key figures as StatLine gives them; the number at the end of a name shifts from year to year.
CbsNaming statline() {
  return {"StatLine (Codering_3, AantalInwoners_5, k_0Tot15Jaar_8)", true,
          Names{{{"Codering", "WijkenEnBuurten"},
                 {},
                 {"Codering", "WijkenEnBuurten"},
                 {},
                 {},
                 {"Gemeentenaam"},
                 {},
                 {},
                 {"AantalInwoners"},
                 {"k_0Tot15Jaar"},
                 {"k_15Tot25Jaar"},
                 {"k_25Tot45Jaar"},
                 {"k_45Tot65Jaar"},
                 {"k_65JaarOfOuder"},
                 {"Woningvoorraad"},
                 {"PercentageMeergezinswoning"},
                 {"OppervlakteLand"},
                 {},
                 {"k_40PersonenMetLaagsteInkomen"},
                 {},
                 {},
                 {"MateVanStedelijkheid"}}}};
}

/// Key figures as a sheet (kwb-2022.xlsx).
CbsNaming key_figure_sheet() {
  return {"kwb-….xlsx (gwb_code, a_inw, a_00_14)", true,
          Names{{{"gwb_code", "gwb_code_10"},
                 {"regio"},
                 {"gwb_code", "gwb_code_10"},
                 {"regio"},
                 {},
                 {"gm_naam"},
                 {},
                 {},
                 {"a_inw"},
                 {"a_00_14"},
                 {"a_15_24"},
                 {"a_25_44"},
                 {"a_45_64"},
                 {"a_65_oo"},
                 {"a_woning"},
                 {"p_mgezw"},
                 {"a_lan_ha"},
                 {},
                 {"p_ink_li"},
                 {},
                 {},
                 {"ste_mvs"}}}};
}

/// The summary per district that R packages pass on, made of the same figures.
CbsNaming summary() {
  return {"cbs_….gpkg (code, population, pop_0_14)", false,
          Names{{{"bu_code"},
                 {"bu_name"},
                 {"code", "wk_code"},
                 {"name", "wk_name"},
                 {},
                 {},
                 {},
                 {},
                 {"population"},
                 {"pop_0_14"},
                 {"pop_15_24"},
                 {"pop_25_44"},
                 {"pop_45_64"},
                 {"pop_65plus"},
                 {"dwelling_total"},
                 {},
                 {},
                 {"area"},
                 {"income_low"},
                 {},
                 {},
                 {"urbanity"}}}};
}

/// StatLine names without their number: AantalInwoners_5 as AantalInwoners.
std::string without_number(const std::string& column) {
  const auto end = column.find_last_not_of("0123456789");
  if (end == std::string::npos || end + 1 == column.size() || column[end] != '_') return column;
  return column.substr(0, end);
}

/// The names in order of preference, each as it is and without its number.
std::optional<std::string> find_column(const std::vector<std::string>& columns,
                                       const std::vector<std::string>& names) {
  std::vector<std::string> bare;
  for (const std::string& column : columns) bare.push_back(without_number(column));
  for (const std::string& name : names) {
    if (const auto position = column_named(columns, {name})) return columns[*position];
    if (const auto position = column_named(bare, {name})) return columns[*position];
  }
  return std::nullopt;
}

CbsLayout layout_of(const std::vector<std::string>& columns, const CbsNaming& naming) {
  CbsLayout layout;
  layout.naming = &naming;
  for (std::size_t i = 0; i < cbs_columns; ++i) layout.columns[i] = find_column(columns, naming.names[i]);
  return layout;
}

std::size_t found_in(const CbsLayout& layout) {
  return static_cast<std::size_t>(std::count_if(layout.columns.begin(), layout.columns.end(),
                                                [](const auto& column) { return column.has_value(); }));
}

}  // namespace

const std::vector<CbsNaming>& cbs_namings() {
  static const std::vector<CbsNaming> namings = {since_2018(), until_2017(), statline(), key_figure_sheet(),
                                                 summary()};
  return namings;
}

std::optional<CbsLayout> recognise(const std::vector<std::string>& columns, CbsLevel level) {
  std::optional<CbsLayout> best;
  for (const CbsNaming& naming : cbs_namings()) {
    CbsLayout layout = layout_of(columns, naming);
    if (!layout.has(code_column(level))) continue;
    if (!best || found_in(layout) > found_in(*best)) best = std::move(layout);
  }
  return best;
}

}  // namespace voorzien::io
