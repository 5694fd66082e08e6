/* JavaScript because the address is the browser's and only it may write to the clipboard.
   The address is the whole view: copied, it is a link; emptied, the default view. */
(function () {
  let waiting = 0;

  /* Where the page is served without https there is no clipboard to ask. */
  function byHand(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "vh";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  }

  function say(button, words, icon) {
    button.setAttribute("aria-label", words);
    button.querySelector(".ico").className = `ico ico-${icon}`;
    const word = button.querySelector(".word-wide");
    if (word) word.textContent = words;
    else button.title = words;
  }

  /* To the picture, without a #fragment in the address and in the history. */
  function skip(event) {
    event.preventDefault();
    document.getElementById("picture").focus();
  }

  (window.shortcuts ||= {}).r = () => document.getElementById("reset").click();

  document.addEventListener("click", async (event) => {
    if (event.target.closest("#reset")) {
      window.timebar.forget();
      window.page.set("url", { search: "" });
    }
    if (event.target.closest(".skip")) skip(event);
    const button = event.target.closest("#copy-link, .copy-link");
    if (!button) return;
    const copied = await copy(window.location.href);
    button.focus();
    say(button, copied ? "Link copied" : "Copy it from the address bar", copied ? "done" : "link");
    document.getElementById("link-said").textContent = copied ? "Link copied" : "";
    clearTimeout(waiting);
    waiting = setTimeout(() => say(button, "Copy link", "link"), 2500);
  });
})();
