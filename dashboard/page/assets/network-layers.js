/* Why JavaScript: a step of the date changes a few ties of many, and a canvas takes long
   to draw many. So what the steps beside this day would change lies on a canvas of its
   own, above the rest, and such a step draws that one alone; the rest follows with the
   labels. The layers are cytoscape's own, made for what is dragged. */
(() => {
  "use strict";
  const MANY = 600; // ties drawn from which on it pays; below, nothing lies above the rest
  const STEPPING = 4000; // ms after a step in which another is likely

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let deep = false; // something has changed that does not lie above
  let stepped = -Infinity;

  const above = (ele) => ele._private.rscratch.inDragLayer === true;

  /* Elements of which two frames say something else: letters, ends of bundles, counts, fans. */
  const differing = (cy, one, other) => {
    const { ties, nodes, areas } = cy.scratch("index");
    const letters = (groups, now, then, first = 0) =>
      [...now].flatMap((letter, n) => (letter === then[n] ? [] : groups[first + n] || []));
    const values = (now, then) =>
      Object.keys({ ...now, ...then }).flatMap((n) => (now[n] === then[n] ? [] : ties[n] || []));
    return [
      ...letters(ties, one.ties, other.ties),
      ...letters(nodes, one.nodes, other.nodes),
      ...letters(areas, one.areas, other.areas),
      ...letters(ties, one.ends, other.ends, one.ties.length - one.ends.length),
      ...values(one.counts, other.counts),
      ...values(one.fans, other.fans),
    ];
  };

  /* Between steps, cytoscape would draw everything once more, as an image to pan with; the
     next step makes it void. */
  const unhurried = (images) => {
    if (!images) return;
    const get = images.getLayers;
    images.getLayers = (...given) => (performance.now() - stepped < STEPPING ? null : get.apply(images, given));
  };

  /** What changes only on the upper canvas leaves the other one as it is. */
  network.layered = (cy) => {
    const renderer = cy.renderer();
    unhurried(renderer.data.lyrTxrCache);
    const tell = renderer.notify;
    renderer.notify = function (name, eles) {
      const below = !eles || eles.some((ele) => !above(ele));
      deep ||= below;
      const due = renderer.data.canvasNeedsRedraw[renderer.NODE];
      tell.call(this, name, eles);
      if (!below && !due) renderer.redrawHint("eles", false);
    };
  };

  /** Do what changes the picture; true where the upper canvas holds all that has changed. */
  network.shallow = (change) => {
    deep = false;
    stepped = performance.now();
    change();
    return !deep;
  };

  const many = (cy) => cy.scratch("index").lines.filter((tie) => !tie.hasClass("off")).length >= MANY;

  /** Lay above the rest what would turn the picture into that of other frames. */
  network.lift = (cy, frames) => {
    const now = cy.scratch("frame");
    const lifted = now && many(cy) ? now : null;
    if (lifted === (cy.scratch("lifted") ?? null)) return;
    const others = lifted ? frames.filter((one) => one?.picture === now.picture) : [];
    const found = new Set(others.flatMap((one) => differing(cy, now, one)));
    cy.elements().forEach((ele) => Object.assign(ele._private.rscratch, { inDragLayer: found.has(ele) }));
    const renderer = cy.renderer();
    renderer.updateCachedGrabbedEles();
    for (const canvas of ["eles", "drag"]) renderer.redrawHint(canvas, true);
    renderer.redraw();
    cy.scratch().lifted = lifted;
  };
})();
