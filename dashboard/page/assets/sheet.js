/* JavaScript because in a narrow window filters, details and the menu are sheets: which one
   is open is a matter of this screen, not of the view, so it is not in the address. */
window.sheet = (function () {
  let opener = null;

  const app = () => document.getElementById("app");
  const open = () => app()?.dataset.sheet || "";

  /** While the filters are open, everything behind them is out of reach. */
  function fence(shut) {
    for (const part of app().children) {
      if (!["rail", "scrim", "said"].includes(part.id)) part.inert = shut;
    }
  }

  function mark(name) {
    for (const [id, sheet] of [["open-filters", "filters"], ["detail-more", "detail"], ["open-menu", "menu"]]) {
      document.getElementById(id)?.setAttribute("aria-expanded", String(name === sheet));
    }
  }

  function show(name) {
    opener = document.activeElement;
    app().dataset.sheet = name;
    fence(name === "filters");
    mark(name);
    if (name === "filters") document.getElementById("close-filters").focus();
  }

  /** Close the open sheet, and go back to what opened it; false where none was open. */
  function close(goBack = true) {
    if (!open()) return false;
    delete app().dataset.sheet;
    fence(false);
    mark("");
    if (goBack) opener?.focus();
    return true;
  }

  document.addEventListener("click", (event) => {
    const hit = (selector) => event.target.closest(selector);
    if (hit("#open-filters")) show("filters");
    if (hit("#detail-more")) open() === "detail" ? close() : show("detail");
    if (hit("#open-menu")) open() === "menu" ? close() : show("menu");
    else if (open() === "menu" && !hit("#copy-link, #theme-toggle")) close(hit("#menu"));
    if (hit("#close-filters, #scrim, #reset, .detail .close")) close();
  });

  /* Wide again: nothing is a sheet any more. */
  window.matchMedia("(max-width: 1279px)").addEventListener("change", () => close());
  window.matchMedia("(max-width: 719px)").addEventListener("change", () => close());
  return { close };
})();
