"""The grammar of marks, for cytoscape: hue is family, dash is certainty of date."""

import re
from typing import Any

from dashboard.knowledge.vocabulary import vocabulary
from dashboard.views.tokens import pixels, tokens

Rule = dict[str, Any]

_RGBA = re.compile(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)")

NARROW = 16 / 21
"""How much smaller bodies are in a narrow window."""


def stylesheet(theme: str) -> list[Rule]:
    """All rules of a theme, later ones win; for `light`, `dark` or `projector`."""
    t = tokens(theme)
    return [
        *_bodies(t),
        *_words(t),
        *_lines(t),
        *_families(t),
        *_dates(t),
        *_narrow(t),
        *_lit(t),
    ]


def _rule(selector: str, **style: Any) -> Rule:
    """A rule; keys are written with `_` for `-`."""
    named = {key.replace("_", "-"): value for key, value in style.items()}
    return {"selector": selector, "style": named}


def _paint(value: str) -> tuple[str, float]:
    """A colour and its opacity: cytoscape keeps them apart."""
    match = _RGBA.fullmatch(value)
    if not match:
        return value, 1.0
    red, green, blue, alpha = match.groups()
    return f"rgb({red},{green},{blue})", float(alpha)


def _bodies(t: dict[str, str]) -> list[Rule]:
    """Actors, junctions and areas."""
    radius = pixels(t["node-r"])
    stroke = pixels(t["node-stroke"])
    fill, thin = _paint(t["hull-fill"])
    rim, soft = _paint(t["hull-line"])
    return [
        _rule(
            "*", z_index_compare="manual", font_family=t["font"], min_zoomed_font_size=0
        ),
        _rule(
            "node",
            z_index=30,
            shape="ellipse",
            width=2 * radius,
            height=2 * radius,
            background_color=t["ground"],
            border_color=t["ink-1"],
            border_width=stroke,
            events="no",
            overlay_opacity=0,
        ),
        _rule(
            ".actor",
            events="yes",
            label="data(code)",
            color=t["ink-1"],
            font_size=pixels(t["t-12"]),
            font_weight=600,
            text_valign="center",
            text_halign="center",
        ),
        _rule(
            ".de_facto_state",
            shape="diamond",
            width=2.3 * radius,
            height=2.3 * radius,
            border_style="dashed",
        ),
        _rule(".territory", shape="diamond", width=2.3 * radius, height=2.3 * radius),
        _rule(
            ".organisation",
            shape="round-rectangle",
            width=2.5 * radius,
            height=1.7 * radius,
        ),
        _rule(
            ".government_body, .armed_force",
            shape="rectangle",
            width=1.8 * radius,
            height=1.4 * radius,
        ),
        _rule(
            ".person",
            width=1.6 * radius,
            height=1.6 * radius,
            border_style="double",
            border_width=4 * stroke,
            font_size=pixels(t["t-12"]) - 1,
        ),
        _rule(
            ".junction",
            width=0.66 * radius,
            height=0.66 * radius,
            border_width=pixels(t["line"]),
        ),
        _rule(
            ".area[points]",
            z_compound_depth="bottom",
            z_index=0,
            shape="polygon",
            shape_polygon_points="data(points)",
            width="data(w)",
            height="data(h)",
            background_color=fill,
            background_opacity=thin,
            border_color=rim,
            border_opacity=soft,
            border_width=pixels(t["line-hull"]),
        ),
        _rule(".meta", display="none"),
        _rule(".spare", width="data(size)", height="data(size)", opacity=0),
    ]


def _words(t: dict[str, str]) -> list[Rule]:
    """Names and notes: nodes without a body, haloed in the ground colour."""
    halo = {
        "text_outline_color": t["ground"],
        "text_outline_width": pixels(t["halo"]) * 0.7,
    }
    return [
        _rule(
            ".words",
            z_index=40,
            width=1,
            height=1,
            background_opacity=0,
            border_width=0,
            label="data(text)",
            color=t["ink-1"],
            font_size=pixels(t["t-13"]),
            font_weight=500,
            text_wrap="wrap",
            line_height=1.15,
            text_valign="center",
            text_halign="center",
            **halo,
        ),
        _rule(".words.left", text_halign="left", text_justification="right"),
        _rule(".words.right", text_halign="right", text_justification="left"),
        _rule(".note", color=t["ink-3"], font_size=pixels(t["t-12"]), font_weight=400),
        _rule(
            ".area.words",
            color=t["ink-2"],
            font_size=pixels(t["t-12"]),
            font_weight=600,
        ),
        _rule(
            ".tag",
            z_index=60,
            label="data(text)",
            color=t["ink-inverse"],
            font_size=pixels(t["t-12"]),
            font_weight=600,
            text_valign="center",
            text_halign="center",
            text_background_color=t["ink-1"],
            text_background_opacity=1,
            text_background_padding="5px",
            text_background_shape="roundrectangle",
            width=1,
            height=1,
            background_opacity=0,
            border_width=0,
        ),
        _rule(
            "edge",
            color=t["ink-2"],
            font_size=pixels(t["t-12"]),
            text_wrap="wrap",
            line_height=1.2,
            **halo,
        ),
    ]


def _lines(t: dict[str, str]) -> list[Rule]:
    """What all ties share, and the three bodies of arms."""
    return [
        _rule(
            "edge",
            z_index=10,
            curve_style="unbundled-bezier",
            control_point_distances="data(bows)",
            control_point_weights="data(knees)",
            edge_distances="node-position",
            width=pixels(t["line"]),
            arrow_scale=0.9,
            overlay_opacity=0,
        ),
        _rule("edge[word != ''][at > 0]", source_label="data(word)"),
        _rule(
            "edge[bx]",
            source_text_offset="data(offset)",
            source_text_margin_x="data(bx)",
            source_text_margin_y="data(by)",
        ),
        _rule(
            "edge.arms",
            width="data(width)",
            arrow_scale=0.75,
            color=t["ink-1"],
            font_weight=600,
        ),
        _rule("edge.core", z_index=11, line_color=t["ground"], events="no"),
        _rule("edge.hollow-core", width=2.1, target_distance_from_node=11),
        _rule("edge.hatched-core", width=6, target_distance_from_node=14),
        _rule(
            "edge.hatch",
            z_index=12,
            width=6,
            line_style="dashed",
            line_dash_pattern=[1.6, 2.8],
            target_distance_from_node=15,
            events="no",
        ),
    ]


def _families(t: dict[str, str]) -> list[Rule]:
    """Hue and second cue of each family."""
    hues = [
        rule
        for key, family in vocabulary().families.items()
        for rule in (
            _rule(
                f"edge.{key}",
                line_color=t[family.colour],
                target_arrow_color=t[family.colour],
                mid_target_arrow_color=t[family.colour],
            ),
            _rule(f".junction.{key}", border_color=t[family.colour]),
        )
    ]
    return [
        *hues,
        _rule("edge.core", line_color=t["ground"]),
        _rule("edge.hostility", width=pixels(t["line-hostile"])),
        _rule(
            "edge.other, edge.sponsor, edge.mediator, edge.guarantor",
            width=pixels(t["line-thin"]),
        ),
        _rule(
            "edge.ring", mid_target_arrow_shape="circle", mid_target_arrow_fill="hollow"
        ),
        _rule("edge.arrow", target_arrow_shape="triangle"),
        _rule("edge.open", target_arrow_shape="chevron", arrow_scale=1.25),
        _rule(
            "edge.bars",
            label="||||",
            text_rotation="autorotate",
            text_margin_x="data(gx)",
            text_margin_y="data(gy)",
            color=t["hostility"],
            font_weight=600,
            text_outline_width=0,
        ),
        _rule("edge.core, edge.hatch", target_arrow_shape="none"),
    ]


def _dates(t: dict[str, str]) -> list[Rule]:
    """Certainty is the dash; past is a hairline; the rest is quiet by weight."""
    dash, dots = (
        [float(n) for n in t[f"dash-{key}"].split()] for key in ("possible", "undated")
    )
    quiet = {"label": "", "mid_target_arrow_shape": "none", "source_label": ""}
    return [
        _rule("edge.line.possible", line_style="dashed", line_dash_pattern=dash),
        _rule(
            "edge.line.undated",
            line_style="dashed",
            line_cap="round",
            line_dash_pattern=dots,
            width=pixels(t["line-dots"]),
        ),
        _rule("edge.past", **(quiet | {"width": 1, "source_label": "data(past)"})),
        _rule("edge.unobserved, edge.planned", width=pixels(t["line-thin"]), **quiet),
        _rule(
            "edge.unobserved",
            line_color=t["hairline-2"],
            target_arrow_color=t["hairline-2"],
        ),
        _rule(".area[points].possible", border_style="dashed", background_opacity=0),
        _rule(".said-certain.possible, .said-possible.certain", label=""),
    ]


def _narrow(t: dict[str, str]) -> list[Rule]:
    """In a narrow window: smaller bodies, codes only; names of what is selected."""
    sized = {".state": 1.0, ".de_facto_state": 1.15, ".person": 0.8, ".junction": 0.35}
    radius = pixels(t["node-r"]) * NARROW
    return [
        *(
            _rule(f"{kind}.compact", width=2 * radius * by, height=2 * radius * by)
            for kind, by in sized.items()
        ),
        _rule(".organisation.compact", width=2.5 * radius, height=1.7 * radius),
        _rule(
            ".government_body.compact, .armed_force.compact",
            width=1.8 * radius,
            height=1.4 * radius,
        ),
        _rule(".actor.compact", font_size=pixels(t["t-12"]) - 1),
        _rule("edge.compact", source_label=""),
        _rule(".words.compact", display="none"),
        _rule(".words.kept.compact", display="element"),
    ]


def _lit(t: dict[str, str]) -> list[Rule]:
    """Selection is the highlighter; fading is focus or filter, and nothing else."""
    mark = t["mark"]
    return [
        _rule("edge.lit", source_label=""),
        _rule(
            "edge.halo", z_index=5, line_color=mark, width="data(width)", events="no"
        ),
        _rule(
            ".actor.lit",
            border_width=pixels(t["node-stroke"]) * 2,
            underlay_color=mark,
            underlay_opacity=1,
            underlay_padding=7,
            underlay_shape="ellipse",
        ),
        _rule(".faded, .dim", opacity=float(t["fade"])),
        _rule(".off", display="none"),
    ]
