/* Why JavaScript: where else a label may stand depends on the window, which only the
   browser knows: a name on another side of its node, words further along their tie. */
(() => {
  "use strict";
  const SIDES = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ];
  const STEPS = [0.08, -0.08, 0.16, -0.16, 0.24, -0.24]; // of the way of a tie
  const GAP = 7; // px from a node to its name
  const SAMPLES = 12; // of each half of a tie

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const around = (boxes) => {
    const [x1, y1] = ["x1", "y1"].map((side) => Math.min(...boxes.map((box) => box[side])));
    const [x2, y2] = ["x2", "y2"].map((side) => Math.max(...boxes.map((box) => box[side])));
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, wide: (x2 - x1) / 2, high: (y2 - y1) / 2 };
  };

  /* Moves as px to the right and down: first none, then one for each side. */
  network.beside = {
    moves: ({ id }, home, bodies) => {
      const node = bodies.find((one) => one.id === id);
      if (!node) return [[0, 0]]; // an area says its name without its organisation
      const { x, y, wide, high } = around(home);
      const by = SIDES.map(([right, down]) => [
        node.x + right * (node.wide + GAP + wide) - x,
        node.y + down * (node.high + GAP / 2 + high) - y,
      ]);
      return [[0, 0], ...by];
    },
    move: ({ eles }, x, y) => eles.forEach((words) => words.shift({ x, y })),
  };

  const bent = (a, knee, b, t) => (1 - t) ** 2 * a + 2 * t * (1 - t) * knee + t ** 2 * b;

  /* Points along a tie as it is drawn: two bows that meet between its control points. */
  const way = (tie) => {
    const [one, two] = tie.controlPoints();
    const middle = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
    const halves = [
      [tie.sourceEndpoint(), one, middle],
      [middle, two, tie.targetEndpoint()],
    ];
    return halves.flatMap(([a, knee, b]) =>
      Array.from({ length: SAMPLES + 1 }, (_, n) => n / SAMPLES).map((t) => ({
        x: bent(a.x, knee.x, b.x, t),
        y: bent(a.y, knee.y, b.y, t),
      })),
    );
  };

  /* The point that lies so many px along a way, or none. */
  const pointAt = (points, px) => {
    let left = px;
    for (let n = 1; n < points.length; n += 1) {
      const [a, b] = [points[n - 1], points[n]];
      const step = Math.hypot(b.x - a.x, b.y - a.y);
      if (step && left <= step) return { x: a.x + ((b.x - a.x) * left) / step, y: a.y + ((b.y - a.y) * left) / step };
      left -= step;
    }
    return null;
  };

  /* Moves along the tie, each with the px from its source that it comes from. */
  network.along = {
    *moves({ eles: [tie] }) {
      yield [0, 0];
      if (!tie.controlPoints()) return;
      const points = way(tie);
      const [a, b] = [points[0], points[points.length - 1]];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const offset = tie.data("offset");
      const now = pointAt(points, offset);
      for (const step of STEPS) {
        const next = pointAt(points, offset + step * length);
        if (now && next && offset + step * length > 0) yield [next.x - now.x, next.y - now.y, offset + step * length];
      }
    },
    move: ({ eles: [tie] }, x, y, offset) => tie.data({ offset }),
  };
})();
