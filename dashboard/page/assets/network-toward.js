/* Why JavaScript: who lies nearest in a direction depends on the window, and on whom the
   reader has moved. */
(() => {
  "use strict";
  const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  /* The nearest within 45 degrees of a direction; else the nearest on that side. */
  const nearest = (one, points, [right, down]) => {
    const [straight, aside] = [{ far: Infinity }, { far: Infinity }];
    for (const { id, x, y } of points) {
      const [dx, dy] = [x - one.x, y - one.y];
      const ahead = dx * right + dy * down;
      const off = Math.abs(dx * down) + Math.abs(dy * right);
      const best = off <= ahead ? straight : aside;
      const far = Math.hypot(dx, dy);
      if (ahead > 0 && far < best.far) Object.assign(best, { id, far });
    }
    return straight.id ?? aside.id;
  };

  const reached = (moves, id) => {
    const met = new Set([id]);
    for (const one of met) Object.values(moves.get(one)).forEach((next) => next && met.add(next));
    return met;
  };

  /* Whom no arrow leads to is reached by an arrow that would lead nowhere. Whoever stands
     outermost has such an arrow, and from everywhere some way leads outwards. */
  const mend = (moves, points) => {
    for (const { id } of points) {
      for (const key of Object.keys(ARROWS).filter((name) => !moves.get(id)[name])) {
        const met = reached(moves, id);
        const lost = points.filter((one) => !met.has(one.id)).map((one) => one.id);
        if (!lost.length) break;
        const [first] = lost.map((one) => [one, reached(moves, one).size]).sort((a, b) => b[1] - a[1])[0];
        moves.get(id)[key] = first;
      }
    }
    return moves;
  };

  /** Whom each arrow key leads to, from each of some points: every one can be reached. */
  network.moves = (points) => {
    const toward = (one) =>
      Object.fromEntries(Object.entries(ARROWS).map(([key, way]) => [key, nearest(one, points, way)]));
    return mend(new Map(points.map((one) => [one.id, toward(one)])), points);
  };

  network.arrows = Object.keys(ARROWS);
})();
