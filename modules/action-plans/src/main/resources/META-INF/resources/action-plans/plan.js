// Opens the dialog that an address asks for, and the form that a way out leads to; prints.
(() => {
  document.querySelector('dialog[data-ask="true"]')?.showModal();
  const unfold = () => { if (location.hash === "#causes") document.getElementById("writeCause")?.setAttribute("open", ""); };
  unfold();
  addEventListener("hashchange", unfold);
  document.addEventListener("click", (e) => { if (e.target.closest('[data-do="print"]')) print(); });
})();
