/* Why JavaScript: a measure follows each change of date, and so do the bars beside the
   names. A bar is one polygon: thick as far as its value goes, then a thin base line. */
(() => {
  "use strict";
  const THIN = 0.7; // where the base line begins, from -1 (top) to 1 (bottom)

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const outline = (share) => {
    const end = (2 * share - 1).toFixed(3);
    return `-1 -1 ${end} -1 ${end} ${THIN} 1 ${THIN} 1 1 -1 1`;
  };

  /* Shows a bar for each actor that has a share; nothing is done while none ever had. */
  network.bars = (cy, shares) => {
    const some = Boolean(shares && Object.keys(shares).length);
    if (!some && !cy.scratch("bars")) return;
    cy.scratch().bars = some;
    cy.batch(() =>
      cy.nodes(".bar").forEach((bar) => {
        const node = cy.getElementById(bar.data("of"));
        const share = some ? shares[node.id()] : undefined;
        network.mark(bar, "off", share === undefined || node.hasClass("off"));
        network.mark(bar, "faded", node.hasClass("faded"));
        if (share !== undefined && bar.data("points") !== outline(share)) bar.data("points", outline(share));
      }),
    );
  };
})();
