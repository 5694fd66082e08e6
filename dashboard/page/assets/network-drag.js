/* Why JavaScript: an actor follows the pointer at the speed of the screen, and with it its
   ties, words and halo. Where somebody was put is this reader's own: a step of her
   history, in no link. The outlines of areas follow on release, from the server. */
(() => {
  "use strict";
  const [MOUSE, FINGER] = [4, 8]; // px that make a press a drag; as cytoscape's own tap
  const APART = 58; // px of the frame between two actors: areas could not part them closer
  const TRIES = 8;

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let drag = null;
  let asked = ""; // the places for which the outlines are drawn, or asked for

  const start = (cy) => ({ target, position, originalEvent }) => {
    const { button, touches } = originalEvent;
    if (button || touches?.length > 1) return;
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
    network.move(cy, node, apart(cy, node));
    network.rearranged(cy);
    window.steps.add(`${node.data("label")} moved`);
  };

  /* Where a node may stay: on nobody. */
  const apart = (cy, node) => {
    let [x, y] = network.at(node);
    const others = cy.nodes(".actor").not(".junction").not(node).map(network.at);
    for (let n = 0; n < TRIES; n += 1) {
      const far = ([ox, oy]) => Math.hypot(x - ox, y - oy);
      const near = others.reduce((a, b) => (far(a) <= far(b) ? a : b), [Infinity, 0]);
      const way = far(near);
      if (way >= APART) break;
      const [right, down] = way ? [(x - near[0]) / way, (y - near[1]) / way] : [1, 0];
      [x, y] = [near[0] + right * APART, near[1] + down * APART];
    }
    return [x, y];
  };

  /* All that depends on who stands where: words, areas, and whether to offer the way back. */
  network.rearranged = (cy) => {
    const meta = cy.getElementById("~picture");
    const { moved } = network.arrangement();
    network.place(cy);
    document.getElementById("tidy").hidden = !Object.keys(moved).length;
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
