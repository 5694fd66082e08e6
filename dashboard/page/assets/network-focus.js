/* Why JavaScript: two clicks are one gesture, and the first of them must not wait for the
   second. What a focus is, and the bar that shows it, come from the server: the keys only
   press what stands in the bar. */
(() => {
  "use strict";
  const TWICE = 400; // ms in which a second click belongs to the first
  const NEAR = 12; // px
  const DEPTHS = [1, 2, 3];

  const ns = (window.dash_clientside = window.dash_clientside || {});
  const network = (ns.network = ns.network || {});
  let last = null; // the click before: when, where, and on whom

  const asked = (field) => new URLSearchParams(window.location.search).get(field) || "";
  const press = (name) => document.querySelector(`#focus-bar ${name}`)?.click();
  const select = (id) => window.page.set("record", { data: id });
  const focus = (id) => window.page.set("actors", { value: [id] });

  /** Leave the focus; answers whether there was one. */
  const leave = () => {
    if (!asked("actors")) return false;
    press(".leave");
    return true;
  };

  /** What a thing of the graph is called in the data: a tie, a record or an actor. */
  network.named = (it) => it.data("tie") || it.data("holds") || it.id();

  const isActor = (it) => it.isNode() && it.hasClass("actor") && !it.hasClass("junction");

  const at = ({ originalEvent: event }) => {
    const { clientX, clientY } = event.changedTouches?.[0] || event;
    return { x: clientX, y: clientY };
  };

  /** Pin a thing. A line that stands for several ties opens its pair; the ground closes it. */
  network.pin = (it) => {
    const pair = it?.data("pair") || "";
    if (pair || (!it && asked("path"))) window.page.set("path", { data: pair });
    if (!pair) select(it ? network.named(it) : "");
  };

  /* The picture may have moved under the second click, since the first one opened the
     panel: it is for whom the first was for. */
  network.tapped = (cy, event) => {
    const it = event.target === cy ? null : event.target;
    const here = { ...at(event), time: event.timeStamp, on: it && isActor(it) ? it.id() : "" };
    const before = last;
    last = here;
    if (here.on) network.reachFrom(here.on);
    const near = before && Math.hypot(here.x - before.x, here.y - before.y) < NEAR;
    if (!near || !before.on || here.time - before.time > TWICE) return network.pin(it);
    last = null;
    focus(before.on);
  };

  /* On whom the keys are; else who is selected. */
  const meant = () => {
    const cy = network.graph();
    const it = network.reached() || (asked("record") && cy?.getElementById(asked("record")));
    return it && it.nonempty() && isActor(it) ? it.id() : "";
  };

  const turn = () => {
    const id = meant();
    if (!id || asked("actors") === id) return leave();
    focus(id);
    return true;
  };

  const deeper = (by) => () => go((Number(asked("depth")) || DEPTHS[0]) + by);

  const go = (depth) => {
    if (!asked("actors") || !DEPTHS.includes(depth)) return false;
    press(`.depth-${depth}`);
    return true;
  };

  const shortcuts = (window.shortcuts ||= {});
  Object.assign(shortcuts, { "f": turn, "+": deeper(1), "=": deeper(1), "-": deeper(-1) });
  DEPTHS.forEach((depth) => (shortcuts[depth] = () => go(depth)));
  (window.back ||= {}).focus = leave;
})();
