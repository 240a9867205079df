// Dragging a card and choosing from its menu ask the same question of the server; it decides, the board is drawn anew.
(() => {
  let dragged = null, target = null, asked = null;
  const ask = (...pairs) => movePlan(pairs.map(([name, value]) => ({ name, value })));
  const from = (e) => ["from", e.closest(".lane")?.dataset.lane ?? ""];
  document.addEventListener("click", (e) => {
    const line = e.target.closest("button[data-step]");
    if (!line) return;
    target = null;
    asked = line.dataset.plan;
    line.closest("details").removeAttribute("open");
    ask(["plan", line.dataset.plan], ["step", line.dataset.step], from(line));
  });
  document.addEventListener("dragstart", (e) => {
    dragged = e.target.closest?.(".ticket[data-plan]");
    if (!dragged) return;
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", dragged.dataset.plan);
    requestAnimationFrame(() => dragged?.classList.add("lift"));
  });
  document.addEventListener("dragend", () => { dragged?.classList.remove("lift"); dragged = null; });
  document.addEventListener("dragover", (e) => {
    const lane = e.target.closest?.(".lane");
    if (!dragged || !lane) return;
    e.preventDefault();
    e.dataTransfer.dropEffect = "move";
  });
  document.addEventListener("drop", (e) => {
    const lane = e.target.closest?.(".lane");
    if (!dragged || !lane) return;
    e.preventDefault();
    if (lane.contains(dragged)) return;
    target = lane.dataset.lane;
    asked = null;
    ask(["plan", dragged.dataset.plan], ["lane", target], from(dragged));
  });
  window.planMoved = (args) => {
    // The board is drawn anew: who chose from a menu goes on at the same card, wherever it lies now.
    if (asked) document.querySelector(`.ticket[data-plan="${asked}"] summary`)?.focus();
    asked = null;
    const lane = target && document.querySelector(`.lane[data-lane="${target}"]`);
    target = null;
    if (!lane || args?.moved) return;
    lane.classList.add("refuse");
    setTimeout(() => lane.classList.remove("refuse"), 4000);
  };
})();
