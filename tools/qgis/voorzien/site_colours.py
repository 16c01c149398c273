# SPDX-License-Identifier: EUPL-1.2
"""A colour for every open site, so that neighbours differ; the same order and the same colours as the program."""

# Paul Tol's light scheme, safe for colour-blind readers, without the reds that mean "not served".
COLOURS = ["#77aadd", "#44bb99", "#ffaabb", "#aaaa00", "#99ddff", "#bbcc33", "#eedd88"]


def site_colours(places):
    """Index into COLOURS by site: site after site by id, each the colour whose nearest holder is farthest away."""
    chosen = {}
    for site in sorted(places):
        at = places[site]
        nearest = [float("inf")] * len(COLOURS)
        for other, colour in chosen.items():
            nearest[colour] = min(nearest[colour], at.sqrDist(places[other]))
        chosen[site] = max(range(len(COLOURS)), key=lambda colour: (nearest[colour], -colour))
    return chosen
