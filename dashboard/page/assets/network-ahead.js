/* Why JavaScript: a step of the date shows its picture first, and its words follow. Dash
   tells every component of every output, so a frame is fetched past it; those beside the
   day are fetched while nothing else happens. What Dash answers has the last word. */
(() => {
  "use strict";
  const KEPT = 6; // frames in memory: the two beside the day, and a way back
  const PATIENCE = 3000; // ms after which Dash is asked without
  const memory = new Map(); // what is asked for, and then its frame
  const idle = window.requestIdleCallback || setTimeout;

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});

  const address = (dates) => `frame?${new URLSearchParams({ address: window.location.search, ...dates })}`;

  /* Null where there is none: another view, or a server that does not answer. */
  const ask = async (url) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(url, { signal: stop.signal });
      return answer.status === 200 ? await answer.json() : null;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  };

  const get = async (dates) => {
    const url = address(dates);
    const asked = memory.get(url) ?? ask(url);
    memory.delete(url);
    memory.set(url, asked);
    for (const old of [...memory.keys()].slice(0, -KEPT)) memory.delete(old);
    const frame = await asked;
    if (!frame) memory.delete(url);
    return frame;
  };

  /* A view that is not drawn on the graph is looked at. */
  const elsewhere = () => document.getElementById("picture-view").hasChildNodes();

  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /** Draw the picture of other dates (`to`, `from`) at once, if it is still `wanted` when
      it comes; resolves when it is painted. */
  network.ahead = async (dates, wanted) => {
    const frame = !elsewhere() && (await get(dates));
    if (frame && wanted() && network.take(frame)) await painted();
  };

  /** Called with the step of each answer: the picture is to be of what the words are of. */
  network.agree = async (step) => {
    const late = () => elsewhere() || window.timebar.moving() || window.location.search !== step.search;
    await painted();
    if (late() || !network.shown() || network.shown().search === step.search) return;
    const right = await ask(address({}));
    if (right && !late()) network.take(right);
  };

  /** Fetch the frames of dates that the reader may turn to next, and prepare for them. */
  network.foresee = (all) =>
    idle(async () => {
      const now = network.graph() && !elsewhere() && network.shown();
      if (!now) return;
      const frames = (await Promise.all(all.map(get))).filter(Boolean);
      idle(() => frames.length && network.shown() === now && network.lift(network.graph(), frames));
    });
})();
