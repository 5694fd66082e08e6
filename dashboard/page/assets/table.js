/* JavaScript because search, column filters, sorting and the selected row are this reader's
   own: they change what is seen of the rows that the browser already has. A new answer brings
   a new grid, so they are kept here. The functions that the grid calls by name stand here. */
(() => {
  "use strict";
  const { createElement, Fragment } = window.React;
  const local = { search: "", filters: {}, sort: [] };
  let api = null; // of the grid that is on screen
  let record = ""; // what is selected anywhere on the page
  let cell = null; // the one with the focus, by row and column
  const find = (id) => document.getElementById(id);
  const there = () => Boolean(api) && !api.isDestroyed();
  const on = (id) => Boolean(record) && (record === id || record.startsWith(`${id}.`));

  // what the grid asks for by name

  const grid = (window.dashAgGridFunctions ||= {});
  grid.isSelected = ({ data }) => on(data.id);

  /* What is not given comes last whichever way it goes: it is no smallest value. */
  grid.sortedBy = (key) => (a, b, { data: one }, { data: other }, inverted) => {
    const [x, y] = [one[key], other[key]];
    if (x === y) return 0;
    if (x === null || y === null) return (x === null) === inverted ? -1 : 1;
    return x < y ? -1 : 1;
  };

  /* A mark beside its words: words are text, so nothing in the data becomes a mark. */
  (window.dashAgGridComponentFunctions ||= {}).Marked = ({ value, data, mark }) =>
    createElement(
      Fragment,
      null,
      createElement("span", { className: data[mark], "aria-hidden": true }),
      createElement("span", { className: "words" }, value),
    );

  // the selected row

  function mark() {
    for (const row of document.querySelectorAll("#table .ag-row")) row.classList.toggle("on", on(row.getAttribute("row-id")));
  }

  function bring() {
    const node = record && (api.getRowNode(record) || api.getRowNode(record.split(".")[0]));
    if (node?.displayed) api.ensureNodeVisible(node);
  }

  const cellOf = (target) => target.closest?.("#table .ag-cell");
  const rowOf = (at) => at.closest(".ag-row").getAttribute("row-id");

  function select(at) {
    if (at) window.page.set("record", { data: rowOf(at) });
  }

  (window.dash_clientside ||= {}).table = {
    select(now) {
      record = now || "";
      if (!there()) return;
      mark();
      bring();
    },
  };

  // what is set in this table only

  function count() {
    let all = 0;
    api.forEachNode(() => (all += 1));
    const [shown, of] = [api.getDisplayedRowCount(), all].map((number) => number.toLocaleString("en"));
    const said = `${shown} of ${of} rows`;
    if (find("table-count").textContent !== said) find("table-count").textContent = said;
    find("table-clear").hidden = !(local.search || local.sort.length || Object.keys(local.filters).length);
  }

  function restore() {
    if (!there()) return;
    if (find("table-search").value !== local.search) window.page.set("table-search", { value: local.search });
    api.setGridOption("quickFilterText", local.search);
    api.setFilterModel(local.filters);
    api.applyColumnState({ state: local.sort, defaultState: { sort: null } });
    count();
  }

  /* A grid that went took the focus with it. */
  function refocus() {
    const node = cell && document.activeElement === document.body && api.getRowNode(cell.row);
    if (node?.displayed) api.setFocusedCell(node.rowIndex, cell.column);
  }

  /* A grid stands before anybody can listen to it: what it tells next is answered once. */
  grid.tableDrawn = (event) => {
    if (api === event.api) return;
    api = event.api;
    wide = api.getColumnDefs();
    if (NARROW.matches) fit();
    restore();
    mark();
    bring();
    refocus();
  };

  grid.tableChanged = (event) => (api === event.api ? count() : grid.tableDrawn(event));

  grid.tableFiltered = ({ source }) => {
    if (source !== "columnFilter") return;
    local.filters = api.getFilterModel();
    count();
  };

  grid.tableSorted = ({ source }) => {
    if (source !== "uiColumnSorted") return;
    local.sort = api.getColumnState().filter(({ sort }) => sort).map(({ colId, sort, sortIndex }) => ({ colId, sort, sortIndex }));
    count();
  };

  function clear() {
    Object.assign(local, { search: "", filters: {}, sort: [] });
    restore();
    find("table-search").focus();
  }

  /* The order of the link: a heading that was clicked gives way to it. */
  function arrange(order) {
    local.sort = [];
    restore();
    window.page.set("table_order", { data: order });
  }

  // a narrow window has room for four columns; the panel has the rest

  const NARROW = window.matchMedia("(max-width: 719px)");
  const WIDTHS = { kind: 40, what: 130, begins: 96, status: 78 };
  let wide = []; // the columns as they were sent

  function fit() {
    if (!there()) return;
    const few = wide.map((column) => {
      const width = WIDTHS[column.field];
      return { ...column, hide: !width, width, minWidth: width, flex: Number(column.field === "what") };
    });
    const all = wide.map((column) => ({ ...column, hide: false }));
    api.setGridOption("columnDefs", NARROW.matches ? few : all);
  }

  NARROW.addEventListener("change", fit);
  document.addEventListener("input", ({ target }) => {
    if (target.id !== "table-search") return;
    local.search = target.value.trim();
    if (!there()) return;
    api.setGridOption("quickFilterText", local.search);
    count();
  });
  document.addEventListener("click", ({ target }) => {
    const order = target.closest(".recordbar [data-order]");
    if (order) arrange(order.dataset.order);
    else if (target.closest("#table-clear")) clear();
    else select(cellOf(target));
  });
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter") select(cellOf(target));
  });
  document.addEventListener("focusin", ({ target }) => {
    const at = cellOf(target);
    cell = at && { row: rowOf(at), column: at.getAttribute("col-id") };
  });

  // what leaves the table: texts of all columns

  const columns = () => api.getColumnDefs();
  const texts = ({ data }) => columns().map(({ field }) => data[field]);
  window.page.table = {
    /** The rows as they are seen, the headings first; none while the grid is coming. */
    rows() {
      if (!there()) return [];
      const found = [columns().map(({ headerName }) => headerName)];
      api.forEachNodeAfterFilterAndSort((node) => found.push(texts(node)));
      return found;
    },
    row: (id) => texts(api.getRowNode(id)),
  };
})();
