/* JavaScript because the handles must keep up with the pointer: they move here at once,
   and Dash is told the new dates. The `moment` store has the last word, see place.
   Dates are numbers of moments; a spot is a step of the track, which may hold a group. */
(function () {
  const SETTLE = 3000; /* milliseconds after the last move in which older answers are ignored */
  const NONE = "no start: everything before counts";
  const at = { from: null, to: 0, last: 0 };
  const touched = new Set(); /* the handles that have moved since the last answer */
  let near = { previous: -1, next: 1 }; /* moments beside the day, which may lie between two */
  let answer = null;
  let fresh = false; /* the answer came after the last move */
  let moved = -Infinity;
  let due = 0;
  let telling = false;
  let held = false; /* the store `span` holds dates */
  let opening = null; /* the moment whose group is to open once the picture is painted */
  let waiting = 0;
  let asked = 0;

  const picture = () => window.dash_clientside.network;
  const track = () => document.getElementById("time-track");
  const ticks = () => [...(track()?.querySelectorAll("[data-first]") ?? [])];
  const handle = (name) => track()?.querySelector(`[data-handle="${name}"]`);
  const clamp = (number, least, most) => Math.min(Math.max(number, least), most);
  const first = (tick) => Number(tick.dataset.first);
  const last = (tick) => Number(tick.dataset.last);
  const dates = (which) => track().dataset[which].split(" ");

  /** Where a moment stands on the track; -1 for no moment. */
  function spot(index, all = ticks()) {
    return index === null ? -1 : all.findIndex((tick) => index <= last(tick));
  }

  /** Put handles, span and emphasis where the dates are. */
  function draw() {
    const all = ticks();
    if (!all.length) return;
    const spots = { from: spot(at.from, all), to: spot(at.to, all) };
    const share = (place) => (place < 0 ? 0 : (100 * (place + 0.5)) / all.length);
    for (const name of ["from", "to"]) put(handle(name), name, all[spots[name]], share(spots[name]));
    const band = { left: `${share(spots.from)}%`, width: `${share(spots.to) - share(spots.from)}%` };
    Object.assign(track().querySelector(".within").style, band);
    Object.assign(track().querySelector(".span").style, band);
    track().querySelector(".span").hidden = at.from === null;
    all.forEach((tick, place) => {
      tick.classList.toggle("in", place <= spots.to && place >= spots.from);
      tick.classList.toggle("at", place === spots.to || place === spots.from);
    });
    for (const [id, end] of [["previous", near.previous < 0], ["next", near.next > at.last]]) {
      document.getElementById(id)?.setAttribute("aria-disabled", String(end));
    }
    window.timelabels.thin(all);
  }

  function put(knob, name, tick, left) {
    const index = at[name];
    knob.style.left = `${left}%`;
    knob.classList.toggle("open", index === null);
    knob.setAttribute("aria-valuenow", String(index ?? -1));
    const said = (same(answer) && answer.words?.[name]) || tick?.dataset.label || tick?.textContent;
    knob.setAttribute("aria-valuetext", index === null ? NONE : said);
  }

  /** Whether an answer is for where the handles stand. */
  function same(moment) {
    return moment?.to === at.to && (moment.from ?? null) === at.from;
  }

  /** The dates of the handles that have moved. */
  function span() {
    const found = {};
    if (touched.has("to")) found.to = dates("days")[at.to];
    if (touched.has("from")) found.from = at.from === null ? "" : dates("starts")[at.from];
    return found;
  }

  /**
   * The picture goes ahead, with the handles; once it has caught up with them, Dash is
   * told the dates, in one word, and which picture is there already.
   */
  async function tell() {
    due = 0;
    if (telling) return;
    telling = true;
    try {
      for (let of = NaN; of !== moved && touched.size; ) {
        of = moved;
        await picture().ahead(span(), moving);
      }
    } finally {
      telling = false;
      if (opening !== null) window.timegroups.reveal(opening);
      opening = null;
      if (touched.size) ask({ ...span(), ahead: picture().drawn() });
    }
  }

  /** The dates wait in one store until they are answered; the other one asks. */
  function ask(asking) {
    held = true;
    window.page.set("span", { data: asking });
    window.page.set("pull", { data: (asked += 1) });
    clearTimeout(waiting);
    const settled = () => fresh && !telling && !due && follow();
    waiting = setTimeout(settled, SETTLE); /* no answer was for this */
  }

  /**
   * Move a handle to a spot; handles that cross change roles.
   * A start below 0 is no start. Returns the name of the handle that now moves.
   */
  function move(name, place) {
    const all = ticks();
    const to = clamp(place, 0, all.length - 1);
    const other = spot(name === "to" ? at.from : at.to, all);
    if (name === "from" && place < 0) return settle({ from: null }, name);
    const crossed = other >= 0 && (name === "to" ? to < other : to > other);
    if (!crossed) return settle({ [name]: name === "to" ? last(all[to]) : first(all[to]) }, name);
    const [low, high] = [Math.min(to, other), Math.max(to, other)];
    return settle({ from: first(all[low]), to: last(all[high]) }, name === "to" ? "from" : "to");
  }

  /** Move both by the same number of spots. */
  function shift(by) {
    const all = ticks();
    const [from, to] = [spot(at.from, all), spot(at.to, all)];
    const step = clamp(by, at.from === null ? -to : -from, all.length - 1 - to);
    const next = { to: last(all[to + step]) };
    if (at.from !== null) next.from = first(all[from + step]);
    settle(next);
  }

  /** Take on new dates, show them and tell them; returns what it was given. */
  function settle(next, name) {
    for (const key of Object.keys(next)) if (next[key] !== at[key]) touched.add(key);
    if (!touched.size) return name;
    Object.assign(at, next);
    moved = performance.now();
    fresh = false;
    near = { previous: at.to - 1, next: at.to + 1 };
    draw();
    due ||= requestAnimationFrame(tell);
    return name;
  }

  /** Go where the last answer says; who waits is told whether that is where we stood. */
  function follow() {
    const ours = same(answer);
    const { from, to, previous = to - 1, next = to + 1 } = answer;
    Object.assign(at, { from: from ?? null, to });
    near = { previous, next };
    clearTimeout(waiting);
    if (held) window.page.set("span", { data: null });
    held = false;
    forget();
    draw();
    document.dispatchEvent(new CustomEvent("time-answered", { detail: { ours } }));
    foresee();
  }

  /** The pictures one step away are fetched while nothing else happens. */
  function foresee() {
    const beside = [near.next, near.previous].filter((index) => index >= 0 && index <= at.last);
    picture().foresee(beside.map((index) => ({ to: dates("days")[index] })));
  }

  /** The reader goes elsewhere in time: moves that were not asked for yet are void. */
  function forget() {
    touched.clear();
    moved = -Infinity;
  }

  /** Called by Dash with each answer. */
  function place(moment) {
    if (!moment) return "timetrack";
    [answer, fresh] = [moment, true];
    at.last = moment.last;
    if (same(moment) || !moving() || (!telling && !due && performance.now() - moved > SETTLE)) follow();
    return moment.beyond ? "timetrack beyond" : "timetrack";
  }

  /** Called by Dash with the scale; time-groups.js notices that it is drawn. */
  function scale(parts) {
    const opener = document.activeElement?.closest("#time-scale button")?.dataset.opens;
    window.page.plain("time-scale", parts);
    if (opener === undefined) return;
    const same = document.querySelector(`#time-scale [data-opens="${opener}"]`);
    (same ?? handle("to")).focus(); /* the focus went with the button that had it */
  }

  /** To a moment, whose group opens; a start that lies after it is taken along. */
  function go(index) {
    touched.add("to");
    opening = index;
    settle({ to: index, from: at.from === null ? null : Math.min(at.from, index) });
  }

  /** To the previous or next change; false where there is none. */
  function step(by) {
    const to = clamp(by < 0 ? near.previous : near.next, 0, at.last);
    const between = near.next - near.previous < 2; /* the handle only stands near the day */
    if (to === at.to && !between) return false;
    go(to);
    return true;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#previous, #next");
    if (button) step(button.id === "previous" ? -1 : 1);
    const ahead = event.target.closest(".ahead");
    if (ahead) ask({ to: ahead.dataset.to });
  });

  for (const type of ["popstate", "_dashprivate_pushstate"]) window.addEventListener(type, forget);
  document.addEventListener("change", ({ target }) => ["from", "to"].includes(target.id) && forget(), true);

  const moving = () => touched.size > 0;
  window.timebar = { at, draw, forget, go, move, moving, shift, spot, step, ticks, track };
  window.dash_clientside = Object.assign({}, window.dash_clientside, { time: { place, scale } });
})();
