/* JavaScript because keys are pressed in the browser: [ and ] step from anywhere but a
   field, Escape closes what lies on top. Keys of the handles are in time-drag.js. */
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (window.page.typing(event.target)) return;
  if (event.key === "[" || event.key === "]") {
    window.timebar.step(event.key === "[" ? -1 : 1);
    event.preventDefault();
  }
  if (event.key === "Escape" && !window.sheet.close()) {
    window.page.set("record", { data: "" });
  }
});
