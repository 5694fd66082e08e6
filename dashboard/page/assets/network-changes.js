/* Why JavaScript: how each tie changed between two days comes with a frame, a letter a
   mark, and the classes that say it are toggled only where they differ. */
(() => {
  "use strict";
  const CHANGES = { n: "chg-new", q: "chg-maybe", e: "chg-ended", s: "chg-surer", u: "chg-unsure", k: "chg-kept" };
  const WORDS = {
    "chg-new": "+ new",
    "chg-maybe": "+ possibly new",
    "chg-ended": "× ended",
    "chg-surer": "now certain",
    "chg-unsure": "now only possible",
    "chg-kept": "",
  };

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  /* The picture has less room beside a list, and more without: it is drawn to fit. */
  const fitted = (cy) => requestAnimationFrame(() => cy.destroyed() || network.refit(cy));

  /** Marks of change, where two days are compared. */
  network.changes = (cy, ties, frame, was) => {
    const [old, now] = [was?.changes || "", frame.changes];
    for (let n = 0; n < Math.max(old.length, now.length); n += 1) {
      if (old[n] === now[n]) continue;
      (ties[n] || []).forEach((tie) => {
        if (CHANGES[old[n]]) network.mark(tie, CHANGES[old[n]], false);
        if (CHANGES[now[n]]) network.mark(tie, CHANGES[now[n]], true);
      });
    }
    if (!old !== !now) fitted(cy);
  };

  /** What a tie says of its change; undefined where no days are compared. */
  network.changed = (tie) => {
    if (!tie.cy().scratch("frame")?.changes) return undefined;
    return WORDS[Object.keys(WORDS).find((name) => tie.hasClass(name))] ?? undefined;
  };
})();
