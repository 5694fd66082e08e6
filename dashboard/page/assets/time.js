/* JavaScript because the handles must keep up with the pointer: they move here at once,
   and Dash is told the new dates. The `moment` store has the last word, see place. */
(function () {
  const SETTLE = 700; /* milliseconds after the last move in which older answers are ignored */
  const at = { from: null, to: 0, last: 0 };
  let near = { previous: -1, next: 1 }; /* moments beside the day, which may lie between two */
  let told = { from: null, to: 0 };
  let answer = null;
  let moved = -Infinity;
  let frame = 0;
  let waiting = 0;

  const track = () => document.getElementById("time-track");
  const ticks = () => [...(track()?.querySelectorAll("[data-day]") ?? [])];
  const handle = (name) => track()?.querySelector(`[data-handle="${name}"]`);
  const clamp = (index, least) => Math.min(Math.max(Math.round(index), least), at.last);

  /** Put handles, span and emphasis where the dates are. */
  function draw() {
    const all = ticks();
    if (!all.length) return;
    const share = (index) => (index === null ? 0 : (100 * (index + 0.5)) / all.length);
    for (const name of ["from", "to"]) put(handle(name), name, share(at[name]), all);
    const band = { left: `${share(at.from)}%`, width: `${share(at.to) - share(at.from)}%` };
    Object.assign(track().querySelector(".within").style, band);
    Object.assign(track().querySelector(".span").style, band);
    track().querySelector(".span").hidden = at.from === null;
    all.forEach((tick, index) => {
      tick.classList.toggle("in", index <= at.to && index >= (at.from ?? 0));
      tick.classList.toggle("at", index === at.to || index === at.from);
    });
    for (const [id, end] of [["previous", near.previous < 0], ["next", near.next > at.last]]) {
      document.getElementById(id)?.setAttribute("aria-disabled", String(end));
    }
    window.timelabels.thin(all);
  }

  function put(knob, name, left, all) {
    const index = at[name];
    knob.style.left = `${left}%`;
    knob.classList.toggle("open", index === null);
    knob.setAttribute("aria-valuenow", String(index ?? -1));
    const none = "no start: everything before counts";
    knob.setAttribute("aria-valuetext", index === null ? none : all[index].dataset.label);
  }

  /** Tell Dash what changed, once a frame at most. */
  function tell() {
    frame = 0;
    const all = ticks();
    const was = told;
    told = { from: at.from, to: at.to };
    if (at.to !== was.to) window.page.set("to", { value: all[at.to].dataset.day });
    if (at.from !== was.from) {
      window.page.set("from", { value: at.from === null ? "" : all[at.from].dataset.start });
    }
  }

  /**
   * Move a handle to a moment; handles that cross change roles.
   * A start below 0 is no start. Returns the name of the handle that now moves.
   */
  function move(name, index) {
    const other = name === "to" ? at.from : at.to;
    const next = name === "from" && index < 0 ? null : clamp(index, 0);
    const crossed = next !== null && other !== null && (name === "to" ? next < other : next > other);
    if (crossed) Object.assign(at, name === "to" ? { from: next, to: other } : { from: other, to: next });
    else at[name] = next;
    settle();
    return crossed ? (name === "to" ? "from" : "to") : name;
  }

  /** Move both by the same number of moments. */
  function shift(by) {
    const room = clamp(at.to + by, 0) - at.to;
    const step = at.from === null ? room : Math.max(room, -at.from);
    at.to += step;
    if (at.from !== null) at.from += step;
    settle();
  }

  function settle() {
    moved = performance.now();
    near = { previous: at.to - 1, next: at.to + 1 };
    draw();
    frame ||= requestAnimationFrame(tell);
    clearTimeout(waiting);
    waiting = setTimeout(follow, SETTLE);
  }

  /** Go where the last answer says. */
  function follow() {
    if (!answer) return;
    const { from, to, last, previous = to - 1, next = to + 1 } = answer;
    Object.assign(at, { from: from ?? null, to, last });
    near = { previous, next };
    told = { from: at.from, to: at.to };
    draw();
  }

  function place(moment) {
    answer = moment;
    at.last = moment?.last ?? at.last;
    if (performance.now() - moved > SETTLE) follow();
    return "timetrack";
  }

  /** To the previous or next change; a start that is met is taken along. */
  function step(by) {
    const to = clamp(by < 0 ? near.previous : near.next, 0);
    const between = near.next - near.previous < 2; /* the handle only stands near the day */
    if (to === at.to && !between) return;
    if (to === at.to) told.to = null;
    if (at.from !== null && to < at.from) at.from = to;
    at.to = to;
    settle();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#previous, #next");
    if (button) step(button.id === "previous" ? -1 : 1);
  });

  window.timebar = { at, move, shift, step, ticks, track };
  window.dash_clientside = Object.assign({}, window.dash_clientside, { time: { place } });
})();
