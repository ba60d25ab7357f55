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
  keys();
})();
