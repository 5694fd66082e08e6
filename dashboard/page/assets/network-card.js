/* Why JavaScript: the card stands beside the pointer wherever that goes. Its words come
   from the server, asked once for each thing and view, and are kept here. */
(() => {
  "use strict";
  const GAP = 16; // px between the card and what it is about
  const EDGE = 8; // px between the card and the edge of the window
  const KEPT = 500; // cards; then all are forgotten

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  const words = new Map();
  const pointer = { x: 0, y: 0, type: "" };
  let about = null; // what the card is about, and whether the pointer is on it

  const card = () => document.getElementById("card");
  const key = (id, search) => `${id} ${search}`;

  const line = ([kind, text]) => {
    const said = document.createElement("p");
    said.dataset.line = kind;
    said.textContent = text;
    return said;
  };

  const square = ({ x, y }) => ({ x1: x - GAP, x2: x + GAP, y1: y - GAP, y2: y + GAP });

  /* What the card must not cover, in px of the window: an actor with its name, the middle
     of a tie, or the pointer. */
  const spot = ({ cy, it, byKey }) => {
    if (!byKey) return square(pointer);
    const { left, top } = cy.container().getBoundingClientRect();
    const by = (at) => ({ x: at.x + left, y: at.y + top });
    if (it.isEdge()) return square(by(it.renderedMidpoint()));
    const named = cy.nodes(".words").filter((of) => of.data("of") === it.id());
    const { x1, x2, y1, y2 } = it.union(named).renderedBoundingBox();
    const [a, b] = [by({ x: x1, y: y1 }), by({ x: x2, y: y2 })];
    return { x1: a.x, x2: b.x + EDGE, y1: a.y - EDGE, y2: b.y };
  };

  /* To the right and below; above where there is no room, and never out of the window. */
  const place = () => {
    const { x2, y1, y2 } = spot(about);
    const { width, height } = card().getBoundingClientRect();
    const root = document.documentElement;
    const below = y2 + height <= root.clientHeight - EDGE;
    const left = Math.min(x2, root.clientWidth - width - EDGE);
    const top = below ? y2 : y1 - height;
    card().style.translate = `${Math.round(Math.max(EDGE, left))}px ${Math.round(Math.max(EDGE, top))}px`;
  };

  const show = () => {
    const lines = words.get(about.key);
    if (!lines.length) return;
    card().hidden = false;
    card().replaceChildren(...lines.map(line)); // after it is there: so it is spoken, too
    place();
  };

  /** Show the card of a tie or an actor; ask for its words where they are not known. */
  network.tell = (cy, it, byKey) => {
    const [id, search] = [network.named(it), window.location.search];
    about = { cy, it, byKey, key: key(id, search) };
    if (words.has(about.key)) show();
    else window.page.set("over", { data: { id, search } });
  };

  /** Called by Dash with the words of what was asked. */
  network.told = (answer) => {
    if (!answer) return;
    if (words.size >= KEPT) words.clear();
    words.set(key(answer.id, answer.search), answer.lines);
    if (about?.key === key(answer.id, answer.search)) show();
  };

  /** Hide the card; answers whether there was one. */
  network.hush = () => {
    about = null;
    if (!card() || card().hidden) return false;
    card().hidden = true;
    return true;
  };

  /** The picture moved: away from the pointer, or with what the keys are on. */
  network.follow = () => {
    if (!about?.byKey) network.hush();
    else if (!card().hidden) place();
  };

  /** Whether the last to touch the screen was a finger, which rests on nothing. */
  network.byFinger = () => pointer.type === "touch";

  ["pointermove", "pointerdown"].forEach((name) => {
    document.addEventListener(
      name,
      (event) => {
        Object.assign(pointer, { x: event.clientX, y: event.clientY, type: event.pointerType });
        if (name === "pointerdown") network.hush();
        else if (about && !about.byKey && !card().hidden) place();
      },
      true,
    );
  });
  ["wheel", "scroll", "resize"].forEach((name) => window.addEventListener(name, network.hush, { capture: true, passive: true }));
  (window.back ||= {}).card = network.hush;
})();
