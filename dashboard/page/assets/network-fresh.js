/* Why JavaScript: what a step has brought is lit once, at the moment it appears. By a
   halo in its own hue: the accent is the selection's, and fading means out of focus. */
(() => {
  "use strict";
  const MOST = 200; // marks; more at once tell nothing, and are counted in words
  const HOLD = 200; // ms until the halo fades, see .settling in network.style

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  /* Ties and areas that this frame shows and the one before did not. */
  const come = (cy, was, frame) => {
    const found = cy.collection();
    for (const part of ["ties", "areas"]) {
      const groups = cy.scratch("index")[part];
      for (let n = 0; n < frame[part].length; n += 1) {
        const came = was[part][n] === "-" && frame[part][n] !== "-";
        if (came) (groups[n] || []).forEach((e) => e.is(".line, .area") && found.merge(e));
      }
    }
    return found;
  };

  /* Where the reader wants less motion, it stays until the next step. */
  network.freshen = (cy, was, frame) => {
    clearTimeout(cy.scratch("freshening"));
    const found = was ? come(cy, was, frame) : cy.collection();
    cy.batch(() => {
      cy.scratch("fresh")?.removeClass("fresh settling");
      if (found.length <= MOST) found.addClass("fresh");
    });
    cy.scratch().fresh = found.length <= MOST ? found : null;
    if (calm.matches || found.empty()) return;
    const settle = () => {
      if (!cy.destroyed()) cy.batch(() => found.filter(".fresh").removeClass("fresh").addClass("settling"));
    };
    cy.scratch().freshening = setTimeout(settle, HOLD);
  };
})();
