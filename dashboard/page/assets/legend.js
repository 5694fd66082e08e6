/* JavaScript because a double click must be told from two clicks while it happens: the
   first click hides or shows a family at once, the second makes it the only one. */
(() => {
  "use strict";
  let before = null; // the families that were ticked when a series of clicks began

  const boxes = () => [...document.querySelectorAll("#rail .family input")];
  const isFamily = (name) => !name.includes(".");
  const ticked = () => boxes().filter((box) => box.checked).map((box) => box.value);

  /** Tick exactly these families; their kinds keep their ticks. */
  function tick(families) {
    const kinds = ticked().filter((name) => !isFamily(name));
    window.page.set("families", { value: [...families, ...kinds] });
  }

  function toggle(family) {
    before = ticked().filter(isFamily);
    const others = before.filter((name) => name !== family);
    tick(before.includes(family) ? others : [...before, family]);
  }

  /** Only this one; where it was the only one already, all. */
  function isolate(family, were) {
    const alone = were.length === 1 && were[0] === family;
    tick(alone ? boxes().map((box) => box.value).filter(isFamily) : [family]);
  }

  const family = (event) => event.target.closest?.("#legend [data-family]")?.dataset.family;

  document.addEventListener("click", (event) => {
    const name = family(event);
    if (!name || event.detail > 2) return;
    if (event.detail === 2 && before) isolate(name, before);
    else toggle(name);
  });

  document.addEventListener("keydown", (event) => {
    const name = event.key === "Enter" && event.shiftKey && family(event);
    if (!name) return;
    event.preventDefault();
    isolate(name, ticked().filter(isFamily));
  });
})();
