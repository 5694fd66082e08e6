/* JavaScript because it runs in the measured page: from a key event to the painted
   change, and to the words that found room. What was done counts as painted two
   animation frames later. */
(() => {
  "use strict";
  const graph = () => document.getElementById("network")?._cyreg?.cy;
  const applied = {
    step: () => graph()?.scratch("frame"),
    nothing: () => document.getElementById("bench-answer").textContent,
  };
  const STATES = { certain: "c", possible: "p", undated: "u", past: "h", unobserved: "n", planned: "l" };
  let asked = 0;

  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  const changed = (now, was) =>
    new Promise((done) => {
      const look = () => (now() === was ? requestAnimationFrame(look) : done(performance.now()));
      look();
    });

  /* When the words stand: they are given room after the change is painted. */
  const worded = async (kind) => {
    if (kind === "step") await new Promise((done) => graph().one("worded", done));
    return painted();
  };

  /* Waits for the next key, then for what it changes. */
  const next = (kind) => {
    const was = applied[kind]();
    return new Promise((done) => {
      const pressed = async (event) => {
        const start = event.timeStamp;
        if (kind === "nothing") window.page.set("bench-asked", { data: (asked += 1) });
        const words = worded(kind);
        const until = await changed(applied[kind], was);
        const seen = await painted();
        done({ applied: until - start, painted: seen - start, worded: (await words) - start });
      };
      document.addEventListener("keydown", pressed, { once: true, capture: true });
    });
  };

  const quiet = () => new Promise((done) => setTimeout(() => requestIdleCallback(done), 120));

  /* Letter of each drawn tie, as a frame writes it. */
  const drawn = () =>
    Object.fromEntries(
      graph()
        .edges(".line")
        .filter((tie) => tie.visible())
        .map((tie) => {
          const letter = STATES[tie.classes().find((name) => STATES[name])];
          return [tie.data("tie"), tie.hasClass("faded") ? letter.toUpperCase() : letter];
        }),
    );

  const sent = () => {
    const all = performance.getEntriesByType("resource").filter((one) => one.name.includes("_dash-update-component"));
    const last = all[all.length - 1];
    return { bytes: last.decodedBodySize, compressed: last.encodedBodySize, server: last.responseEnd - last.requestStart };
  };

  const ready = () => Boolean(applied.step() && document.getElementById("heading").textContent);

  /* The key that steps on the way of the last one, or back from an end. */
  const way = (key) => {
    const { to, last } = window.timebar.at;
    return { 0: "]", [last]: "[" }[to] || key;
  };

  window.stopwatch = { next, quiet, drawn, sent, ready, way };
})();
