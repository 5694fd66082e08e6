/* Why JavaScript: where a thing lies in the window, and what covers it, only the browser
   knows. The picture is moved only where the thing is not plainly in sight. */
(() => {
  "use strict";
  const RIM = 64; // px; what lies nearer to the edge has no room for its words
  const COVER = 24; // px beside a panel where a node is half under it
  const WHILE = 1500; // ms in which the panel may still open and take room

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let wanted = null;
  let watched = null;

  const panel = () => document.querySelector(".panel");

  /* What is free of the canvas: the panel may lie over its right side. */
  const room = (cy) => {
    const box = cy.container().getBoundingClientRect();
    const over = panel()?.getBoundingClientRect();
    const covered = over?.width && over.left > box.left && over.top < box.bottom;
    const width = covered ? Math.min(box.width, over.left - box.left) : box.width;
    const rim = (length) => Math.min(RIM, length / 4);
    return { width, height: box.height, x: rim(width), y: rim(box.height) };
  };

  /* An actor wherever it stands; of a record the ties that are shown. */
  const goal = (cy, id) => {
    const node = cy.getElementById(id);
    if (node.nonempty() && node.isNode()) return node;
    const ties = cy.edges(".line").not(".off");
    return ties.filter((tie) => tie.data("tie") === id || tie.data("tie").startsWith(`${id}.`)).connectedNodes();
  };

  const around = (nodes) => {
    const along = (axis) => nodes.map((node) => node.position(axis));
    const [xs, ys] = [along("x"), along("y")];
    return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
  };

  /* The way one axis has to go: none where both ends are well inside. */
  const way = (low, high, pan, length, rim) => {
    if (low + pan >= rim && high + pan <= length - rim) return 0;
    return length / 2 - (low + high) / 2 - pan;
  };

  const move = (cy, id) => {
    const nodes = goal(cy, id);
    if (nodes.empty() || !cy.width()) return;
    const { width, height, x, y } = room(cy);
    const { x1, x2, y1, y2 } = around(nodes);
    const pan = cy.pan();
    const [right, down] = [way(x1, x2, pan.x, width, x), way(y1, y2, pan.y, height, y)];
    if (!right && !down) return;
    const to = { x: pan.x + right, y: pan.y + down };
    const slow = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--m-slow"));
    cy.stop(true);
    network.aim(cy, to);
    if (slow) cy.animate({ pan: to }, { duration: slow });
    else cy.pan(to);
  };

  const again = () => {
    if (!wanted || performance.now() > wanted.until || wanted.cy.destroyed()) return;
    const { cy, id } = wanted;
    requestAnimationFrame(() => wanted?.id === id && move(cy, id));
  };

  const watch = (cy) => {
    if (watched === cy.container()) return;
    watched = cy.container();
    const seen = new ResizeObserver(again);
    [watched, panel()].forEach((part) => part && seen.observe(part));
  };

  /* What the reader does next has the last word. */
  ["pointerdown", "wheel"].forEach((name) => {
    document.addEventListener(name, () => (wanted = null), { capture: true, passive: true });
  });

  /** Draw into sight what would be seen, did a panel not lie over it or take its room. */
  network.uncover = (cy, id) => {
    const [free, whole] = [room(cy), network.whole()];
    const covered = (at, free, whole) => free < whole && at > free - COVER && at <= whole;
    const under = ({ x, y }) => covered(x, free.width, whole.width) || covered(y, free.height, whole.height);
    if (id && goal(cy, id).some((node) => under(node.renderedPosition()))) network.centre(cy, id);
  };

  /** Bring an actor or a record into sight: by moving the picture, never its scale. */
  network.centre = (cy, id) => {
    wanted = { cy, id, until: performance.now() + WHILE };
    watch(cy);
    move(cy, id);
  };
})();
