/* JavaScript because playing is a clock in the browser: a step, its answer, a rest. It is
   the secondary gesture, so any touch stops it, and so does a change it did not make. */
(function () {
  const REST = 1000; /* milliseconds from one step to the next, at least */
  const CALM = 2000; /* the same where the reader wants less motion: nothing fades, it rests longer */
  const USES_SPACE = "button, select, summary, [role=button], [role=tab], [role=option], [role=radio], [role=checkbox], input";

  let playing = false;
  let held = false; /* the press that is on its way has stopped it, so it does not start it */
  let stepped = 0;
  let timer = 0;

  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const rest = () => (calm.matches ? CALM : REST);
  const button = () => document.getElementById("play");

  function show() {
    const pace = calm.matches ? "a change every 2 seconds, without fades" : "a change a second";
    const label = playing ? "Pause" : "Play";
    button().setAttribute("aria-label", label);
    button().title = `${label} (Space)${playing ? "" : `: ${pace}`}`;
    button().firstElementChild.className = `ico ico-${playing ? "pause" : "play"}`;
  }

  function stop() {
    playing = false;
    clearTimeout(timer);
    show();
  }

  function next() {
    stepped = performance.now();
    if (!window.timebar.step(1)) stop();
  }

  function start() {
    playing = true;
    show();
    stepped = performance.now();
    const { at, go, step } = window.timebar;
    if (!step(1)) go(at.from ?? 0);
  }

  /** The answer to a step is there: rest, then the next one. */
  function answered({ detail }) {
    if (!playing) return;
    clearTimeout(timer);
    if (!detail.ours) return stop();
    timer = setTimeout(next, Math.max(rest() - (performance.now() - stepped), 0));
  }

  function touched(event) {
    if (event.repeat) return;
    held = playing;
    if (playing) stop();
  }

  function toggle() {
    if (!held) start();
    held = false;
  }

  for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, touched, true);
  document.addEventListener("wheel", () => playing && stop(), { capture: true, passive: true });
  document.addEventListener("time-answered", answered);
  document.addEventListener("click", (event) => event.target.closest("#play") && toggle());
  calm.addEventListener("change", show);
  window.page.ready(show);
  (window.shortcuts ||= {})[" "] = ({ target, repeat }) => {
    if (target.matches?.(USES_SPACE)) return false;
    if (!repeat) toggle();
  };
})();
