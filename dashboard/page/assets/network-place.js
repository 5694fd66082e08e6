/* Why JavaScript: labels, nodes and lines keep their size in px at every zoom and
   window, and only places scale. Cytoscape's own zoom scales everything, so it stays
   at 1 and the places of the reference frame are mapped to the window here.
   What this reader arranged - whom she moved, and where she looks - is held in units of
   the frame, so that it outlives window, level, date and theme. */
(() => {
  "use strict";
  const STRETCH = 2; // how much more one axis may be drawn out than the other
  const KNEE = 0.3; // of the way; as in the places of words, bows.py
  const TEXT = 13; // px of names for which the picture was measured
  const NARROW = 480; // px; below, codes instead of names and smaller marks
  const CLOSER = 0.75; // how close ties of a pair run in a narrow window
  const [LEAST, MOST] = [0.6, 6];
  const [LINES, SHARE] = [66, 0.06]; // px of height for names at the rims, at size TEXT; of the window, at most
  const EDGE = 56; // px of the frame that nobody is moved into: an area has room there
  const CLEAR = 42; // px between the middles of the two closest on a map, in a narrow window
  const WHOLE = { scale: 1, x: 0, y: 0 }; // all of the frame: its middle is the window's

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  let span = { width: 0, height: 0, window: [] }; // px of the window that all of the frame is drawn into
  let used = false; // the reader has done something
  let camera; // how far in the reader looks, and how far from the middle
  let moved; // places by id of those who do not stand where the picture puts them
  let on = "paper"; // what the picture is drawn on: on a map a place is a fact, and to scale
  let type = 1; // how much larger names are written than the picture was measured for
  let aimed; // what the camera is for: that, or what is about to come

  const view = (cy) => (cy.scratch().view ||= {});

  const larger = (cy) => {
    const names = cy.nodes(".name");
    return names.nonempty() ? parseFloat(names[0].style("font-size")) / TEXT : 1;
  };

  /* Maps the frame to the window: px of the window for one px of the frame. Larger type
     has room at the rims too, and smaller takes none away. */
  const scales = (meta, { scale } = camera) => {
    const x = span.width / meta.data("width");
    const more = Math.min(span.height * SHARE, LINES * Math.max(0, type - 1));
    const y = (span.height - more) / meta.data("height");
    const stretch = on === "map" ? 1 : STRETCH;
    return { x: Math.min(x, y * stretch) * scale, y: Math.min(y, x * stretch) * scale };
  };

  const frame = (cy) => {
    const meta = cy.getElementById("~picture");
    if (meta.empty() || !span.width || !span.height) return null;
    const size = { width: meta.data("width"), height: meta.data("height") };
    return { ...size, by: scales(meta), meta };
  };

  /* Where a node stands in the frame, and there on the graph. */
  network.at = (node) => (network.movable() && moved[node.id()]) || [node.data("x"), node.data("y")];
  network.movable = () => on !== "map";

  const onGraph = ({ width, height, by }, [x, y]) => ({
    x: span.width / 2 + (x - width / 2) * by.x,
    y: span.height / 2 + (y - height / 2) * by.y,
  });

  /* The place in the frame of a point on the graph. */
  network.inFrame = (cy, { x, y }) => {
    const { width, height, by } = frame(cy);
    return [(x - span.width / 2) / by.x + width / 2, (y - span.height / 2) / by.y + height / 2];
  };

  const within = (at, most) => Math.round(Math.min(most - EDGE, Math.max(EDGE, at)));

  const placeNodes = (cy, whole) => {
    const { by } = whole;
    cy.nodes("[x]").forEach((node) => node.position(onGraph(whole, network.at(node))));
    cy.nodes("[wide]").forEach((ground) => {
      ground.data({ w: ground.data("wide") * by.x, h: ground.data("high") * by.y });
    });
    cy.pan({ x: -camera.x * by.x, y: -camera.y * by.y });
  };

  /* Words stand beside the rim of their node, whatever its size and theirs are now. */
  const placeWords = (cy, which) => {
    which.forEach((words) => {
      const node = cy.getElementById(words.data("of"));
      const { x, y } = node.position();
      const { side, lift, gap, dy } = words.data();
      const half = words.hasClass("bar") ? words.width() / 2 : 0;
      const next = {
        x: x + side * (node.width() / 2 + gap + half),
        y: y + dy * type + lift * (node.height() / 2 + gap - 3),
      };
      words.scratch().home = next;
      const at = words.position();
      if (at.x !== next.x || at.y !== next.y) words.position(next); // telling is slow
    });
  };

  /* Where the two control points stand along the way: never inside a node. */
  const knees = (length, [one, two]) => {
    const clear = (node) => Math.min(0.5, Math.max(KNEE, (node.width() / 2 + 4) / (length || 1)));
    return `${clear(one).toFixed(3)} ${(1 - clear(two)).toFixed(3)}`;
  };

  const placeTies = (ties, narrow) => {
    ties.forEach((tie) => {
      const [one, two] = [tie.source(), tie.target()];
      const [a, b] = [one.position(), two.position()];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const bow = tie.data("fan") * (narrow ? CLOSER : 1) + tie.data("bend") * length;
      const curve = length * (1 + 1.4 * (bow / (length || 1)) ** 2);
      const offset = Math.max(0, (tie.data("at") || 0.5) * curve - one.width() / 2);
      const bows = `${bow.toFixed(1)} ${bow.toFixed(1)}`;
      const along = tie.data("shift") / (length || 1);
      const [gx, gy] = [(b.x - a.x) * along, (b.y - a.y) * along];
      const next = { bows, knees: knees(length, [one, two]), offset, gx, gy };
      tie.scratch().home = offset;
      if (Object.keys(next).some((key) => tie.data(key) !== next[key])) tie.data(next);
    });
  };

  const setNarrow = (cy, narrow) => {
    if (view(cy).narrow !== narrow) cy.elements().forEach((e) => network.mark(e, "compact", narrow));
    view(cy).narrow = narrow;
  };

  /** Ties between their ends again, and words to their places on them. */
  network.home = (cy, ties) => placeTies(ties, view(cy).narrow);
  network.place = (cy) => {
    type = larger(cy);
    const whole = frame(cy);
    if (!whole) return;
    cy.batch(() => setNarrow(cy, span.width < NARROW));
    cy.batch(() => placeNodes(cy, whole));
    cy.batch(() => {
      placeWords(cy, cy.nodes(".words"));
      network.home(cy, cy.edges("[fan]"));
    });
    network.relight(cy);
    network.label(cy);
  };

  /* Moves one node, and with it only what hangs on it. */
  network.move = (cy, node, [x, y]) => {
    const whole = frame(cy);
    moved[node.id()] = [within(x, whole.width), within(y, whole.height)];
    cy.batch(() => {
      node.position(onGraph(whole, network.at(node)));
      placeWords(cy, cy.scratch("index").groups.get(node.id()) || []);
      placeTies(node.connectedEdges("[fan]"), view(cy).narrow);
    });
    network.relight(cy);
  };

  const soon = (cy) => {
    view(cy).due ||= requestAnimationFrame(() => {
      view(cy).due = 0;
      network.place(cy);
    });
  };

  /* Changes the scale so that what lies under the point stays under it. */
  network.zoom = (cy, factor, point) => {
    const whole = frame(cy);
    if (!whole) return;
    const scale = Math.min(MOST, Math.max(LEAST, camera.scale * factor));
    const by = scales(whole.meta, { scale });
    const { x, y } = point || { x: cy.width() / 2, y: cy.height() / 2 };
    const [right, down] = [x - span.width / 2, y - span.height / 2];
    camera = {
      scale,
      x: camera.x + right / whole.by.x - right / by.x,
      y: camera.y + down / whole.by.y - down / by.y,
    };
    soon(cy);
    window.steps.looked();
  };

  /** The reader looks from elsewhere: the picture is, or is going to be, drawn along. */
  network.aim = (cy, { x, y }) => {
    const { by } = frame(cy);
    camera = { ...camera, x: -x / by.x, y: -y / by.y };
  };

  /** The picture was drawn along by its ground. */
  network.panned = (cy) => {
    network.aim(cy, cy.pan());
    window.steps.looked();
  };

  const once = { capture: true, once: true, passive: true };
  ["pointerdown", "keydown"].forEach((type) => document.addEventListener(type, () => (used = true), once));

  network.whole = () => span; // px that the picture is drawn for; the canvas may be smaller
  const measure = (cy) => {
    span = { width: cy.width(), height: cy.height(), window: [window.innerWidth, window.innerHeight] };
  };

  /* A panel that the reader opens takes room beside the picture and moves nothing in it,
     but for what would lie under the panel; a link that opens it is drawn to fit. */
  network.resized = (cy) => {
    const same = span.window[0] === window.innerWidth && span.window[1] === window.innerHeight;
    const taken = same && cy.width() && cy.width() <= span.width && cy.height() <= span.height;
    if (!taken || !used) {
      measure(cy);
      return network.place(cy);
    }
    network.label(cy);
    network.uncover(cy, cy.scratch("lit"));
  };

  network.refit = (cy) => {
    measure(cy);
    network.place(cy);
  };

  network.fit = (cy) => {
    camera = { ...WHOLE };
    network.refit(cy);
    window.steps.looked();
  };

  /* All of the picture; of a map in a narrow window first where it is crowded. */
  const start = (cy) => {
    const { width, height, meta } = frame(cy) || {};
    const [x, y, far] = (span.width < NARROW && meta?.data("closest")) || [];
    if (!far) return { ...WHOLE };
    return { scale: Math.min(MOST, CLEAR / (far * scales(meta, WHOLE).x)), x: x - width / 2, y: y - height / 2 };
  };

  network.arrangement = () => ({ camera: { ...camera }, moved: { ...moved }, on: aimed });

  network.arrange = (held) => {
    camera = { ...WHOLE, ...held?.camera };
    moved = { ...held?.moved };
    aimed = held?.on;
  };
  network.arrange(window.steps.arrangement());

  network.renew = (cy) => {
    if (!span.width) measure(cy);
    const now = cy.getElementById("~picture").data("on");
    if (on !== now) {
      on = now;
      if (aimed !== now) camera = start(cy);
      aimed = now;
    }
    aimed ??= now;
    view(cy).narrow = undefined;
    network.place(cy);
  };
})();
