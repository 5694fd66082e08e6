/* JavaScript because only the browser notices that the server is gone or slow: every
   question of the page passes here, and the reader is told when one is not answered. */
(function () {
  const ask = window.fetch;
  const SLOW = 1500; /* milliseconds without an answer before the page says so */
  let late = 0;

  function mark(name, on) {
    document.documentElement.classList.toggle(name, on);
  }

  function count(by) {
    late += by;
    mark("waiting", late > 0);
  }

  window.fetch = async function (...question) {
    let counted = 0;
    const awaited = !String(question[0]).startsWith("frame?"); /* what is fetched ahead, nobody waits for */
    const timer = setTimeout(() => awaited && count((counted = 1)), SLOW);
    try {
      const answer = await ask.apply(this, question);
      mark("lost", answer.status >= 500);
      return answer;
    } catch (error) {
      mark("lost", error.name !== "AbortError");
      throw error;
    } finally {
      clearTimeout(timer);
      count(-counted);
    }
  };
})();
