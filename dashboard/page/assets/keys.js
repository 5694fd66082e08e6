/* JavaScript because keys are pressed in the browser: one listener for all single keys.
   A file that has a key registers it: (window.shortcuts ||= {})["f"] = action; an action
   that answers false leaves the key alone. Keys of the handles are in time-drag.js. */
(() => {
  "use strict";
  const shortcuts = (window.shortcuts ||= {});

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (window.page.typing(event.target)) return;
    const action = shortcuts[event.key];
    if (action && action(event) !== false) event.preventDefault();
  });

  shortcuts["["] = () => window.timebar.step(-1);
  shortcuts["]"] = () => window.timebar.step(1);
  shortcuts.Escape = () => window.sheet.close() || window.page.set("record", { data: "" });
})();
