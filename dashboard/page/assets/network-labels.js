/* Why JavaScript: only the browser knows how large the window and the words are, and so
   which words have room. A label that would lie on another or on a node is dropped, and
   comes back when it is pointed at or selected. It is judged by numbers alone, and only
   what is judged otherwise than before is told to cytoscape. */
(() => {
  "use strict";
  const MOST = 300; // labels that look for room, the foremost: more would take long
  const CUED = ["hostility", "mediation"]; // families with a cue in the middle of the line
  const ORDER = ["arms", "claim"]; // stated values, then speakers, then the rest
  const [TAG, POINTED, KEPT, NEAR, FAINT] = [0, 1, 2, 3, 10];
  const BODIES = { "ellipse": (x, y) => x * x + y * y < 1, "diamond": (x, y) => x + y < 1 };
  const MARK = { wide: 9, high: 9 }; // half of what a second cue at mid-line takes, in px
  const RECTANGLE = (x, y) => x < 1 && y < 1;

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let due = { frame: 0, timer: 0 };

  const within = (cy, box) => {
    const { x, y } = cy.pan();
    return box.x1 + x > 0 && box.y1 + y > 0 && box.x2 + x < cy.width() && box.y2 + y < cy.height();
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

  const shown = (ele) => !ele.hasClass("off");

  const ranked = (eles, usual, pointed) => {
    if (pointed && eles.some((e) => (e.data("tie") || e.data("of")) === pointed)) return POINTED;
    if (eles.some((e) => e.hasClass("kept"))) return KEPT;
    return usual + (eles[0].hasClass("dim") ? FAINT : NEAR);
  };

  /* How many ties each node has now. */
  const degrees = (lines) => {
    const found = new Map();
    const count = (id) => found.set(id, (found.get(id) || 0) + 1);
    lines.forEach((tie) => [tie.data("source"), tie.data("target")].forEach(count));
    return found;
  };

  /* A name, its note and its bar are one label: they stand or fall together. */
  const names = (groups, lines, pointed) => {
    const ties = degrees(lines);
    return [...groups].flatMap(([id, all]) => {
      const eles = all.filter((e) => (e.hasClass("bar") ? shown(e) : network.said(e)));
      if (!eles.length) return [];
      return [{ id, eles, ties: ties.get(id) || 0, rank: ranked(eles, 0, pointed), ...network.beside }];
    });
  };

  const words = (lines, pointed) =>
    lines.flatMap((tie) => {
      const text = network.said(tie);
      if (!text) return [];
      const family = ORDER.findIndex((name) => tie.hasClass(name));
      const usual = family < 0 ? ORDER.length + 1 : family + 1;
      const ties = tie.hasClass("bundle") ? parseInt(text, 10) || 1 : 0;
      return [{ id: tie.id(), eles: [tie], text, ties, rank: ranked([tie], usual, pointed), ...network.along }];
    });

  const tags = (tag) => (shown(tag) ? [{ id: "", eles: [tag], ties: 0, rank: TAG, ...network.still }] : []);

  /* What is pointed at or selected may lie on a node, but never on another label. */
  const fits = ({ id, rank }, boxes, bodies, taken) =>
    !boxes.some((box) => taken.some((other) => overlap(box, other))) &&
    (rank <= KEPT || !bodies.some((one) => one.id !== id && boxes.some((box) => covers(box, one))));

  /* The second cues in the middle of lines: a tie is hard to tell with its cue covered.
     Among very many ties no label keeps clear of all of them. */
  const cues = (lines) => {
    const cued = lines.filter((tie) => CUED.some((family) => tie.hasClass(family)));
    if (cued.length > MOST) return [];
    return cued.map((tie) => tie.midpoint()).map(({ x, y }) => network.box(x, y, MARK));
  };

  /* The first place where a label has room: all of it in the window, but for what is
     pointed at or selected, which is always said; better where it covers no second cue. */
  const room = (cy, label, { bodies, taken, covered }) => {
    let second = null;
    for (const place of label.places(label, bodies)) {
      const whole = place.boxes.every((box) => within(cy, box));
      if (!(whole || (label.rank <= KEPT && !place.away)) || !fits(label, place.boxes, bodies, taken)) continue;
      if (!covered.some((cue) => place.boxes.some((box) => overlap(box, cue)))) return place;
      second ||= place;
    }
    return second;
  };

  /** Give room to the foremost labels, as things are now. */
  network.label = (cy) => {
    network.quiet();
    cy.renderer().flushRenderedStyleQueue(); // what has just been shown has no way to measure before
    const { lines, groups, actors } = cy.scratch("index");
    const [now, over] = [lines.filter(shown), cy.scratch("over")];
    const pointed = over && (over.data("tie") || over.id());
    const labels = [...tags(cy.getElementById("~tag")), ...names(groups, now, pointed), ...words(now, pointed)];
    labels.sort((a, b) => a.rank - b.rank || b.ties - a.ties || (a.id < b.id ? -1 : 1));
    const bodies = actors.filter(shown).map(body);
    const [taken, covered] = [[], cues(now)];
    const judged = labels.map((label, n) => {
      const place = n < MOST ? room(cy, label, { bodies, taken, covered }) : null;
      if (place) taken.push(...place.boxes);
      return [label, place];
    });
    cy.batch(() =>
      judged.forEach(([{ eles }, place]) => {
        place?.go();
        eles.forEach((e) => network.mark(e, "crowded", !place));
      }),
    );
    cy.emit("worded");
  };

  /** Give room once what has changed is painted; a later change puts it off. */
  network.labelSoon = (cy) => {
    network.quiet();
    const next = (then) => (due.frame = requestAnimationFrame(then));
    const give = () => (due.timer = setTimeout(() => cy.destroyed() || network.label(cy)));
    next(() => next(give)); // the second frame comes once the first is painted
  };

  /** No labels are to be given room any more. */
  network.quiet = () => {
    cancelAnimationFrame(due.frame);
    clearTimeout(due.timer);
    due = { frame: 0, timer: 0 };
  };
})();
