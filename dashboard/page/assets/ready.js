/* JavaScript because Dash builds the page in the browser: other files here need to know
   when it stands, and one short way to hand Dash a value. */
window.page = {
  /** Call back once the page stands. */
  ready(then) {
    if (document.getElementById("app")) return then();
    const watch = new MutationObserver(() => {
      if (!document.getElementById("app")) return;
      watch.disconnect();
      then();
    });
    watch.observe(document.documentElement, { childList: true, subtree: true });
  },

  /** Set properties of a component, as if the reader had used it. */
  set(id, properties) {
    window.dash_clientside.set_props(id, properties);
  },

  /** Whether keys belong to what the reader is typing in. */
  typing(target) {
    return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  },
};
