/* Why JavaScript: where a label may stand depends on the window, which only the browser
   knows: a name beside its node, or on another side of it; words along their tie. */
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
  const ARROWS = { triangle: 2, chevron: 0.95 }; // times the width of a tie that an arrow takes of it
  const ALIGN = { left: -1, right: 1 }; // to which side of their place words run

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const box = (network.box = (x, y, { wide, high }) => ({ x1: x - wide, y1: y - high, x2: x + wide, y2: y + high }));
  const moved = ({ x1, y1, x2, y2 }, x, y) => ({ x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y });

  const around = (boxes) => {
    const [x1, y1] = ["x1", "y1"].map((side) => Math.min(...boxes.map((one) => one[side])));
    const [x2, y2] = ["x2", "y2"].map((side) => Math.max(...boxes.map((one) => one[side])));
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, wide: (x2 - x1) / 2, high: (y2 - y1) / 2 };
  };

  /* A node's words at home, see placeWords; a bar has a body and no words. */
  const atHome = (words) => {
    const { x, y } = words.scratch("home") || words.position();
    if (words.hasClass("bar")) return box(x, y, { wide: words.width() / 2, high: words.height() / 2 });
    const half = network.half(words, words.data("text"));
    return box(x + (ALIGN[words.style("text-halign")] || 0) * (half.wide - half.rim), y, half);
  };

  const put = (words, x, y) => {
    const home = words.scratch("home");
    const at = words.position();
    const next = { x: home.x + x, y: home.y + y };
    if (at.x !== next.x || at.y !== next.y) words.position(next); // telling is slow
  };

  /* Places of a label: its boxes there, whether it has left its home, and how to go there. */
  network.still = { *places({ eles }) {
    yield { boxes: eles.map(atHome), away: false, go: () => undefined };
  } };

  network.beside = { *places({ id, eles }, bodies) {
    const home = eles.map(atHome);
    const to = (x, y, away) => ({
      boxes: home.map((one) => moved(one, x, y)),
      away,
      go: () => eles.forEach((words) => put(words, x, y)),
    });
    yield to(0, 0, false);
    const node = bodies.find((one) => one.id === id);
    if (!node) return; // an area says its name without its organisation
    const { x, y, wide, high } = around(home);
    for (const [right, down] of SIDES) {
      const across = node.x + right * (node.wide + GAP + wide) - x;
      yield to(across, node.y + down * (node.high + GAP / 2 + high) - y, true);
    }
  } };

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

  /* Words are counted from where the line begins: past an arrow at its source. */
  const lead = (tie) => {
    const arrow = ARROWS[tie.style("source-arrow-shape")] || 0;
    return arrow * tie.width() * tie.style("arrow-scale");
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

  network.along = { *places({ eles: [tie], text }) {
    if (!tie.controlPoints()) return;
    const points = way(tie);
    const [a, b] = [points[0], points[points.length - 1]];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (Number.isNaN(length)) return; // its ends touch: nothing is drawn
    const [half, home, first] = [network.half(tie, text), tie.scratch("home"), lead(tie)];
    for (const step of [0, ...STEPS]) {
      const offset = home + step * length;
      const at = pointAt(points, first + offset) || (!step && b);
      if (!at || (step && offset <= 0)) continue;
      const boxes = [box(at.x + tie.data("bx"), at.y + tie.data("by"), half)];
      yield { boxes, away: step !== 0, go: () => tie.data("offset") !== offset && tie.data({ offset }) };
    }
  } };
})();
