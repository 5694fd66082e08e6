/* JavaScript because Escape is pressed in the browser. It goes back one thing at a time:
   the first of ORDER that has something to close closes it, and the rest stays. A file
   that opens something registers how it is closed: (window.back ||= {}).card = action,
   which answers whether there was anything to close. */
(() => {
  "use strict";
  const ORDER = ["ties", "card", "sheet", "record", "path", "focus"];
  const back = (window.back ||= {});

  const held = (field) => new URLSearchParams(window.location.search).has(field);

  const emptied = (field) => () => {
    if (!held(field)) return false;
    window.page.set(field, { data: "" });
    return true;
  };

  back.sheet = () => window.sheet.close();
  back.record = emptied("record");
  back.path = emptied("path");
  (window.shortcuts ||= {}).Escape = () => ORDER.some((name) => back[name]?.());
})();
