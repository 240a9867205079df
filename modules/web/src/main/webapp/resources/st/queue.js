// The review queue by keyboard: a key presses what carries it. Nothing happens while somebody types, and keys can be turned off.
(() => {
  const busy = { now: false };
  const box = () => document.querySelector("[data-keys]");
  const off = () => { try { return localStorage.getItem(box().dataset.keys) === "off"; } catch { return false; } };
  const show = () => {
    const b = box();
    if (!b) return;
    b.checked = !off();
    document.documentElement.toggleAttribute("data-keys-off", off());
  };
  const typing = (e) => e.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (e) => {
    if (e.key === " " && e.target.matches("a[role=button]")) { e.preventDefault(); e.target.click(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || !box() || off()) return;
    const key = e.key.toLowerCase();
    const field = document.querySelector(`[data-focus="${CSS.escape(key)}"]`);
    if (field) { e.preventDefault(); field.focus(); return; }
    const t = document.querySelector(`[data-key~="${CSS.escape(key)}"]`);
    if (!t || t.disabled || busy.now) return;
    e.preventDefault();
    busy.now = true;
    t.click();
  });
  document.addEventListener("change", (e) => {
    if (!e.target.matches("[data-keys]")) return;
    try { localStorage.setItem(e.target.dataset.keys, e.target.checked ? "on" : "off"); } catch { /* private mode */ }
    show();
  });
  document.addEventListener("DOMContentLoaded", () => {
    show();
    if (!window.jQuery) return;
    jQuery(document).on("pfAjaxComplete", () => {
      busy.now = false;
      show();
      const now = document.getElementById("now");
      if (now && (!document.activeElement || document.activeElement === document.body)) now.focus({ preventScroll: true });
    });
    jQuery(document).on("pfAjaxError", () => { busy.now = false; });
  });
})();
