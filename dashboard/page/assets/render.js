/* JavaScript because what only shows something needs no component: Dash would give each
   element of it a life of its own, and the time scale has hundreds. This draws the plain
   HTML that Python describes with the same html components. */
(() => {
  "use strict";
  const OURS = "dash_html_components";
  const NAMES = { className: "class", tabIndex: "tabindex" };

  const element = ({ type, namespace, props: { children, style, ...attributes } }) => {
    if (namespace !== OURS) throw new Error(`${type} is not plain HTML`);
    const made = document.createElement(type);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) made.setAttribute(NAMES[name] ?? name, value === true ? "" : value);
    }
    Object.assign(made.style, style);
    made.append(...draw(children));
    return made;
  };

  const draw = (part) => {
    if (part === null || part === undefined) return [];
    if (Array.isArray(part)) return part.flatMap(draw);
    return [typeof part === "object" ? element(part) : document.createTextNode(part)];
  };

  /** Fill a place with what Python describes. */
  window.page.plain = (id, parts) => document.getElementById(id).replaceChildren(...draw(parts));
})();
