/* Why JavaScript: a change of date answers with a character for each tie, node and
   area; toggling only the classes that differ is what keeps the picture quick.
   What is kept on the graph is written past its `scratch(name, value)`, which would style
   all elements anew. */
(() => {
  "use strict";
  const TIES = { c: "certain", p: "possible", u: "undated", h: "past", n: "unobserved", l: "planned" };
  const NODES = { s: "shown", a: "shown said", f: "shown faded" };
  const AREAS = { c: "certain", p: "possible" };
  const LANDS = ["cooperation", "mediation", "arms", "hostility", "claim", "other"].map((family) => `to-${family}`);
  const STEP = 1.25; // of a button
  const HIDDEN = "off";
  const WEIGHTS = [400, 500, 600];

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let wanted = null; // the last frame and record, until a graph is there to take them
  let told = null; // the last frame that Dash has told; one that came ahead is newer
  let seen = null;

  const gather = (eles, key) => {
    const found = new Map();
    eles.forEach((e) => {
      const own = key(e);
      if (found.has(own)) found.get(own).push(e);
      else found.set(own, [e]);
    });
    return found;
  };

  /* What is looked for at every step; elements change only with the level. `ties`, `nodes`
     `areas` and `lands`: what belongs to each number of a frame. `lines`: a tie each, in that
     order. `groups`: the words of each node. `named`: all that is drawn of a tie. */
  const index = (cy) => {
    const numbered = (eles) => [...gather(eles, (e) => e.data("n"))].reduce((all, [n, es]) => {
      all[n] = es;
      return all;
    }, []);
    const [ties, words] = [cy.edges(".tie"), cy.nodes(".words")];
    return {
      ties: numbered(ties),
      nodes: numbered(cy.nodes(".actor, .words[n]").not(".area")),
      areas: numbered(cy.nodes(".area")),
      lands: numbered(cy.nodes(".soil")),
      lines: ties.filter(".line").toArray(),
      actors: cy.nodes(".actor").toArray(),
      groups: gather(words, (e) => e.data("of")),
      named: gather(ties, (e) => e.data("tie")),
    };
  };

  /** Give or take a class, where it is not so already: cytoscape would style all anew. */
  network.mark = (ele, name, on) => {
    if (ele.hasClass(name) !== on) ele.toggleClass(name, on);
  };

  const classes = (letter, words) => {
    const lower = letter.toLowerCase();
    const word = words[letter] || words[lower];
    if (!word) return [HIDDEN];
    return (letter === lower ? word : `${word} faded`).split(" ");
  };

  /* What comes has no words until there is room for them. */
  const toggle = (elements, old, now, words) => {
    const [before, after] = [classes(old, words), classes(now, words)];
    const gone = before.filter((name) => !after.includes(name));
    const come = after.filter((name) => !before.includes(name));
    (elements || []).forEach((e) => {
      gone.forEach((name) => network.mark(e, name, false));
      come.forEach((name) => network.mark(e, name, true));
      if (gone.includes(HIDDEN)) network.mark(e, "crowded", true);
    });
  };

  const change = (cy, part, words, frame, was) => {
    const groups = cy.scratch("index")[part];
    for (let n = 0; n < frame[part].length; n += 1) {
      const old = was ? was[part][n] : "-";
      if (old !== frame[part][n]) toggle(groups[n], old, frame[part][n], words);
    }
  };

  const turn = (cy, frame, was) => {
    cy.batch(() => {
      change(cy, "ties", TIES, frame, was);
      change(cy, "nodes", NODES, frame, was);
      change(cy, "areas", AREAS, frame, was);
      change(cy, "lands", LANDS, frame, was);
      network.home(cy, network.several(cy, cy.scratch("index").ties, frame, was));
    });
    cy.scratch().frame = frame;
    network.freshen(cy, was, frame);
    network.fade(cy);
    network.bars(cy, frame.bars);
  };

  const apply = (cy) => {
    const { frame, record = "" } = wanted || {};
    const meta = cy.getElementById("~picture");
    if (!frame || meta.empty() || meta.data("key") !== frame.picture) return;
    const was = cy.scratch("frame");
    if (was && was.picture !== frame.picture) return; // the elements change first: see renew
    const [framed, lit] = [was !== frame, cy.scratch("lit") !== record];
    const shallow = network.shallow(() => {
      if (framed) turn(cy, frame, was);
      network.light(cy, record);
    });
    if (!framed && !lit) return;
    if (lit) network.uncover(cy, record);
    if (shallow) network.labelSoon(cy);
    else network.label(cy);
    if (framed) cy.emit("framed");
  };

  /* New elements come hidden and in reference places; what stayed is hidden again. */
  const renew = (cy) => {
    const states = [TIES, NODES, AREAS, LANDS].flatMap(Object.values).join(" ");
    cy.batch(() => cy.elements("[n], .bar").removeClass(`${states} lit dim`).addClass(`${HIDDEN} crowded`));
    network.hover(cy, null);
    Object.assign(cy.scratch(), { index: index(cy), frame: null, dimmed: null });
    network.renew(cy);
    apply(cy);
    network.rearranged(cy);
    // The component writes only what differs from what it sent before. This mark, which
    // it never sends, differs: so elements that were here already are told by an event.
    cy.nodes(".meta").forEach((meta) => Object.assign(meta.data(), { placed: true }));
  };

  const listen = (cy) => {
    let due = 0;
    const soon = () => {
      clearTimeout(due);
      due = setTimeout(() => renew(cy), 0);
    };
    cy.on("add remove", soon);
    cy.on("data", ".meta", soon);
    cy.on("dragpan", () => network.panned(cy));
    network.draggable(cy);
    network.pointable(cy);
    network.layered(cy);
  };

  const pointer = (cy, event) => {
    const box = cy.container().getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const wheel = (cy) => (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    const step = Math.max(-60, Math.min(60, event.deltaY * lines));
    network.zoom(cy, Math.exp(-step * (event.ctrlKey ? 0.01 : 0.003)), pointer(cy, event));
  };

  const pinch = (cy) => {
    let apart = 0;
    return (event) => {
      if (event.touches.length !== 2) {
        apart = 0;
        return;
      }
      event.preventDefault();
      const [a, b] = event.touches;
      const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
      if (apart) network.zoom(cy, now / apart, pointer(cy, middle));
      apart = now;
    };
  };

  const watch = (cy) => {
    const box = cy.container();
    const fingers = pinch(cy);
    box.addEventListener("mouseleave", () => network.hover(cy, null)); // in one jump: no mouseout
    box.addEventListener("wheel", wheel(cy), { passive: false });
    ["touchmove", "touchend"].forEach((name) => box.addEventListener(name, fingers, { passive: false }));
    new ResizeObserver(() => {
      if (cy.destroyed()) return;
      cy.resize();
      network.resized(cy);
    }).observe(box);
    // A canvas draws with what is loaded: ask for the weights, then draw again.
    const fonts = WEIGHTS.map((weight) => document.fonts.load(`${weight} 13px Inter`));
    Promise.all(fonts).then(() => {
      if (cy.destroyed()) return;
      network.remeasure();
      cy.style().update();
      network.place(cy);
    });
  };

  const attach = () => {
    const cy = document.getElementById("network")?._cyreg?.cy;
    if (!cy || cy === seen || cy.destroyed()) return cy || null;
    seen = cy;
    cy.minZoom(1);
    cy.maxZoom(1);
    listen(cy);
    watch(cy);
    renew(cy);
    return cy;
  };

  network.graph = attach;

  /* Called by Dash with the frame of each change, or with another theme, in which words
     and nodes may be larger; answers nothing. */
  network.draw = (frame, record, theme) => {
    const restyled = wanted && wanted.theme !== theme;
    wanted = { frame: frame === told ? wanted.frame : frame, record: record || "", theme };
    told = frame;
    const cy = attach();
    if (cy) apply(cy);
    if (cy && restyled) requestAnimationFrame(() => network.place(cy));
    return window.dash_clientside.no_update;
  };

  /** The frame that is drawn; and how the server calls it. */
  network.shown = () => wanted?.frame;
  network.drawn = () => (wanted?.frame ? wanted.frame.picture + wanted.frame.search : null);

  /** Draw a frame that Dash has not told; false where it is for other elements. */
  network.take = (frame) => {
    const cy = attach();
    if (!cy || !wanted || cy.getElementById("~picture").data("key") !== frame.picture) return false;
    wanted = { ...wanted, frame };
    apply(cy);
    return true;
  };

  document.addEventListener("click", (event) => {
    const key = event.target.closest?.("[data-zoom]")?.dataset.zoom;
    const cy = key && attach();
    if (!cy) return;
    if (key === "fit") network.fit(cy);
    else network.zoom(cy, key === "in" ? STEP : 1 / STEP);
  });

  new MutationObserver(attach).observe(document.documentElement, { childList: true, subtree: true });
})();
