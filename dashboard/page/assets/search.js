/* JavaScript because the field answers to the pointer and the keys as they come: it opens
   and closes the answer, walks through it, and never takes one of an older question. */
(() => {
  "use strict";
  const MOST = 80; // characters, as finding.py reads
  const $ = (id) => document.getElementById(id);
  const field = () => $("search");
  const options = () => [...$("found").querySelectorAll("[role=option]")];
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  let active = -1;
  let wanted = false; // Enter was pressed before the answer came
  let before = null; // what had the focus

  const answered = () => $("search-list")?.dataset.asked === field().value;

  /* As if it had been typed: the component hears nothing else. */
  function ask(text) {
    write.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show() {
    const open = document.activeElement === field() && field().value.trim() !== "";
    $("found").hidden = !open;
    field().setAttribute("aria-expanded", String(open));
    return open;
  }

  function mark(index) {
    const all = options();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, n) => option.setAttribute("aria-selected", String(n === active)));
    if (active < 0) return field().removeAttribute("aria-activedescendant");
    field().setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  /* A new answer: the first is marked, since Enter takes it. */
  function renew() {
    if (!answered()) return;
    show();
    mark(0);
    $("search-list").scrollTop = 0;
    if (wanted && active >= 0) choose(options()[active]);
    wanted = false;
  }

  function leave(to) {
    ask("");
    field().blur();
    $("app").removeAttribute("data-searching");
    to?.focus({ preventScroll: true });
  }

  function choose({ dataset: { group, id, at } }) {
    if (group === "paragraphs") return ask(id);
    const inside = before && before !== document.body && before.isConnected;
    leave(inside ? before : null);
    if (group === "dates") return window.page.set("to", { value: id });
    window.page.set("record", { data: id });
    const cy = window.dash_clientside.network.graph();
    if (cy && at) window.dash_clientside.network.centre(cy, at);
  }

  function open() {
    if (document.activeElement !== field()) before = document.activeElement;
    $("app").dataset.searching = "";
    field().focus();
    field().select();
  }

  function escape() {
    if (field().value) ask("");
    else leave(before);
  }

  const keys = {
    ArrowDown: () => mark(active + 1),
    ArrowUp: () => mark(active - 1),
    Escape: escape,
    Enter() {
      if (answered() && active >= 0) choose(options()[active]);
      else wanted = field().value.trim() !== "" && !answered();
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.target !== field() || !keys[event.key] || event.isComposing) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.addEventListener("input", (event) => {
    if (event.target !== field()) return;
    wanted = false;
    show();
  });

  document.addEventListener("focusin", (event) => {
    if (event.target !== field()) return;
    before = event.relatedTarget ?? before;
    show();
  });
  document.addEventListener("focusout", (event) => {
    if (event.target !== field()) return;
    show();
    requestAnimationFrame(() => $("found") && show());
    if (event.relatedTarget?.id !== "close-search") $("app").removeAttribute("data-searching");
  });

  /* The pointer chooses, and never takes the focus from the field. */
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("#found")) event.preventDefault();
  });
  document.addEventListener("mousemove", (event) => {
    const option = event.target.closest?.("#found [role=option]");
    if (option && !(event.movementX === 0 && event.movementY === 0)) mark(options().indexOf(option));
  });
  document.addEventListener("click", (event) => {
    const option = event.target.closest("#found [role=option]");
    if (option) choose(option);
    if (event.target.closest("#open-search")) open();
    if (event.target.closest("#close-search")) leave($("open-search"));
  });

  (window.shortcuts ||= {})["/"] = open;
  window.page.ready(() => {
    field().maxLength = MOST;
    new MutationObserver(renew).observe($("found"), {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-asked"],
    });
  });
})();
