/* Why JavaScript: what the pointer is over and what is selected must light up at once,
   without asking the server and without drawing the picture again. */
(() => {
  "use strict";
  const TOO_MANY = 600; // shown ties above which hovering dims nothing: it would lag
  const WAIT = 70; // ms a pointer rests before the rest fades

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  /* A tie's highlight is a spare edge between two spare nodes, sent with the picture:
     adding one later would make the component send all elements back. */
  const halo = (cy, n, tie) => {
    const [a, b] = ["a", "b"].map((end) => cy.getElementById(`~halo-${n}-${end}`));
    const edge = cy.getElementById(`~halo-${n}`);
    if (edge.empty()) return;
    edge.toggleClass("off", !tie);
    if (!tie) return;
    [
      [a, tie.source()],
      [b, tie.target()],
    ].forEach(([spare, end]) => {
      spare.position(end.position());
      spare.data({ size: end.width() });
    });
    edge.data({ bows: tie.data("bows"), knees: tie.data("knees"), width: tie.width() + 11 });
  };

  const tag = (cy, tie) => {
    const node = cy.getElementById("~tag");
    node.toggleClass("off", !tie);
    if (!tie) return;
    node.data("text", tie.data(tie.hasClass("compact") ? "brief" : "tag"));
    const { x, y } = tie.midpoint();
    node.position({ x, y });
  };

  /* A node, a tie, or all ties of a record. */
  const chosen = (cy, id) => {
    const node = cy.getElementById(id);
    if (node.nonempty() || !id) return node;
    const lines = cy.edges(".line");
    const one = lines.filter((line) => line.data("tie") === id);
    return one.nonempty() ? one : lines.filter((line) => line.data("tie").startsWith(`${id}.`));
  };

  network.light = (cy, id) => {
    cy.scratch("lit", id);
    network.relight(cy);
  };

  network.relight = (cy) => {
    const wanted = cy.scratch("lit") || "";
    if (!wanted && !cy.scratch("was")) return; // nothing was lit, nothing is to be
    cy.scratch("was", wanted);
    const found = chosen(cy, wanted).filter((it) => !it.hasClass("off"));
    const ties = found.edges();
    cy.batch(() => {
      cy.elements(".lit").removeClass("lit");
      found.addClass("lit");
      cy.nodes(".kept").removeClass("kept");
      const ends = found.nodes().union(ties.connectedNodes());
      cy.nodes(".words").filter((it) => ends.has(cy.getElementById(it.data("of")))).addClass("kept");
    });
    const spare = cy.edges(".halo").length;
    for (let n = 0; n < spare; n += 1) halo(cy, n, ties[n]);
    tag(cy, ties[0]);
  };

  const near = (cy, it) => {
    const nodes = it.isEdge() ? it.connectedNodes() : it.closedNeighborhood().nodes();
    const ties = it.isEdge() ? it : it.connectedEdges();
    return nodes.union(ties);
  };

  network.hover = (cy, it) => {
    clearTimeout(cy.scratch("hovering"));
    cy.container().style.cursor = it ? "pointer" : "";
    const dim = () => {
      const all = cy.elements(".tie, .actor, .words, .area").not(".off");
      if (all.filter(".tie").length > TOO_MANY) return;
      const kept = it ? near(cy, it.not(".off")) : all;
      const of = (e) => cy.getElementById(e.data("of"));
      cy.batch(() =>
        all.forEach((e) => e.toggleClass("dim", !kept.has(e) && !(e.data("of") && kept.has(of(e))))),
      );
    };
    cy.scratch("hovering", setTimeout(dim, WAIT));
  };
})();
