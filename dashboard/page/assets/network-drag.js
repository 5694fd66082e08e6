/* Why JavaScript: an actor follows the pointer at the speed of the screen, and with it its
   ties, words and halo. Where somebody was put is this reader's own: a step of her
   history, in no link. The outlines of areas follow on release, from the server. */
(() => {
  "use strict";
  const [MOUSE, FINGER] = [4, 8]; // px that make a press a drag; as cytoscape's own tap
  const APART = 58; // px of the frame between two actors: areas could not part them closer
  const GAP = 6; // px of the window between the rims of two nodes
  const TRIES = 8;
  const NUDGE = 16; // px of the window at a press of a key
  const REST = 500; // ms without such a key after which the rest follows

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let drag = null;
  let nudged = null; // the actor that keys are moving, and the timer of their rest
  let asked = ""; // the places for which the outlines are drawn, or asked for

  const start = (cy) => ({ target, position, originalEvent }) => {
    const { button, touches } = originalEvent;
    if (button || touches?.length > 1 || !network.movable()) return;
    const { x, y } = target.position();
    const grip = { x: x - position.x, y: y - position.y };
    drag = { node: target, from: position, to: position, grip, least: touches ? FINGER : MOUSE };
    cy.userPanningEnabled(false);
  };

  const follow = (cy) => {
    drag.due = 0;
    const { node, to, grip } = drag;
    network.move(cy, node, network.inFrame(cy, { x: to.x + grip.x, y: to.y + grip.y }));
  };

  const pull = (cy) => ({ position, originalEvent }) => {
    if (!drag) return;
    const { from, least, moving } = drag;
    if (originalEvent.touches?.length > 1) return drop(cy); // two fingers zoom
    if (originalEvent.touches) originalEvent.preventDefault(); // or the page would scroll
    if (!moving && Math.hypot(position.x - from.x, position.y - from.y) < least) return;
    Object.assign(drag, { moving: true, to: position });
    cy.container().style.cursor = "grabbing";
    drag.due ||= requestAnimationFrame(() => drag && follow(cy));
  };

  const drop = (cy) => {
    if (!drag) return;
    cy.userPanningEnabled(true);
    const { node, moving } = drag;
    if (moving) follow(cy);
    drag = null;
    if (!moving) return;
    cy.container().style.cursor = "pointer";
    leave(cy, node);
  };

  /* Somebody stays where she was put: on nobody, and all that depends on it follows. */
  const leave = (cy, node) => {
    network.move(cy, node, apart(cy, node));
    network.rearranged(cy);
    window.steps.add(`${node.data("label")} moved`);
  };

  /** The moves by keys are over: they are one step of the history. */
  network.land = () => {
    if (!nudged) return;
    const { cy, node, timer } = nudged;
    clearTimeout(timer);
    nudged = null;
    if (!cy.destroyed() && node.inside()) leave(cy, node);
  };

  /** Move an actor by a press of a key. */
  network.nudge = (cy, node, key) => {
    if (!network.movable()) return;
    if (nudged && nudged.node !== node) network.land();
    const { x, y } = node.position();
    const right = { ArrowLeft: -NUDGE, ArrowRight: NUDGE }[key] ?? 0;
    const down = { ArrowUp: -NUDGE, ArrowDown: NUDGE }[key] ?? 0;
    network.move(cy, node, network.inFrame(cy, { x: x + right, y: y + down }));
    clearTimeout(nudged?.timer);
    nudged = { cy, node, timer: setTimeout(network.land, REST) };
  };

  /* How far a node must be from another, in px of the frame. */
  const distance = (cy, node) => {
    const [[x1, y1], [x2, y2]] = [0, 1].map((at) => network.inFrame(cy, { x: at, y: at }));
    const pixel = Math.max(x2 - x1, y2 - y1);
    const wide = (one) => Math.max(one.outerWidth(), one.outerHeight()) / 2;
    return (other) => {
      const room = (wide(node) + wide(other) + GAP) * pixel;
      return [node, other].some((one) => one.hasClass("junction")) ? room : Math.max(room, APART);
    };
  };

  /* Where a node may stay: on nobody. */
  const apart = (cy, node) => {
    const need = distance(cy, node);
    const others = cy.nodes(".actor").not(".off").not(node).map((one) => [...network.at(one), need(one)]);
    let [x, y] = network.at(node);
    for (let n = 0; n < TRIES; n += 1) {
      const room = ([ox, oy, least]) => Math.hypot(x - ox, y - oy) - least;
      const near = others.reduce((a, b) => (room(a) <= room(b) ? a : b), [Infinity, 0, 0]);
      if (room(near) >= 0) break;
      const [ox, oy, least] = near;
      const way = Math.hypot(x - ox, y - oy);
      const [right, down] = way ? [(x - ox) / way, (y - oy) / way] : [1, 0];
      [x, y] = [ox + right * least, oy + down * least];
    }
    return [x, y];
  };

  /* All that depends on who stands where: words, areas, and whether to offer the way back. */
  network.rearranged = (cy) => {
    const meta = cy.getElementById("~picture");
    const { moved } = network.arrangement();
    network.place(cy);
    document.getElementById("tidy").hidden = !network.movable() || !Object.keys(moved).length;
    if (!network.movable()) return;
    const places = { picture: meta.data("key"), moved };
    const news = JSON.stringify(places);
    if (meta.empty() || news === asked || (!asked && !Object.keys(moved).length)) return;
    asked = news;
    window.page.set("places", { data: places });
  };

  /* Called by Dash with the outlines of all areas of a picture, in its order. */
  network.surround = (outlines) => {
    const cy = network.graph();
    if (!cy || cy.getElementById("~picture").data("key") !== outlines?.picture) return;
    cy.batch(() => {
      cy.nodes(".area[points]").forEach((area) => area.data(outlines.areas[area.data("n")]));
    });
    network.place(cy);
  };

  network.draggable = (cy) => {
    cy.on("tapstart", ".actor", start(cy));
    cy.on("tapdrag", pull(cy));
    cy.on("tapend", () => drop(cy));
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest("#tidy")) return;
    const cy = network.graph();
    network.arrange({ ...network.arrangement(), moved: {} });
    network.rearranged(cy);
    window.steps.add("everybody put back");
    cy.container().closest("#picture").focus();
  });
})();
