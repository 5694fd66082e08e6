/* Why JavaScript: keys move at once between things whose places only the browser knows.
   What is shown is listed for those who do not see the canvas: the list holds the focus,
   and names what the keys are on. Names and kinds come with the elements. */
(() => {
  "use strict";
  const DATES = {
    possible: "possible",
    undated: "without a date",
    past: "ended earlier",
    unobserved: "not observed",
    planned: "planned",
  };

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let at = ""; // the actor the keys are on
  let tie = ""; // its tie that they are on; empty: on the actor itself
  let place = { x: 0, y: 0 }; // where the actor stood, should it no longer be shown

  const list = () => document.getElementById("reach");
  const inUse = () => Boolean(list()) && document.activeElement === list();
  const shown = (cy, id) => cy.getElementById(id).not(".off")[0];

  const byName = (a, b) => a.data("label").localeCompare(b.data("label")) || (a.id() < b.id() ? -1 : 1);
  const actors = (cy) => cy.nodes(".actor").not(".off").toArray().sort(byName);

  const ties = (cy, id) => {
    const other = (one) => (one.source().id() === id ? one.target() : one.source());
    const lines = cy.getElementById(id).connectedEdges(".line").not(".off").toArray();
    return lines.sort((a, b) => byName(other(a), other(b)) || a.data("n") - b.data("n"));
  };

  const named = (it) => {
    if (it.isNode()) return `${it.data("label")}, ${it.data("kind")}`;
    const ends = [it.source(), it.target()].map((end) => end.data("label"));
    const date = Object.keys(DATES).find((name) => it.hasClass(name));
    return [it.data("tag"), ends.join(` ${it.data("joint")} `), DATES[date]].filter(Boolean).join(", ");
  };

  const option = (it) => {
    const one = document.createElement("div");
    Object.assign(one, { id: `reach-${it.id()}`, textContent: named(it) });
    one.setAttribute("role", "option");
    return one;
  };

  /* One option for each actor; or for each tie of the actor, while its ties are walked. */
  const fill = (cy) => {
    const things = tie ? ties(cy, at) : actors(cy);
    const label = tie ? `Ties of ${cy.getElementById(at).data("label")}` : "Actors in the picture";
    list().setAttribute("aria-label", label);
    list().replaceChildren(...things.map(option));
  };

  const choose = (it) => {
    const chosen = `reach-${it?.id()}`;
    if (it) list().setAttribute("aria-activedescendant", chosen);
    else list().removeAttribute("aria-activedescendant");
    for (const one of list().children) one.setAttribute("aria-selected", String(one.id === chosen));
  };

  /** The actor or tie that the keys are on; none while the reader is elsewhere. */
  network.reached = () => (inUse() && shown(network.graph(), tie || at)) || null;

  const intoSight = (cy, it) => {
    const { x, y } = it.renderedPosition();
    if (x < 0 || y < 0 || x > cy.width() || y > cy.height()) network.centre(cy, it.id());
  };

  const light = (cy, it) => {
    network.relight(cy);
    network.hover(cy, it, true);
  };

  const go = (cy, it) => {
    if (!it) return;
    const walked = Boolean(tie);
    if (it.isNode()) [at, tie, place] = [it.id(), "", { ...it.position() }];
    else tie = it.id();
    if (walked !== Boolean(tie)) fill(cy);
    choose(it);
    if (it.isNode()) intoSight(cy, it);
    light(cy, it);
  };

  const toward = (cy, key) => {
    const points = actors(cy).map((one) => ({ id: one.id(), ...one.position() }));
    return shown(cy, network.moves(points).get(at)?.[key] || at);
  };

  const along = (cy, by) => {
    const all = ties(cy, at);
    const now = all.findIndex((one) => one.id() === tie);
    return all[(now + by + all.length) % all.length];
  };

  /* What each key leads to. */
  const leads = (cy, key) => {
    const all = tie ? ties(cy, at) : actors(cy);
    if (key === "Home") return all[0];
    if (key === "End") return all[all.length - 1];
    if (key === "t") return tie ? shown(cy, at) : ties(cy, at)[0];
    if (!network.arrows.includes(key)) return undefined;
    return tie ? along(cy, ["ArrowRight", "ArrowDown"].includes(key) ? 1 : -1) : toward(cy, key);
  };

  const push = (cy, it, key) => {
    network.nudge(cy, it, key);
    intoSight(cy, it);
  };

  const pressed = (event) => {
    if (!inUse() || event.ctrlKey || event.metaKey || event.altKey) return;
    const cy = network.graph();
    const it = network.reached();
    if (!cy || !it) return;
    const arrow = network.arrows.includes(event.key);
    if (event.shiftKey && arrow && it.isNode()) push(cy, it, event.key);
    else if (["Enter", " "].includes(event.key)) network.pin(it);
    else if (arrow || ["Home", "End", "t"].includes(event.key)) go(cy, leads(cy, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const near = (cy) => {
    const far = (one) => Math.hypot(one.position("x") - place.x, one.position("y") - place.y);
    return actors(cy).sort((a, b) => far(a) - far(b))[0];
  };

  /** List what a new frame shows; keys that were on what is gone go to who is nearest. */
  network.list = (cy) => {
    if (!list()) return;
    const it = shown(cy, tie) || shown(cy, at) || (at && near(cy)) || null;
    if (!it || it.isNode()) [at, tie] = [it?.id() || "", ""];
    fill(cy);
    choose(it);
    if (inUse() && it) light(cy, it);
  };

  /** The pointer was used on an actor: the keys go on from there. */
  network.reachFrom = (id) => ([at, tie] = [id, ""]);

  const entered = () => {
    const cy = network.graph();
    if (!cy) return;
    const record = new URLSearchParams(window.location.search).get("record") || "";
    const selected = shown(cy, record);
    fill(cy);
    go(cy, shown(cy, tie) || shown(cy, at) || (selected?.isNode() ? selected : actors(cy)[0]));
  };

  const left = () => {
    const cy = network.graph();
    if (!cy) return;
    network.relight(cy);
    network.hover(cy, null);
  };

  document.addEventListener("keydown", pressed, true);
  document.addEventListener("focusin", (event) => event.target === list() && entered());
  document.addEventListener("focusout", (event) => event.target === list() && left());

  (window.back ||= {}).ties = () => {
    if (!inUse() || !tie) return false;
    const cy = network.graph();
    go(cy, shown(cy, at));
    return true;
  };
})();
