/* JavaScript because a tab that is chosen by a link or a key may lie outside its row, which
   scrolls in a narrow window: only the browser knows where it lies. */
window.page.ready(() => {
  "use strict";
  const bring = () => {
    const tab = document.querySelector("#view [role=tab][aria-selected=true]");
    const row = tab?.parentElement;
    if (!row) return;
    const left = tab.offsetLeft - row.offsetLeft;
    const shown = left >= row.scrollLeft && left + tab.offsetWidth <= row.scrollLeft + row.clientWidth;
    if (!shown) row.scrollLeft = left - (row.clientWidth - tab.offsetWidth) / 2;
  };
  const row = document.getElementById("app");
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.matches("#view [role=tab]"))) bring();
  }).observe(row, { subtree: true, attributeFilter: ["aria-selected"] });
  bring();
});
