/* JavaScript because what a reader did is kept where Back and Forward look for it: in the
   browser's history. A change of the address, a drag, a look closer are a step each. An
   entry holds its number, what its step is called, what the step after it is called
   (once that was undone), and the arrangement: who was moved, and where the reader looks. */
(() => {
  "use strict";
  const PAUSE = 1000; // ms of rest that end a gesture
  const FLOWING = ["to", "record"]; // what one gesture changes many times: date, selected
  const STILL = 400; // ms without zoom or pan after which a look is a step
  const SHOWN = 6000; // ms for which it is said what was undone

  const push = window.history.pushState.bind(window.history);
  const replace = window.history.replaceState.bind(window.history);
  const network = () => window.dash_clientside.network;
  const ours = (state) => Number.isInteger(state?.n);

  let here = ours(window.history.state) ? window.history.state : { n: 0, said: "" };
  let made = null; // the step just made: what it changes, in which gesture, and if it is open
  let gesture = 0;
  let touched = -Infinity;
  let looking = 0;
  let fading = 0;

  function keep(changes) {
    here = { ...here, ...changes };
    replace(here, "");
  }

  /** Keys in quick succession, and a drag however long, are one gesture. */
  function touch({ type, buttons }) {
    if (type === "pointermove" && !buttons) return;
    if (type !== "pointermove" && performance.now() - touched > PAUSE) gesture += 1;
    touched = performance.now();
  }

  /** A new step; or more of the last one, if that goes on. */
  function enter(said, of, more, url = window.location.href) {
    if (!more) keep({ next: undefined }); // what was undone can be redone no more
    here = { n: here.n + (more ? 0 : 1), said, arrangement: network().arrangement() };
    (more ? replace : push)(here, "", url);
    made = { of, gesture };
    show();
  }

  /** Fields in which an address differs from this one; both dates are one. */
  function differing(url) {
    const [was, now] = [window.location, new URL(url, window.location.href)].map((to) => new URLSearchParams(to.search));
    const fields = [...was.keys(), ...now.keys()].filter((key) => was.get(key) !== now.get(key));
    return [...new Set(fields.map((key) => (key === "from" ? "to" : key)))].sort().join();
  }

  /* Dash pushes the address of each answer, and of each link; both pass here. */
  window.history.pushState = (_, __, url) => {
    const fields = differing(url);
    if (!fields) return;
    look();
    const flows = FLOWING.includes(fields) && made?.of === fields && made.gesture === gesture;
    enter("", fields, flows, url);
    made.open = true; // its name comes with the answer
  };

  /** Called by Dash with each answer: its query, and what its step is called. */
  function answered(step) {
    if (!step) return;
    if (!here.arrangement) keep({ arrangement: network().arrangement() });
    if (made?.open && step.words && step.search === window.location.search) keep({ said: step.words });
    show();
    network().agree(step);
  }

  /** The reader zooms or pans: one step, until she does something else. */
  function looked() {
    clearTimeout(looking);
    looking = setTimeout(look, STILL);
  }

  function look() {
    network().land();
    if (!looking) return;
    clearTimeout(looking);
    looking = 0;
    const same = JSON.stringify(network().arrangement()) === JSON.stringify(here.arrangement);
    if (!same) enter("zoom and position", "look", made?.of === "look");
  }

  function add(said) {
    look();
    enter(said, "move", false);
  }

  function words(by, said) {
    if (Math.abs(by) > 1) return `${Math.abs(by)} steps ${by < 0 ? "undone" : "redone"}`;
    return `${by < 0 ? "Undone" : "Redone"}${said ? `: ${said}` : ""}`;
  }

  function say(text) {
    const place = document.getElementById("step-said");
    place.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => (place.textContent = ""), SHOWN);
  }

  function moved({ state }) {
    clearTimeout(looking);
    [looking, made] = [0, null];
    if (!ours(state)) {
      here = { n: here.n + 1, said: "", arrangement: network().arrangement() };
      keep({}); // somebody typed another #fragment: nothing to undo, but an entry
      return show();
    }
    const by = state.n - here.n;
    const said = by < 0 ? here.said : state.said;
    here = state;
    if (by < 0) keep({ next: by === -1 ? said : (state.next ?? "") });
    network().arrange(here.arrangement);
    const cy = network().graph();
    if (cy) network().rearranged(cy);
    say(words(by, said));
    show();
  }

  function name(id, word, key, said) {
    const button = document.getElementById(id);
    if (!button) return;
    const label = said === undefined ? `Nothing to ${word.toLowerCase()}` : `${word}: ${said || "last step"}`;
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-disabled", String(said === undefined));
    button.title = `${label} (${key})`;
  }

  /** The buttons say what they would do. */
  function show() {
    name("undo", "Undo", "U", here.n > 0 ? here.said : undefined);
    name("redo", "Redo", "Shift+U", here.next);
  }

  function undo() {
    look();
    if (here.n > 0) window.history.back();
  }

  function redo() {
    if (here.next !== undefined) window.history.forward();
  }

  window.addEventListener("popstate", moved);
  for (const type of ["keydown", "pointerdown", "pointermove"]) {
    document.addEventListener(type, touch, { capture: true, passive: true });
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("#undo")) undo();
    if (event.target.closest("#redo")) redo();
  });
  Object.assign((window.shortcuts ||= {}), { u: undo, U: redo });
  window.steps = { add, looked, arrangement: () => here.arrangement };
  window.dash_clientside = Object.assign({}, window.dash_clientside, { steps: { answered } });
})();
