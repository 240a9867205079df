// Opens the dialog that an address asks for, and the form that a way out leads to; prints.
(() => {
  document.querySelector('dialog[data-ask="true"]')?.showModal();
  const unfold = () => { if (location.hash === "#causes") document.getElementById("writeCause")?.setAttribute("open", ""); };
  unfold();
  addEventListener("hashchange", unfold);
  document.addEventListener("click", (e) => { if (e.target.closest('[data-do="print"]')) print(); });
  // Five whys by keyboard: each key presses the button of the same meaning, the server moves the answers.
  window.planWhy = (index) => document.querySelector(`.whys-edit li[data-why="${index}"] textarea`)?.focus();
  document.addEventListener("keydown", (e) => {
    const row = e.target.closest?.(".whys-edit li");
    if (!row || !e.target.matches("textarea")) return;
    const key = e.altKey && e.key === "ArrowUp" ? "up" : e.altKey && e.key === "ArrowDown" ? "down"
      : e.key === "Enter" && !e.shiftKey && !e.isComposing ? "add" : e.key === "Backspace" && !e.target.value ? "remove" : null;
    const button = key && row.querySelector(`[data-key="${key}"]`);
    if (key === "add" || button) e.preventDefault();
    button?.click();
  });
  // Enter in the search for comments searches; it does not save the cause.
  document.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target.id === "causeForm:words") { e.preventDefault(); document.getElementById("causeForm:find").click(); }
  });
})();
