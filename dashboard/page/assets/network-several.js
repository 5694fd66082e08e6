/* Why JavaScript: which ties of a busy pair are one line, what is counted on it and how
   far the others fan out comes with each frame; only what differs is written. */
(() => {
  "use strict";
  const ENDS = { ">": ["ahead"], "<": ["back"], "=": ["ahead", "back"] };

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const turn = (elements, ends) => {
    const now = ENDS[ends] || [];
    elements.forEach((e) => ["ahead", "back"].forEach((way) => network.mark(e, way, now.includes(way))));
  };

  /* Writes what differs; answers where it did. */
  const write = (group, name, now, old, none) =>
    Object.keys({ ...old, ...now }).flatMap((n) => {
      const value = n in now ? now[n] : none;
      const found = value === undefined ? [] : (group[n] || []).filter((e) => e.data(name) !== value);
      found.forEach((e) => e.data(name, value));
      return found;
    });

  /** Counts and arrows of bundles, fans of the ties that are told apart; answers the ties that bend otherwise now. */
  network.several = (cy, ties, frame, was) => {
    const first = frame.ties.length - frame.ends.length;
    for (let n = 0; n < frame.ends.length; n += 1) {
      if (frame.ends[n] !== (was ? was.ends[n] : "-")) turn(ties[first + n] || [], frame.ends[n]);
    }
    write(ties, "word", frame.counts, was?.counts || {}, "");
    cy.scratch().stands = frame.lit < 0 ? null : (ties[frame.lit] || [])[0];
    return write(ties, "fan", frame.fans, was?.fans || {});
  };
})();
