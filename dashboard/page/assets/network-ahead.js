/* Why JavaScript: a step of the date shows its picture first, and its words follow. Dash
   tells every component of every output, so a frame is fetched past it; those beside the
   day are fetched while nothing else happens. What Dash answers has the last word. */
(() => {
  "use strict";
  const KEPT = 6; // frames in memory: the two beside the day, and a way back
  const memory = new Map();
  const idle = window.requestIdleCallback || setTimeout;

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const address = (dates) => `frame?${new URLSearchParams({ address: window.location.search, ...dates })}`;

  /* Null where there is none: another view, or a server that does not answer. */
  const ask = async (url) => {
    try {
      const answer = await fetch(url);
      return answer.status === 200 ? await answer.json() : null;
    } catch {
      return null;
    }
  };

  const get = async (dates) => {
    const url = address(dates);
    const frame = memory.get(url) || (await ask(url));
    memory.delete(url);
    if (frame) memory.set(url, frame);
    for (const old of [...memory.keys()].slice(0, -KEPT)) memory.delete(old);
    return frame;
  };

  /* Another view than the network is looked at. */
  const elsewhere = () => new URLSearchParams(window.location.search).has("view");

  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /** Draw the picture of other dates (`to`, `from`) at once; resolves when it is painted. */
  network.ahead = async (dates) => {
    const frame = await get(dates);
    if (frame && network.take(frame)) await painted();
  };

  /** Called with the step of each answer: the picture is to be of what the words are of. */
  network.agree = async (step) => {
    await painted();
    const frame = network.shown();
    if (!frame || elsewhere() || frame.search === step.search || window.location.search !== step.search) return;
    const right = await ask(address({}));
    if (right && window.location.search === step.search) network.take(right);
  };

  /** Fetch the frames of dates that the reader may turn to next, and prepare for them. */
  network.foresee = (all) =>
    idle(async () => {
      if (!network.graph() || elsewhere()) return;
      const frames = await Promise.all(all.map(get));
      idle(() => network.graph() && network.lift(network.graph(), frames));
    });
})();
