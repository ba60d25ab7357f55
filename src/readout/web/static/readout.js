// Comforts for those with scripts on; every page is complete without them.
"use strict";

(() => {
  const say = document.createElement("p");
  say.className = "vh";
  say.setAttribute("role", "status");

  const tell = (words, near) => {
    say.textContent = words;
    if (!near) return;
    const flag = document.createElement("span");
    flag.className = "flag";
    flag.setAttribute("aria-hidden", "true");
    flag.textContent = words;
    near.append(flag);
    setTimeout(() => flag.remove(), 1600);
  };

  const copy = async (address, near) => {
    try {
      await navigator.clipboard.writeText(address);
      tell("Link copied", near);
      return true;
    } catch {
      return false;
    }
  };

  // Offsets count code points, as the server does; strings here count UTF-16 units.
  const points = (text) => [...text].length;

  const offsetOf = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const line = element.closest(".line");
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return Number(line.dataset.start) + points(before.toString());
  };

  const selectedSpan = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    return start !== null && end !== null && start < end ? [start, end] : null;
  };

  const linkTo = (id, span) => `${location.origin}/d/${id}?span=${span[0]}-${span[1]}#hit`;

  const offerSelection = () => {
    const text = document.querySelector("[data-text]");
    if (!text) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "selection-link";
    button.textContent = "Copy link to the selection";
    button.hidden = true;
    document.body.append(button);
    let span = null;
    document.addEventListener("selectionchange", () => {
      const found = selectedSpan();
      if (found) span = found;
      button.hidden = !found;
    });
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", async () => {
      const address = linkTo(text.dataset.text, span);
      if (await copy(address)) button.textContent = "Link copied";
      else location.assign(address);
      setTimeout(() => { button.textContent = "Copy link to the selection"; }, 1600);
    });
  };

  const copyOnClick = () => {
    document.addEventListener("click", async (event) => {
      const link = event.target.closest("a[data-copy]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      if (!(await copy(link.href, link))) location.assign(link.href);
    });
  };

  const steps = () => [...document.querySelectorAll("[data-step], #hit")];

  const goTo = (by) => {
    const all = steps();
    if (!all.length) return;
    const now = all.findIndex((step) => step.hasAttribute("data-now"));
    const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1)];
    all.forEach((step) => step.removeAttribute("data-now"));
    next.setAttribute("data-now", "");
    const target = next.querySelector("h3 a, .nested-head a, a.words") || next;
    if (!target.matches("a")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };

  // Keys of one letter can be turned off, as dictation software types letters (WCAG 2.1.4).
  const keys = () => {
    const help = document.querySelector("[data-keys]");
    const toggle = help.querySelector("button");
    let on = localStorage.getItem("keys") !== "off";
    const show = () => {
      help.classList.toggle("off", !on);
      toggle.textContent = on ? "Turn keys off" : "Turn keys on";
    };
    toggle.addEventListener("click", () => {
      on = !on;
      localStorage.setItem("keys", on ? "on" : "off");
      show();
    });
    help.hidden = false;
    show();
    document.addEventListener("keydown", (event) => {
      if (!on || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      if (event.key === "/") {
        const search = document.querySelector("[data-search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === "j") goTo(1);
      else if (event.key === "k") goTo(-1);
    });
  };

  document.body.append(say);
  copyOnClick();
  offerSelection();
  keys();
})();
