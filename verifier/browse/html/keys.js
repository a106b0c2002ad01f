// Keys do what the links and fields do that name them: data-key="j". Nothing here knows what a page holds.
"use strict";
(() => {
  const box = document.getElementById("keys");
  const kept = "verifier-keys-off";
  const words = "textarea, select, input:not([type=radio]):not([type=checkbox])";
  const remembered = (work) => { try { return work(window.localStorage); } catch { return null; } };

  if (!box) return;
  box.closest("[hidden]")?.removeAttribute("hidden");
  document.body.classList.add("with-keys");
  const show = () => document.body.classList.toggle("with-keys", box.checked);
  box.checked = remembered((store) => store.getItem(kept)) === null;
  show();
  box.addEventListener("change", () => {
    remembered((store) => box.checked ? store.removeItem(kept) : store.setItem(kept, "1"));
    show();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.matches(words);
    if (typing && event.key === "Escape") event.target.blur();
    if (typing && event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit();
    if (typing || !box.checked || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const meant = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
    if (!meant) return;
    event.preventDefault();
    if (meant.matches("input[type=radio]")) meant.checked = true;
    if (meant.matches("input, textarea, select")) meant.focus();
    else meant.click();
  });
})();
