/* JavaScript because which group of moments is open is a matter of this screen, not of
   the view: it is not in the address. The server says the scale anew, see timebar.py. */
(function () {
  let wanted = ""; /* the button that is to have the focus once the scale is drawn */

  const scale = () => document.getElementById("time-scale");

  /** Open what holds all of a stretch ("12,30"), and close the rest; empty closes all. */
  function open(stretch) {
    window.page.set("opened", { data: stretch ? stretch.split(",").map(Number) : null });
  }

  /** Open all groups round a moment. */
  function reveal(index) {
    const tick = window.timebar.ticks()[window.timebar.spot(index)];
    if (tick && tick.dataset.first !== tick.dataset.last) open(`${index},${index}`);
  }

  function pressed(event) {
    const button = event.target.closest("#time-scale [data-opens]");
    if (!button) return;
    const { opens, closes } = button.dataset;
    wanted = closes ? `[data-opens="${closes}"]` : `[data-closes="${opens}"]`;
    open(opens);
  }

  /** Enter on a handle opens the group that it stands on. */
  function key(event) {
    if (event.key !== "Enter" || !event.target.dataset?.handle) return;
    const { at, spot, ticks } = window.timebar;
    const name = ticks()[spot(at[event.target.dataset.handle])]?.querySelector("[data-opens]");
    if (name) open(name.dataset.opens);
  }

  function drawn() {
    window.timebar.draw();
    if (!wanted) return;
    const button = scale().querySelector(wanted);
    wanted = "";
    const free = button && getComputedStyle(button).visibility === "visible";
    (free ? button : window.timebar.track().querySelector('[data-handle="to"]')).focus();
  }

  window.timegroups = { reveal };
  document.addEventListener("click", pressed);
  document.addEventListener("keydown", key);
  window.page.ready(() => new MutationObserver(drawn).observe(scale(), { childList: true }));
})();
