// Selecting words of a document: highlight, note, copy the link, save. Without scripts, the sign beside each
// paragraph and the form on the passage's page do the same.
"use strict";

(() => {
  const text = document.querySelector("[data-text]");
  const bar = document.querySelector("[data-selection]");
  if (!text || !bar) return;

  const id = text.dataset.text;
  const longest = 160;
  const say = document.createElement("p");
  say.className = "vh";
  say.setAttribute("role", "status");
  document.body.append(say);
  document.body.append(bar);

  // Offsets count code points, as the server does; strings here count UTF-16 units.
  const points = (words) => [...words].length;

  const offsetOf = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const line = element.closest(".line");
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return Number(line.dataset.start) + points(before.toString());
  };

  const selected = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return null;
    return { span: `${start}-${end}`, words: linesOf(range) };
  };

  // The words of the lines alone: portion marks and numbers beside them are none of the text.
  const linesOf = (range) => {
    const lines = [...text.querySelectorAll(".line")].filter((line) => range.intersectsNode(line));
    return lines.map((line) => {
      const part = document.createRange();
      part.selectNodeContents(line);
      if (line.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
      if (line.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
      return part.toString();
    }).join(" ");
  };

  const quoteOf = (words) => {
    const flat = words.split(/\s+/).filter(Boolean).join(" ");
    if (points(flat) <= longest) return flat;
    const cut = [...flat].slice(0, longest).join("");
    return cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
  };

  const linkTo = (found) => {
    const values = new URLSearchParams({ span: found.span, quote: quoteOf(found.words) });
    return `${location.origin}/d/${id}?${values}#hit`;
  };

  const copy = async (address) => {
    try {
      await navigator.clipboard.writeText(address);
      say.textContent = "Link copied";
      return true;
    } catch {
      return false;
    }
  };

  let found = null;
  const button = (name) => bar.querySelector(`[data-do="${name}"]`);
  const noteAddress = () => `/d/${id}?span=${found.span}#note-form`;

  document.addEventListener("selectionchange", () => {
    const now = selected();
    if (now) found = now;
    if (now || !bar.contains(document.activeElement)) bar.hidden = !now;
  });
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
  });
  bar.addEventListener("submit", (event) => {
    bar.elements.namedItem("span").value = found.span;
    if (bar.elements.namedItem("who").value) return;
    event.preventDefault(); // who it is has to be asked first
    location.assign(noteAddress());
  });
  button("note").addEventListener("click", () => location.assign(noteAddress()));
  button("save").addEventListener("click", () => {
    const values = new URLSearchParams({ kind: "passage", target: id, span: found.span, back: location.pathname + location.search });
    location.assign(`/save?${values}`);
  });
  button("copy").addEventListener("click", async () => {
    const name = button("copy").textContent;
    const address = linkTo(found);
    if (!(await copy(address))) location.assign(address);
    button("copy").textContent = "Link copied";
    setTimeout(() => { button("copy").textContent = name; }, 1600);
  });

  // The sign beside a paragraph copies an address that has the paragraph's words too.
  text.addEventListener("click", async (event) => {
    const link = event.target.closest("a.anchor[data-copy]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    const block = link.closest(".block") || link.parentElement;
    const lines = [...(link.closest("tr") || block).querySelectorAll(".line")];
    const address = new URL(link.href);
    address.searchParams.set("quote", quoteOf(lines.map((line) => line.textContent).join(" ")));
    if (!(await copy(address.href))) { location.assign(link.href); return; }
    const flag = document.createElement("span");
    flag.className = "flag";
    flag.setAttribute("aria-hidden", "true");
    flag.textContent = "Link copied";
    link.append(flag);
    setTimeout(() => flag.remove(), 1600);
  });
})();
