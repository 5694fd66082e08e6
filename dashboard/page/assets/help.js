/* JavaScript because a dialog that holds the focus is the browser's own, and whether single
   keys are heard is kept in this browser only: it is a matter of the reader, not the view. */
(() => {
  "use strict";
  const KEY = "keys";
  const root = document.documentElement;
  const card = () => document.getElementById("help");

  function kept() {
    try {
      return window.localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function keep(state) {
    try {
      window.localStorage.setItem(KEY, state);
    } catch {
      /* private windows may refuse; the choice then lasts as long as the page */
    }
  }

  function tell() {
    const on = root.dataset.keys !== "off";
    document.getElementById("keys-switch").setAttribute("aria-checked", String(on));
  }

  function open() {
    window.sheet.close(); // it would keep the card out of reach
    tell();
    if (!card().open) card().showModal();
  }

  document.addEventListener("click", (event) => {
    const hit = (selector) => event.target.closest(selector);
    if (hit("#open-help")) open();
    if (hit("#close-help") || event.target === card()) card().close();
    if (!hit("#keys-switch")) return;
    root.dataset.keys = root.dataset.keys === "off" ? "on" : "off";
    keep(root.dataset.keys);
    tell();
  });

  (window.shortcuts ||= {})["?"] = open;
  root.dataset.keys = kept() === "off" ? "off" : "on";
})();
