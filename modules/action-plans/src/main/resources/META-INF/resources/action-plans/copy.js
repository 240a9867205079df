// Copies a text of the page; says so in the button.
(() => {
  document.addEventListener("click", async (e) => {
    const button = e.target.closest("[data-copy]");
    if (!button) return;
    const from = document.getElementById(button.dataset.copy);
    const text = from.value ?? from.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure connection there is no clipboard: show and select it, so that one key copies it.
      from.closest("details")?.setAttribute("open", "");
      if (from.select) from.select(); else getSelection().selectAllChildren(from);
      return;
    }
    const words = button.querySelector("span") ?? button, before = words.textContent;
    words.setAttribute("role", "status");
    words.textContent = button.dataset.said;
    setTimeout(() => { words.textContent = before; words.removeAttribute("role"); }, 3000);
  });
})();
