/* JavaScript because a walk with the arrow keys and a reading under the pointer must not
   wait for the server: the words of each cell come with it, this only shows them. */
(() => {
  "use strict";
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const cellOf = (target) => target.closest?.(".matrix td[data-reading]");
  const grid = () => [...document.querySelectorAll(".matrix tbody tr")].map((row) => [...row.querySelectorAll("td[data-reading]")]);

  function read(cell) {
    const words = document.getElementById("matrix-reading");
    if (words && words.textContent !== cell.dataset.reading) words.textContent = cell.dataset.reading;
  }

  function focus(cell) {
    document.querySelectorAll(".matrix td[tabindex='0']").forEach((other) => (other.tabIndex = -1));
    cell.tabIndex = 0;
    cell.focus();
  }

  /* Where a key leads: a neighbour, an end of the row, or the same pair the other way. */
  function target(cell, key) {
    const rows = grid();
    const row = rows.findIndex((cells) => cells.includes(cell));
    const column = rows[row].indexOf(cell);
    if (key === "Home") return rows[row][0];
    if (key === "End") return rows[row][rows[row].length - 1];
    if (key === "x" || key === "X") {
      const { row: from, column: to } = cell.dataset;
      return rows.flat().find((other) => other.dataset.row === to && other.dataset.column === from);
    }
    const [down, right] = STEPS[key] || [0, 0];
    return rows[row + down]?.[column + right];
  }

  function open(cell) {
    const { row, column } = cell.dataset;
    if (!cell.querySelector(".places")) return;
    if (cell.dataset.pair) window.page.set("path", { data: cell.dataset.pair });
    else window.page.set("record", { data: cell.dataset.hub || (row === column ? row : column) });
  }

  document.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") open(cell);
    else if (event.key in STEPS || ["Home", "End", "x", "X"].includes(event.key)) {
      const next = target(cell, event.key);
      if (next) focus(next);
    } else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    focus(cell);
    open(cell);
  });
  for (const name of ["mouseover", "focusin"]) {
    document.addEventListener(name, (event) => {
      const cell = cellOf(event.target);
      if (cell) read(cell);
    });
  }
})();
