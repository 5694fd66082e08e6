/* JavaScript because a theme must be there before anything is painted, and is kept in
   this browser only: light, dark or projector, by default what the system prefers. */
(function () {
  const THEMES = ["light", "dark", "projector"];
  const KEY = "theme";

  function kept() {
    try {
      return window.localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function keep(theme) {
    try {
      window.localStorage.setItem(KEY, theme);
    } catch {
      /* private windows may refuse; the theme then lasts as long as the page */
    }
  }

  function preferred() {
    const saved = kept();
    if (THEMES.includes(saved)) return saved;
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  function after(theme) {
    return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  }

  function name(theme) {
    const toggle = document.getElementById("theme-toggle");
    const says = `Theme: ${theme}. Switch to ${after(theme)}`;
    toggle.setAttribute("aria-label", says);
    toggle.title = says;
    toggle.firstElementChild.className = `ico ico-${theme}`;
  }

  function tell(theme) {
    window.page.set("theme", { data: theme });
    window.page.set("provider", { forceColorScheme: theme === "dark" ? "dark" : "light" });
  }

  let theme = preferred();
  document.documentElement.dataset.theme = theme;
  window.page.ready(() => {
    name(theme);
    if (theme !== "light") tell(theme);
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest("#theme-toggle")) return;
    theme = after(theme);
    document.documentElement.dataset.theme = theme;
    keep(theme);
    name(theme);
    tell(theme);
  });
})();
