/* JavaScript because it runs in the measured page: from a key event to the painted
   change, to the labels that found room, and to the words of the page. What was done
   counts as painted two animation frames later. */
(() => {
  "use strict";
  const graph = () => document.getElementById("network")?._cyreg?.cy;
  const written = (id) =>
    new Promise((done) => {
      const watch = new MutationObserver(() => [watch.disconnect(), done()]);
      watch.observe(document.getElementById(id), { childList: true, characterData: true, subtree: true });
    });
  const emitted = (name) => new Promise((done) => graph().one(name, done));
  const STATES = { certain: "c", possible: "p", undated: "u", past: "h", unobserved: "n", planned: "l" };
  const REST = 1000; // ms from an answer to the next key: the rest that playing takes, too
  let asked = 0;

  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  const stamped = async (change) => {
    await change;
    return [performance.now(), await painted()];
  };

  const changes = {
    step: () => [emitted("framed"), emitted("worded"), written("heading")],
    nothing: () => [written("bench-answer")],
  };

  /* Waits for the next key, then for what it changes: the picture first, or the answer. */
  const next = (kind) =>
    new Promise((done) => {
      const pressed = async (event) => {
        const start = event.timeStamp;
        if (kind === "nothing") window.page.set("bench-asked", { data: (asked += 1) });
        const [first, ...later] = changes[kind]().map(stamped);
        const [applied, seen] = await first;
        const search = kind === "step" ? graph().scratch("frame").search : "";
        const [worded = seen, told = seen] = (await Promise.all(later)).map((stamp) => stamp[1]);
        done({ search, applied: applied - start, painted: seen - start, worded: worded - start, told: told - start });
      };
      document.addEventListener("keydown", pressed, { once: true, capture: true });
    });

  const quiet = () => new Promise((done) => setTimeout(() => requestIdleCallback(done), REST));

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

  const ready = () => Boolean(graph()?.scratch("frame") && document.getElementById("heading").textContent);

  /* The key that steps on the way of the last one, or back from an end. */
  const way = (key) => {
    const { to, last } = window.timebar.at;
    return { 0: "]", [last]: "[" }[to] || key;
  };

  window.stopwatch = { next, quiet, drawn, sent, ready, way };
})();
