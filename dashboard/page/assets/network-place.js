/* Why JavaScript: labels, nodes and lines keep their size in px at every zoom and
   window, and only places scale. Cytoscape's own zoom scales everything, so it stays
   at 1 and the places of the reference frame are mapped to the window here. */
(() => {
  "use strict";
  const STRETCH = 1.6; // how much more one axis may be drawn out than the other
  const KNEE = 0.3; // of the way; as in the places of words, bows.py
  const TEXT = 13; // px of names for which the picture was measured
  const NARROW = 480; // px; below, codes instead of names and smaller marks
  const CLOSER = 0.75; // how close ties of a pair run in a narrow window
  const [LEAST, MOST] = [0.6, 6];

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const view = (cy) => {
    if (!cy.scratch("view")) cy.scratch("view", { scale: 1 });
    return cy.scratch("view");
  };

  /* Maps the frame to the window: px of the window for one px of the frame. */
  const scales = (cy, meta) => {
    const x = cy.width() / meta.data("width");
    const y = cy.height() / meta.data("height");
    const { scale } = view(cy);
    return { x: Math.min(x, y * STRETCH) * scale, y: Math.min(y, x * STRETCH) * scale };
  };

  const placeNodes = (cy, meta, by) => {
    const at = (node) => ({
      x: cy.width() / 2 + (node.data("x") - meta.data("width") / 2) * by.x,
      y: cy.height() / 2 + (node.data("y") - meta.data("height") / 2) * by.y,
    });
    cy.nodes("[x]").forEach((node) => node.position(at(node)));
    cy.nodes(".area[wide]").forEach((area) => {
      area.data({ w: area.data("wide") * by.x, h: area.data("high") * by.y });
    });
  };

  /* Words stand beside the rim of their node, whatever its size and theirs are now. */
  const placeWords = (cy) => {
    const names = cy.nodes(".name");
    const line = names.nonempty() ? parseFloat(names[0].style("font-size")) / TEXT : 1;
    cy.nodes(".words").forEach((words) => {
      const node = cy.getElementById(words.data("of"));
      const { x, y } = node.position();
      const { side, lift, gap, dy } = words.data();
      words.position({
        x: x + side * (node.width() / 2 + gap),
        y: y + dy * line + lift * (node.height() / 2 + gap - 3),
      });
    });
  };

  /* Where the two control points stand along the way: never inside a node. */
  const knees = (length, [one, two]) => {
    const clear = (node) => Math.min(0.5, Math.max(KNEE, (node.width() / 2 + 4) / (length || 1)));
    return `${clear(one).toFixed(3)} ${(1 - clear(two)).toFixed(3)}`;
  };

  const placeTies = (cy, narrow) => {
    cy.edges("[fan]").forEach((tie) => {
      const [one, two] = [tie.source(), tie.target()];
      const [a, b] = [one.position(), two.position()];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const bow = tie.data("fan") * (narrow ? CLOSER : 1) + tie.data("bend") * length;
      const curve = length * (1 + 1.4 * (bow / (length || 1)) ** 2);
      const offset = Math.max(0, (tie.data("at") || 0.5) * curve - one.width() / 2);
      const bows = `${bow.toFixed(1)} ${bow.toFixed(1)}`;
      const along = tie.data("shift") / (length || 1);
      const [gx, gy] = [(b.x - a.x) * along, (b.y - a.y) * along];
      const next = { bows, knees: knees(length, [one, two]), offset, gx, gy };
      if (Object.keys(next).some((key) => tie.data(key) !== next[key])) tie.data(next);
    });
  };

  const setNarrow = (cy, narrow) => {
    if (view(cy).narrow === narrow) return;
    view(cy).narrow = narrow;
    cy.elements().toggleClass("compact", narrow);
  };

  /* Names back to their sides, ties between their ends, words to their places on them. */
  network.home = (cy) => {
    cy.batch(() => {
      placeWords(cy);
      placeTies(cy, view(cy).narrow);
    });
  };

  network.place = (cy) => {
    const meta = cy.getElementById("~picture");
    if (meta.empty() || !cy.width() || !cy.height()) return;
    const narrow = cy.width() < NARROW;
    cy.batch(() => setNarrow(cy, narrow));
    cy.batch(() => {
      placeNodes(cy, meta, scales(cy, meta));
    });
    network.home(cy);
    network.relight(cy);
    network.label(cy);
  };

  /* Changes the scale so that what lies under the point stays under it. */
  network.zoom = (cy, factor, point) => {
    const now = view(cy);
    const scale = Math.min(MOST, Math.max(LEAST, now.scale * factor));
    const half = { x: cy.width() / 2, y: cy.height() / 2 };
    const { x, y } = point || half;
    const pan = cy.pan();
    const by = scale / now.scale;
    now.scale = scale;
    cy.pan({
      x: x - half.x - (x - pan.x - half.x) * by,
      y: y - half.y - (y - pan.y - half.y) * by,
    });
    if (!now.due) {
      now.due = requestAnimationFrame(() => {
        now.due = 0;
        network.place(cy);
      });
    }
  };

  network.fit = (cy) => {
    view(cy).scale = 1;
    cy.pan({ x: 0, y: 0 });
    network.place(cy);
  };

  network.renew = (cy) => {
    view(cy).narrow = undefined;
    network.place(cy);
  };
})();
