/* Why JavaScript: only the browser knows how large the window and the words are, and so
   which words have room. A label that would lie on another or on a node is dropped, and
   comes back when it is pointed at or selected. */
(() => {
  "use strict";
  const HALO = 3; // px of a measured box that are outline and margin, not letters
  const MOST = 300; // labels measured, the foremost; more have no room, and would take long
  const ORDER = ["arms", "claim"]; // stated values, then speakers, then the rest
  const [TAG, POINTED, KEPT, NEAR, FAINT] = [0, 1, 2, 3, 10];
  const BODIES = { "ellipse": (x, y) => x * x + y * y < 1, "diamond": (x, y) => x + y < 1 };
  const RECTANGLE = (x, y) => x < 1 && y < 1;

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const measured = (ele) => {
    const only = { includeNodes: false, includeEdges: false, includeMainLabels: ele.isNode() };
    if (ele.hasClass("bar")) return ele.boundingBox({ includeLabels: false });
    const { x1, y1, x2, y2 } = ele.boundingBox(only);
    return { x1: x1 + HALO, y1: y1 + HALO, x2: x2 - HALO, y2: y2 - HALO };
  };

  const moved = ({ x1, y1, x2, y2 }, x, y) => ({ x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y });

  const within = (cy, box) => {
    const { x, y } = cy.pan();
    const { x1, y1, x2, y2 } = moved(box, x, y);
    return x1 > 0 && y1 > 0 && x2 < cy.width() && y2 < cy.height();
  };

  const overlap = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

  const body = (node) => ({
    id: node.id(),
    ...node.position(),
    wide: node.outerWidth() / 2,
    high: node.outerHeight() / 2,
    inside: BODIES[node.style("shape")] || RECTANGLE,
  });

  const gap = (at, low, high) => Math.max(low - at, at - high, 0);
  const covers = (box, { x, y, wide, high, inside }) =>
    inside(gap(x, box.x1, box.x2) / wide, gap(y, box.y1, box.y2) / high);

  const said = (ele) =>
    ele.visible() && (ele.hasClass("bar") || ele.style(ele.isNode() ? "label" : "source-label"));

  const ranked = (eles, usual, pointed) => {
    if (eles.some((e) => pointed.has(e.data("tie") || e.data("of")))) return POINTED;
    if (eles.some((e) => e.hasClass("kept"))) return KEPT;
    return usual + (eles[0].hasClass("dim") ? FAINT : NEAR);
  };

  /* A name and its note are one label: they stand or fall together. */
  const names = (cy, pointed) => {
    const groups = new Map();
    cy.nodes(".words").filter(said).forEach((words) => {
      const of = words.data("of");
      groups.set(of, [...(groups.get(of) || []), words]);
    });
    return [...groups].map(([id, eles]) => {
      const ties = cy.getElementById(id).connectedEdges(".line").not(".off").length;
      return { id, eles, ties, rank: ranked(eles, 0, pointed), ...network.beside };
    });
  };

  const words = (cy, pointed) =>
    cy.edges(".line").filter(said).map((tie) => {
      const family = ORDER.findIndex((name) => tie.hasClass(name));
      const usual = family < 0 ? ORDER.length + 1 : family + 1;
      const ties = tie.hasClass("bundle") ? parseInt(tie.data("word"), 10) || 1 : 0;
      return { id: tie.id(), eles: [tie], ties, rank: ranked([tie], usual, pointed), ...network.along };
    });

  const tags = (cy) =>
    cy.nodes(".tag").filter(said).map((tag) => ({ id: "", eles: [tag], ties: 0, rank: TAG }));

  /* What is pointed at or selected may lie on a node, but never on another label. */
  const fits = ({ id, boxes, rank }, bodies, taken) =>
    !boxes.some((box) => taken.some((other) => overlap(box, other))) &&
    (rank <= KEPT || !bodies.some((one) => one.id !== id && boxes.some((box) => covers(box, one))));

  network.label = (cy) => {
    cy.elements(".crowded").removeClass("crowded");
    cy.renderer().flushRenderedStyleQueue(); // boxes as they are now, not as last drawn
    const over = cy.scratch("over");
    const pointed = new Set(over ? [over.data("tie") || over.id()] : []);
    const labels = [...tags(cy), ...names(cy, pointed), ...words(cy, pointed)];
    labels.sort((a, b) => a.rank - b.rank || b.ties - a.ties || (a.id < b.id ? -1 : 1));
    const bodies = cy.nodes(".actor").not(".off").map(body);
    const taken = [];
    const crowded = labels.filter((label, n) => {
      if (n >= MOST) return true;
      const home = label.eles.map(measured);
      const all = label.rank === TAG ? [[0, 0]] : label.moves(label, home, bodies);
      for (const [x, y, ...how] of all) {
        const boxes = home.map((box) => moved(box, x, y));
        const out = (x || y) && !boxes.every((box) => within(cy, box));
        if (out || !fits({ ...label, boxes }, bodies, taken)) continue;
        if (x || y) label.move(label, x, y, ...how);
        taken.push(...boxes);
        return false;
      }
      return true;
    });
    cy.batch(() => crowded.forEach(({ eles }) => eles.forEach((e) => e.addClass("crowded"))));
  };
})();
