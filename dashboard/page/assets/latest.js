/* JavaScript because answers cross on their way: of two questions to one callback only the
   answer to the later one counts. An answer is told what the page shows (fresh.py), so one
   that comes in between would leave the page with something nobody sends again. */
(() => {
  "use strict";
  const ask = window.fetch;
  const NOTHING = { multi: true, response: {} }; // what Dash reads as: no output changes
  const OUTPUT = /^\{"output":"((?:[^"\\]|\\.)*)"/;
  const asked = new Map(); // questions so far, by the outputs they are for

  window.fetch = async function (...question) {
    const body = question[1]?.body;
    const name = typeof body === "string" && OUTPUT.exec(body)?.[1];
    if (!name) return ask.apply(this, question);
    const number = (asked.get(name) || 0) + 1;
    asked.set(name, number);
    const answer = await ask.apply(this, question);
    const read = answer.json.bind(answer);
    answer.json = async () => {
      const held = await read();
      return asked.get(name) === number ? held : NOTHING;
    };
    return answer;
  };
})();
