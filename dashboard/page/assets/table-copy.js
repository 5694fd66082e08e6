/* JavaScript because what leaves the table are the rows as this reader sees them, and only
   the browser has those: a file of them is made without any request. */
(() => {
  "use strict";
  const FORMULA = /^[=+\-@\t\r]/; // what a spreadsheet would carry out
  const safe = (text) => (FORMULA.test(text) ? `'${text}` : text);
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = (rows) => rows.map((row) => row.map((cell) => quoted(safe(cell))).join(",") + "\r\n").join("");
  const MARK = "\ufeff"; // by it a spreadsheet knows that the letters are Unicode

  function save(name) {
    const rows = window.page.table.rows();
    if (!rows.length) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([MARK, csv(rows)], { type: "text/csv" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#table-csv");
    if (button) save(button.dataset.file);
  });

  /* What is marked with the pointer is copied as ever; else the row with the focus. */
  document.addEventListener("copy", (event) => {
    const row = document.activeElement?.closest("#table .ag-row");
    if (!row || !window.getSelection().isCollapsed) return;
    const cells = window.page.table.row(row.getAttribute("row-id"));
    event.clipboardData.setData("text/plain", cells.map(safe).join("\t"));
    event.preventDefault();
  });
})();
