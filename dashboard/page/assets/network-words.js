/* Why JavaScript: what a label says follows each frame, and only the browser knows how wide
   its letters are. Both are known here without cytoscape, which would have to style a label
   anew, and lay it out, just to say how large it would be. */
(() => {
  "use strict";
  const RIM = 1; // px of an outline that may lie on another label
  const WORD = { unobserved: "", planned: "plan", past: "past" }; // data of a tie that is not of the day

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  const pen = document.createElement("canvas").getContext("2d");
  const widths = new Map(); // px by font and line

  const width = (font, line) => {
    const key = `${font}\n${line}`;
    if (!widths.has(key)) {
      pen.font = font;
      widths.set(key, Math.ceil(pen.measureText(line).width));
    }
    return widths.get(key);
  };

  /** Fonts have come: what was measured before is wrong. */
  network.remeasure = () => widths.clear();

  const ofTie = (tie) => {
    if (tie.hasClass("lit") || tie.hasClass("compact")) return "";
    const changed = network.changed(tie);
    if (changed !== undefined) return changed;
    if (tie.hasClass("bundle")) return tie.data("word");
    const form = Object.keys(WORD).find((name) => tie.hasClass(name));
    if (form) return WORD[form] && tie.data(WORD[form]);
    return tie.data("at") > 0 ? tie.data("word") : "";
  };

  const OTHER = { "said-certain": "possible", "said-possible": "certain" }; // an area has two names

  const ofNode = (node) => {
    if (node.hasClass("compact") && node.hasClass("words") && !node.hasClass("kept")) return "";
    const other = Object.keys(OTHER).some((own) => node.hasClass(own) && node.hasClass(OTHER[own]));
    return other || node.hasClass("said") ? "" : node.data("text");
  };

  /** What an element says where it has room, as the style sheet draws it; a bar says none. */
  network.said = (ele) => (ele.hasClass("off") ? "" : ele.isEdge() ? ofTie(ele) : ofNode(ele));

  const px = (ele, name) => parseFloat(ele.style(name));

  /** Half the width and half the height of a label, with its outline. */
  network.half = (ele, text) => {
    const size = px(ele, "font-size");
    const font = `${ele.style("font-weight")} ${size}px ${ele.style("font-family")}`;
    const lines = text.split("\n");
    const high = size * (1 + (lines.length - 1) * px(ele, "line-height"));
    const rim = px(ele, "text-outline-width") + px(ele, "text-background-padding") - RIM;
    return { wide: Math.max(...lines.map((line) => width(font, line))) / 2 + rim, high: high / 2 + rim, rim };
  };
})();
