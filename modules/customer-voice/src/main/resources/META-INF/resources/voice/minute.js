// The customer minute on the wall: the whole screen, one part at a time, by arrow keys, space, a click, or the buttons.
(() => {
  let at = 0;
  const box = () => document.getElementById("minute");
  const parts = () => [...box().querySelectorAll(".minute-part")];
  const on = () => box() && box().classList.contains("on");
  let opener = null;
  const show = (to) => {
    const all = parts();
    at = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((p, i) => p.classList.toggle("at", i === at));
    const where = box().querySelector("[data-minute-at]");
    where.textContent = where.dataset.minuteAt.replace("{0}", at + 1).replace("{1}", all.length);
    box().scrollTop = 0;
  };
  const open = (by) => {
    opener = by;
    box().classList.add("on");
    box().setAttribute("role", "dialog");
    box().setAttribute("aria-modal", "true");
    show(0);
    box().focus();
    if (box().requestFullscreen) box().requestFullscreen().catch(() => { /* it fills the window, at least */ });
  };
  const close = () => {
    if (!on()) return;
    box().classList.remove("on");
    box().removeAttribute("role");
    box().removeAttribute("aria-modal");
    if (document.fullscreenElement) document.exitFullscreen();
    if (opener) opener.focus();
  };
  document.addEventListener("click", (e) => {
    const t = e.target.closest("[data-minute]");
    if (!t) return;
    const verb = t.dataset.minute;
    if (verb === "open") open(t);
    if (verb === "close") close();
    if (verb === "next") show(at + 1);
    if (verb === "back") show(at - 1);
  });
  document.addEventListener("keydown", (e) => {
    if (!on()) return;
    const button = e.target.closest("button, a");
    if (["ArrowRight", "ArrowDown", "PageDown"].includes(e.key) || (e.key === " " && !button)) { e.preventDefault(); show(at + 1); }
    if (["ArrowLeft", "ArrowUp", "PageUp"].includes(e.key)) { e.preventDefault(); show(at - 1); }
    if (e.key === "Home") show(0);
    if (e.key === "End") show(parts().length - 1);
    if (e.key === "Escape") close();
    if (e.key === "Tab") {
      const inside = [...box().querySelectorAll("a, button")].filter((x) => x.offsetParent);
      const first = inside[0], last = inside[inside.length - 1];
      if (e.shiftKey && (document.activeElement === first || document.activeElement === box())) { e.preventDefault(); last.focus(); }
      else if (!e.shiftKey && document.activeElement === last) { e.preventDefault(); first.focus(); }
    }
  });
  // Esc leaves the whole screen without telling the page by a key.
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) close(); });
})();
