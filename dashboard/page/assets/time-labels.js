/* JavaScript because only the browser knows how wide a label came out: those that would
   touch another give way, the ones at the handles first served, then the ends. */
(function () {
  const GAP = 6;

  function order(ticks) {
    const rank = (tick, index) => {
      if (tick.classList.contains("at")) return 0;
      return index === 0 || index === ticks.length - 1 ? 1 : 2;
    };
    return ticks
      .map((tick, index) => ({ tick, rank: rank(tick, index), index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
  }

  /** Where a label lies; one that would stick out of the track is pushed inwards. */
  function inside(name, bounds) {
    name.style.translate = "";
    const { left, right } = name.getBoundingClientRect();
    const low = bounds.left + GAP - left;
    const push = Math.max(low, 0) - Math.max(right - bounds.right, 0);
    if (push) name.style.translate = `${push}px`;
    return { left: left + push, right: right + push };
  }

  function thin(ticks) {
    const bounds = document.getElementById("time-track").getBoundingClientRect();
    const taken = [];
    const boxes = ticks.map((tick) => inside(tick.querySelector(".name"), bounds));
    for (const { tick, index } of order(ticks)) {
      const { left, right } = boxes[index];
      const free = taken.every((other) => right + GAP < other.left || left > other.right + GAP);
      tick.classList.toggle("crowded", !free);
      if (free) taken.push({ left, right });
    }
  }

  window.timelabels = { thin };
  window.addEventListener("resize", () => {
    if (document.getElementById("time-track")) thin(window.timebar.ticks());
  });
  window.page.ready(() => document.fonts.ready.then(() => thin(window.timebar.ticks())));
})();
