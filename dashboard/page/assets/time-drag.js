/* JavaScript because a handle is dragged in the browser: pointer and keys of the track.
   A click or a drag on the axis moves the nearest handle, with Shift the start. */
(function () {
  let drag = null;

  /** The spot under a place on the screen; -1 is left of the first. */
  function under(x) {
    const { left, width } = document.querySelector(".moments").getBoundingClientRect();
    const number = window.timebar.ticks().length;
    const place = ((x - left) / width) * number;
    return place < 0 ? -1 : Math.min(Math.floor(place), number - 1);
  }

  /** Which handle a press is for: the one pressed, or the nearest set one. */
  function wanted(event, index) {
    const pressed = event.target.closest("[data-handle]");
    if (pressed) return pressed.dataset.handle;
    if (event.shiftKey) return "from";
    const { at, spot } = window.timebar;
    const near = (date) => Math.abs(index - spot(date));
    return at.from !== null && near(at.from) < near(at.to) ? "from" : "to";
  }

  /** Whether a press is on the band between the handles, which lies under the moments. */
  function onSpan(event) {
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    return under.some((element) => element.classList.contains("span"));
  }

  function press(event) {
    const track = event.target.closest("#time-track");
    if (!track || event.button !== 0 || event.target.closest(".notobs, .changed, button")) return;
    const index = under(event.clientX);
    const pressed = event.target.closest("[data-handle]");
    const span = !pressed && !event.shiftKey && onSpan(event);
    drag = { name: span ? "both" : wanted(event, index), index, still: true };
    track.setPointerCapture(event.pointerId);
    if (pressed) pressed.focus();
    else if (!span) go(index);
    event.preventDefault();
  }

  function go(index) {
    if (drag.name === "both") window.timebar.shift(index - drag.index);
    else drag.name = window.timebar.move(drag.name, index);
    drag.index = index;
  }

  function pull(event) {
    if (!drag) return;
    const index = under(event.clientX);
    if (index === drag.index) return;
    drag.still = false;
    go(index);
  }

  function release() {
    if (drag?.still && drag.name === "both") window.timebar.move("to", drag.index);
    drag = null;
  }

  /** Where a key takes a handle; undefined for a key that is not ours. */
  function target(key, index, least, last) {
    const tenth = Math.max(1, Math.round(last / 10));
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -tenth, PageUp: tenth };
    if (key === "Home") return least;
    if (key === "End") return last;
    return key in steps ? Math.min(Math.max(index + steps[key], least), last) : undefined;
  }

  function key(event) {
    const name = event.target.dataset?.handle;
    if (!name || event.ctrlKey || event.metaKey || event.altKey) return;
    const { at, move, spot, ticks, track } = window.timebar;
    const to = target(event.key, spot(at[name]), name === "from" ? -1 : 0, ticks().length - 1);
    if (to === undefined) return;
    event.preventDefault();
    const now = move(name, to);
    if (now !== name) track().querySelector(`[data-handle="${now}"]`).focus();
  }

  document.addEventListener("pointerdown", press);
  document.addEventListener("pointermove", pull);
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  document.addEventListener("keydown", key);
})();
