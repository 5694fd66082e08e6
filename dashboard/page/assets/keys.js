/* JavaScript because keys are pressed in the browser: one listener for all single keys.
   A file that has a key registers it: (window.shortcuts ||= {})["f"] = action; an action
   that answers false leaves the key alone. The words stand in keyhelp.py, all of them.
   Keys of the handles are in time-drag.js, Escape is in back.js. */
(() => {
  "use strict";
  const shortcuts = (window.shortcuts ||= {});
  const ALWAYS = ["?", " "]; // besides the keys that have a name: Escape, arrows

  /* Someone who dictates, or has unsteady hands, may switch single letters and signs off. */
  const heard = (key) => document.documentElement.dataset.keys !== "off" || key.length > 1 || ALWAYS.includes(key);

  /* A dialog takes all keys for itself. */
  const covered = () => document.querySelector("dialog[open]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (window.page.typing(event.target) || covered() || !heard(event.key)) return;
    const action = shortcuts[event.key];
    if (action && action(event) !== false) event.preventDefault();
  });

  shortcuts["["] = () => window.timebar.step(-1);
  shortcuts["]"] = () => window.timebar.step(1);
})();
