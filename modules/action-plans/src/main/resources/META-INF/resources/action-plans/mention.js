// Typing an @ offers the people who may see the plan; arrows choose, Enter or Tab takes, Escape leaves. The server decides.
(() => {
  let box = null, field = null, start = -1, at = 0;
  const names = (f) => [...(document.getElementById(f.dataset.mention)?.children ?? [])].map((li) => li.textContent);
  const close = () => {
    box?.remove();
    box = null;
    field?.removeAttribute("aria-controls");
    field?.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...box.children].forEach((li, i) => li.setAttribute("aria-selected", i === at ? "true" : "false"));
    field.setAttribute("aria-activedescendant", "mention-" + at);
    box.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const take = (name) => {
    const end = field.selectionStart;
    field.setRangeText("@" + name + " ", start, end, "end");
    close();
    field.focus();
  };
  const offer = () => {
    const before = field.value.slice(0, field.selectionStart);
    const found = /(^|[^\p{L}\p{N}])@([\p{L}\p{N}'’\- ]{0,40})$/u.exec(before);
    if (!found) { close(); return; }
    start = before.length - found[2].length - 1;
    const typed = found[2].toLowerCase();
    const fit = names(field).filter((n) => n.toLowerCase().startsWith(typed) || n.toLowerCase().split(" ").some((w) => typed && w.startsWith(typed))).slice(0, 8);
    if (!fit.length || fit.some((n) => n.toLowerCase() === typed.trim() && typed.endsWith(" "))) { close(); return; }
    close();
    box = document.createElement("ul");
    box.className = "mention-list";
    box.id = "mention-list";
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
    fit.forEach((name, i) => {
      const li = document.createElement("li");
      li.id = "mention-" + i;
      li.setAttribute("role", "option");
      li.textContent = name;
      li.addEventListener("mousedown", (e) => { e.preventDefault(); take(name); });
      box.append(li);
    });
    field.after(box);
    field.setAttribute("aria-controls", "mention-list");
    at = 0;
    mark();
  };
  document.addEventListener("focusin", (e) => {
    if (!e.target.matches?.("textarea[data-mention]")) return;
    field = e.target;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
  });
  document.addEventListener("input", (e) => { if (e.target === field) offer(); });
  document.addEventListener("focusout", (e) => { if (e.target === field) close(); });
  document.addEventListener("keydown", (e) => {
    if (!box || e.target !== field) return;
    const last = box.children.length - 1;
    if (e.key === "ArrowDown") at = at === last ? 0 : at + 1;
    else if (e.key === "ArrowUp") at = at === 0 ? last : at - 1;
    else if (e.key === "Enter" || e.key === "Tab") { e.preventDefault(); take(box.children[at].textContent); return; }
    else if (e.key === "Escape") { e.stopPropagation(); close(); return; }
    else return;
    e.preventDefault();
    mark();
  });
})();
