/* JavaScript because the open tab is this reader's own, the arrow keys walk a list without
   asking the server, and what is walked to is lit in the picture at once. */
(() => {
  "use strict";
  const FIRST = "facts";
  const open = { sort: "", tab: FIRST };
  let opening = false; // by the keyboard: what opens then takes the focus

  const network = () => window.dash_clientside.network;
  const detail = () => document.getElementById("detail");
  const all = (selector) => [...detail().querySelectorAll(selector)];

  // tabs

  function choose(name, focus = false) {
    open.tab = name;
    for (const tab of all("[role=tab]")) {
      const on = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
      if (on && focus) tab.focus();
    }
  }

  function turn(tab, event) {
    const tabs = all("[role=tab]");
    const at = tabs.indexOf(tab);
    const last = tabs.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length].dataset.tab, true);
  }

  /* Another record of the same sort keeps the tab; another sort begins with the first. */
  function renew() {
    const row = detail().querySelector("[role=tablist]");
    if (row) {
      if (row.dataset.sort !== open.sort) Object.assign(open, { sort: row.dataset.sort, tab: FIRST });
      choose(open.tab);
    }
    const answer = detail().querySelector("[data-lit]");
    const words = (name) => answer?.dataset[name].split(" ").filter(Boolean) || [];
    network().join(words("lit"), words("ends"));
    if (opening) {
      opening = false;
      (detail().querySelector("[role=tab][aria-selected=true]") || detail().querySelector("[role=listbox]"))?.focus();
    }
  }

  /** Open a paragraph under Sources. */
  function read(paragraph) {
    choose("sources");
    const line = all("[data-at]").find((one) => one.dataset.at === paragraph);
    line?.focus();
    line?.scrollIntoView({ block: "nearest" });
  }

  // lists

  const lines = (list) => [...list.querySelectorAll("[role=option]")];
  const current = (list) => list.querySelector("[aria-selected=true]");

  function light(record, byKey) {
    const cy = network().graph?.();
    if (!cy) return;
    const of = (tie) => tie.data("tie") === record || tie.data("tie")?.startsWith(`${record}.`);
    const shown = cy.edges(".line").not(".off");
    network().hover(cy, (record && shown.filter(of)[0]) || null, byKey);
  }

  function leave(list) {
    current(list)?.setAttribute("aria-selected", "false");
    list.removeAttribute("aria-activedescendant");
    light("");
  }

  function walk(list, line) {
    if (!line) return;
    current(list)?.setAttribute("aria-selected", "false");
    line.setAttribute("aria-selected", "true");
    list.setAttribute("aria-activedescendant", line.id);
    line.scrollIntoView({ block: "nearest" });
    light(line.dataset.record, true);
  }

  function step(list, event) {
    const options = lines(list);
    const at = options.indexOf(current(list));
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? 0 : at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      walk(list, options[Math.max(0, Math.min(options.length - 1, to))]);
    }
    if (event.key !== "Enter" || at < 0) return;
    event.preventDefault();
    opening = true;
    show(options[at]);
  }

  function show(line) {
    light("");
    window.page.set("record", { data: line.dataset.record });
  }

  function ask() {
    const other = document.getElementById("link-with");
    window.page.set("record", { data: "" });
    window.page.set("path", { data: `${other.dataset.actor},${other.value}` });
  }

  function click({ target }) {
    const hit = (selector) => target.closest(selector);
    if (hit("[role=tab]")) choose(hit("[role=tab]").dataset.tab);
    if (hit("[data-opens]")) choose(hit("[data-opens]").dataset.opens, true);
    if (hit("[data-paragraph]")) read(hit("[data-paragraph]").dataset.paragraph);
    if (hit("[role=option]")) show(hit("[role=option]"));
    if (hit("#link-show")) ask();
    if (hit(".centre")) network().centre(network().graph(), hit(".centre").dataset.record);
  }

  function start() {
    const panel = detail();
    const list = (event) => event.target.closest("[role=listbox]");
    panel.addEventListener("click", click);
    panel.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.matches("[role=tab]")) turn(event.target, event);
      if (event.target.matches("[role=listbox]")) step(event.target, event);
    });
    panel.addEventListener("focusout", (event) => list(event) && leave(list(event)));
    panel.addEventListener("pointerover", (event) => {
      const line = event.pointerType === "mouse" && event.target.closest("[role=option]");
      if (line) light(line.dataset.record, true);
    });
    panel.addEventListener("pointerout", (event) => {
      if (event.target.closest("[role=option]")) light("");
    });
    // Only what the server writes: what is set here is none of these.
    const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ["data-sort", "data-lit"] };
    new MutationObserver(renew).observe(panel, watched);
    renew();
  }

  document.addEventListener("DOMContentLoaded", () => window.page.ready(start));
})();
