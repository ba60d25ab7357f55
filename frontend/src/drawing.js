// What both drawings share: their figure, its buttons and keys, and saving a picture.

export const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const onScheme = (draw) =>
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

export const dataOf = (figure) => JSON.parse(figure.querySelector("template").content.textContent);

export const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

// The buttons and keys of a figure: `acts` has zoom(factor), fit(), pan(x, y) and picture().
export const control = (figure, acts) => {
  const named = {
    in: () => acts.zoom(1.4),
    out: () => acts.zoom(1 / 1.4),
    fit: acts.fit,
    png: acts.picture,
  };
  figure.querySelectorAll("[data-act]").forEach((button) => {
    button.addEventListener("click", named[button.dataset.act]);
  });
  const keys = {
    "+": named.in, "=": named.in, "-": named.out, 0: named.fit,
    ArrowLeft: () => acts.pan(60, 0), ArrowRight: () => acts.pan(-60, 0),
    ArrowUp: () => acts.pan(0, 60), ArrowDown: () => acts.pan(0, -60),
  };
  const canvas = figure.querySelector("[data-canvas]");
  canvas.tabIndex = 0;
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }));
};

// Says what is under the pointer, or in focus, in the line beneath the drawing; `lead` is [address, words].
export const teller = (figure) => {
  const line = figure.querySelector("[data-said]");
  const rest = line.dataset.hint;
  line.textContent = rest;
  let now = rest;
  return (words, lead) => {
    const text = words || rest;
    const told = lead ? `${text} ${lead[0]}` : text;
    if (told === now) return;
    now = told;
    line.textContent = text;
    if (!lead) return;
    const link = document.createElement("a");
    [link.href, link.textContent] = lead;
    line.append(" ", link);
  };
};
