/* Why JavaScript: the ring is drawn round what the keys are on, wherever it is now. Like
   the highlighter it is made of spare elements that come with the picture. */
(() => {
  "use strict";
  const [RING, LIT] = [2, 7]; // px: the ring and its gap; the highlighter of an actor
  const SLANT = Math.SQRT2; // a diamond's sides come nearer than its corners

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  /** Lay a spare edge along a tie, so many px wider than it; or take it away. */
  network.lay = (cy, name, tie, wider) => {
    const edge = cy.getElementById(name);
    if (edge.empty()) return;
    edge.toggleClass("off", !tie);
    if (!tie) return;
    [edge.source(), edge.target()].forEach((spare, n) => {
      const end = n ? tie.target() : tie.source();
      spare.position(end.position());
      spare.data({ size: end.width() });
    });
    edge.data({ bows: tie.data("bows"), knees: tie.data("knees"), width: tie.width() + wider });
  };

  const round = (cy, node) => {
    const ring = cy.getElementById("~ring");
    ring.toggleClass("off", !node);
    if (!node) return;
    const slant = node.style("shape") === "diamond" ? SLANT : 1;
    const wider = slant * 3 * RING + (node.hasClass("lit") ? 2 * LIT : 0);
    ring.position(node.position());
    ring.data({ shape: node.style("shape"), w: node.outerWidth() + wider, h: node.outerHeight() + wider });
  };

  /** The ring round what the keys are on. */
  network.ring = (cy) => {
    const it = network.reached();
    const tie = it?.isEdge() ? it : null;
    cy.batch(() => {
      round(cy, it && !tie ? it : null);
      network.lay(cy, "~ring-out", tie, 4 * RING);
      network.lay(cy, "~ring-in", tie, 2 * RING);
    });
  };
})();
