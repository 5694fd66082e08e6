/* Why JavaScript: what the pointer is over and what is selected must light up at once,
   without asking the server and without drawing the picture again. */
(() => {
  "use strict";
  const TOO_MANY = 600; // shown ties above which hovering dims nothing: it would lag
  const WAIT = 70; // ms a pointer rests before the rest fades
  const DATED = { past: "past", unobserved: "unseen", planned: "plan" }; // what a tie says of its date
  const WIDER = 11; // px that the highlighter is wider than its tie

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const tag = (cy, tie) => {
    const node = cy.getElementById("~tag");
    node.toggleClass("off", !tie);
    if (!tie) return;
    const narrow = tie.hasClass("compact");
    const date = !narrow && Object.keys(DATED).find((name) => tie.hasClass(name));
    node.data("text", [tie.data(narrow ? "brief" : "tag"), date && tie.data(DATED[date])].filter(Boolean).join(", "));
    const { x, y } = tie.midpoint();
    node.position({ x, y });
  };

  const drawnOf = (cy, tie) => cy.scratch("index").named.get(tie) || [];

  /* A node, a tie, or all ties of a record. */
  const chosen = (cy, id) => {
    const node = cy.getElementById(id);
    if (node.nonempty() || !id) return node;
    const one = drawnOf(cy, id).filter((tie) => tie.hasClass("line"));
    if (one.length) return cy.collection(one);
    const some = cy.scratch("index").lines.filter((line) => line.data("tie").startsWith(`${id}.`));
    return cy.collection(some.length ? some : [cy.scratch("stands")].filter(Boolean));
  };

  /* The ties that link a pair, and its ends: lit while nothing is selected. */
  let joined = { ties: new Set(), ends: [] };

  const answer = (cy) => {
    const ties = [...joined.ties].flatMap((tie) => drawnOf(cy, tie));
    return cy.collection([...ties, ...joined.ends.flatMap((id) => cy.getElementById(id).toArray())]);
  };

  /** Light the ties of an answer, and fade the rest; none: nothing. */
  network.join = (ties, ends) => {
    if (!ties.length && !joined.ties.size) return;
    joined = { ties: new Set(ties), ends };
    const cy = network.graph();
    if (!cy) return;
    network.relight(cy);
    network.fade(cy);
  };

  network.light = (cy, id) => {
    cy.scratch().lit = id;
    network.relight(cy);
    if (joined.ties.size) network.fade(cy);
  };

  network.relight = (cy) => {
    const [wanted, reached] = [cy.scratch("lit") || "", network.reached()];
    const pair = !wanted && joined.ties.size > 0;
    if (!wanted && !pair && !reached && !cy.scratch("was")) return; // nothing was lit, nothing is to be
    cy.scratch().was = wanted || reached || pair;
    const found = (pair ? answer(cy) : chosen(cy, wanted)).filter((it) => !it.hasClass("off"));
    const ties = found.edges(pair ? ".line" : undefined);
    cy.batch(() => {
      cy.elements(".lit").difference(found).removeClass("lit");
      found.forEach((it) => network.mark(it, "lit", true));
      const ends = new Set(found.nodes().union(ties.connectedNodes()).union(reached || []).map((it) => it.id()));
      cy.nodes(".words").forEach((it) => network.mark(it, "kept", ends.has(it.data("of"))));
    });
    const spare = cy.edges(".halo").length;
    for (let n = 0; n < spare; n += 1) network.lay(cy, `~halo-${n}`, ties[n], WIDER);
    tag(cy, pair ? null : ties[0]);
    network.ring(cy);
  };

  /* With a tie goes all that is drawn of it: its hollow core, its hatching. */
  const near = (cy, it) => {
    if (it.isNode()) return it.closedNeighborhood();
    const ties = cy.collection(drawnOf(cy, it.data("tie")));
    return ties.union(ties.connectedNodes());
  };

  const over = (cy) => {
    const it = cy.scratch("over");
    const many = it && cy.scratch("index").lines.filter((line) => !line.hasClass("off")).length > TOO_MANY;
    return it && it.inside() && !it.hasClass("off") && !many ? it : null;
  };

  /* What stays bright while the pointer is on nothing: the answer for a pair. */
  const lasting = (cy) => {
    if (cy.scratch("lit") || !joined.ties.size) return null;
    const found = answer(cy);
    return found.union(found.edges().connectedNodes());
  };

  /* Fades what is not near what the pointer is over now, and nothing else. */
  network.fade = (cy) => {
    const it = over(cy);
    const kept = it ? near(cy, it) : lasting(cy);
    const far = (e) => !kept.has(e) && !(e.data("of") && kept.has(cy.getElementById(e.data("of"))));
    const dim = kept ? cy.elements(".tie, .actor, .words, .area").not(".off").filter(far) : cy.collection();
    const before = cy.scratch("dimmed") || cy.collection();
    cy.scratch().dimmed = dim;
    cy.batch(() => {
      before.difference(dim).removeClass("dim");
      dim.difference(before).addClass("dim");
    });
  };

  /** Light what is near what the pointer, or else the keys, have come to; none: nothing. */
  network.hover = (cy, it, byKey = false) => {
    if (cy.scratch("over") === it) return;
    cy.scratch().over = it;
    cy.container().style.cursor = it && !byKey ? "pointer" : "";
    network.hush();
    clearTimeout(cy.scratch("hovering"));
    const settle = () => {
      if (cy.destroyed()) return;
      network.fade(cy);
      network.label(cy);
      if (it?.inside()) network.tell(cy, it, byKey);
    };
    cy.scratch().hovering = setTimeout(settle, WAIT);
  };

  /** Listen to what the pointer does on the picture, and to what changes under it. */
  network.pointable = (cy) => {
    cy.on("mouseover mousemove", ".tie, .actor", ({ target }) => network.byFinger() || network.hover(cy, target));
    cy.on("mouseout", ".tie, .actor", () => network.hover(cy, null));
    cy.on("tap", (event) => network.tapped(cy, event));
    cy.on("pan", network.follow);
    cy.on("framed", () => {
      network.hush();
      network.list(cy);
    });
  };
})();
