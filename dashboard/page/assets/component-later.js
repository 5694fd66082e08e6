/* JavaScript because only the browser knows when a component is drawn for the first time:
   the grid of the table is larger than the rest of the page, and is loaded then. What the
   page names as a script of the type "text/later" (later.py) is here its own stand-in. */
(() => {
  "use strict";
  const { createElement, lazy, Suspense } = window.React;
  const NAMESPACE = "dash_ag_grid";
  const COMPONENT = "AgGrid";

  const load = () =>
    new Promise((done, failed) => {
      const named = document.querySelector(`script[type="text/later"][src*="/${NAMESPACE}/"]`);
      const script = document.createElement("script");
      script.src = named.src;
      script.onload = done;
      script.onerror = () => failed(new Error(`${NAMESPACE} did not load`));
      document.head.append(script);
    });

  const Real = lazy(async () => {
    await load();
    const component = window[NAMESPACE][COMPONENT];
    window[NAMESPACE] = standIn; // another component in its place would be drawn anew
    return { default: component };
  });

  const standIn = { [COMPONENT]: (props) => createElement(Suspense, { fallback: null }, createElement(Real, props)) };
  window[NAMESPACE] = standIn;
})();
