// Follows an import by server-sent events: figures change in place, and when the state changes the page is drawn anew.
// Where events do not come through, it asks every two seconds instead.
(() => {
  const number = new Intl.NumberFormat(document.documentElement.lang || "en");
  const minutes = new Intl.NumberFormat(document.documentElement.lang || "en", { style: "unit", unit: "minute", unitDisplay: "long" });
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (whole, i) => typeof values[i] === "number" ? number.format(values[i]) : values[i] ?? "");
  const redraw = () => window.redrawImport && window.redrawImport();
  const board = () => document.querySelector("[data-events]");
  let stream = null, polling = null, failed = 0, state = "", said = -1, ended = "", again = 0;

  const time = (seconds, words) => {
    if (seconds < 60) return fill(words.seconds, Math.max(1, seconds));
    if (seconds < 3600) return minutes.format(Math.floor((seconds + 30) / 60));
    return fill(words.hours, Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60));
  };
  const facts = (now, words) => {
    const found = [];
    if (now.state === "QUEUED") found.push(words.waits);
    if (now.rate > 0) found.push(fill(words.rate, now.rate));
    if (now.secondsLeft != null) found.push(fill(words.left, time(now.secondsLeft, words)));
    if (now.rowsRead > 0) found.push(fill(words.rejected, now.rejected), fill(words.saved, now.rowsRead));
    return found;
  };
  const show = (now) => {
    const at = board();
    if (!at) return;
    const words = at.dataset;
    const put = (name, text) => at.querySelectorAll(`[data-show="${name}"]`).forEach((e) => { e.textContent = text; });
    put("done", fill(words.done, now.rowsRead, now.rows));
    put("percent", `${now.percent} %`);
    at.querySelectorAll("progress").forEach((e) => { e.value = now.percent; });
    at.querySelectorAll('[data-show="facts"]').forEach((e) => e.replaceChildren(...facts(now, words).flatMap((text) => {
      const span = document.createElement("span");
      span.textContent = text;
      return [span];
    })));
    document.querySelectorAll("[data-count]").forEach((e) => { e.textContent = number.format(now[e.dataset.count]); });
    document.querySelectorAll("[data-bar]").forEach((e) => {
      const rows = now[e.dataset.bar];
      e.dataset.none = rows === 0;
      e.style.setProperty("--v", rows === 0 ? 0 : Math.max(rows, Math.floor(now.rows / 120)));
    });
    // said aloud at every tenth only
    const tenth = Math.floor(now.percent / 10);
    if (tenth !== said) { said = tenth; put("said", `${now.percent} %`); }
  };
  const hear = (event) => {
    failed = 0;
    const now = JSON.parse(event.data);
    const before = state;
    state = `${now.state} ${now.stopping} ${now.rejected > 0}`;
    show(now);
    if (now.over) { stop(); ended = board() ? board().dataset.events : ""; redraw(); } else if (before && before !== state) redraw();
  };
  const stop = () => {
    if (stream) stream.close();
    stream = null;
    clearInterval(polling);
    polling = null;
  };
  const poll = () => {
    stop();
    polling = setInterval(() => (board() ? redraw() : stop()), 2000);
  };
  const follow = () => {
    const at = board();
    if (!at) { stop(); ended = ""; again = 0; return; }
    if (ended === at.dataset.events) {
      // it is over, and yet the page could not be drawn anew: a few more times, slower each time
      if (again < 4) setTimeout(redraw, 2000 * ++again);
      return;
    }
    if (stream || polling) return;
    if (!window.EventSource) { poll(); return; }
    stream = new EventSource(at.dataset.events);
    stream.addEventListener("progress", hear);
    stream.addEventListener("over", hear);
    // a stream that was let go comes back by itself; one that is refused, or never comes, is given up
    stream.onerror = () => { if (++failed > 3 || (stream && stream.readyState === EventSource.CLOSED)) poll(); };
  };
  document.addEventListener("DOMContentLoaded", () => {
    follow();
    if (window.jQuery) jQuery(document).on("pfAjaxComplete", () => setTimeout(follow));
  });
})();
