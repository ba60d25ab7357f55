// What happened, in lanes over time, to pan, to zoom and to open: marks, or bars where there are too many.
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { colour, control, dataOf, onScheme, save, teller } from "./drawing.js";

const DAY = 86400000;
const SIDE = 16;
const HEAD = 30;
const LANE = 46;
const MANY = 220;
const BAR = 7;

const OUTLINES = {
  contact: (c, x, y) => c.arc(x, y, 5, 0, 2 * Math.PI),
  statement: (c, x, y) => { c.moveTo(x, y - 6); c.lineTo(x + 6, y); c.lineTo(x, y + 6); c.lineTo(x - 6, y); c.closePath(); },
  listing: (c, x, y) => c.rect(x - 4.5, y - 4.5, 9, 9),
};
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

const start = (figure) => {
  const data = dataOf(figure);
  const holder = figure.querySelector("[data-canvas]");
  const canvas = document.createElement("canvas");
  const rows = data.lanes.length + (data.messages.length ? 1 : 0);
  const height = HEAD + LANE * Math.max(1, rows) + 8;
  holder.replaceChildren(canvas);
  holder.style.height = `${height}px`;
  const c = canvas.getContext("2d");
  const say = teller(figure);
  const lanes = data.lanes.map((_, n) => data.marks.filter((mark) => mark.lane === n));
  const all = scaleUtc().domain([data.low * DAY, data.high * DAY]);
  let width = 0;
  let scale = all;
  let spots = []; // what the pointer can be on: {x1, x2, y1, y2, mark | bar}
  let now = null;

  const axis = (ink) => {
    const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)));
    const words = scale.tickFormat();
    c.font = `11px ${ink.font}`;
    ticks.forEach((tick) => {
      const x = Math.round(scale(tick)) + 0.5;
      c.strokeStyle = ink.rule;
      c.beginPath(); c.moveTo(x, 18); c.lineTo(x, height); c.stroke();
      c.fillStyle = ink.muted;
      c.fillText(words(tick), x + 3, 14);
    });
  };

  const label = (name, top, ink) => {
    c.strokeStyle = ink.rule;
    c.beginPath(); c.moveTo(0, top + 0.5); c.lineTo(width, top + 0.5); c.stroke();
    c.font = `11.5px ${ink.font}`;
    const wide = c.measureText(name).width;
    c.fillStyle = ink.surface;
    c.fillRect(2, top + 2, wide + 6, 15);
    c.fillStyle = ink.ink;
    c.fillText(name, 4, top + 13);
  };

  const bars = (counts, top, what, ink) => {
    const found = new Map();
    counts.forEach(([day, count]) => {
      const at = Math.floor(scale((day + 0.5) * DAY) / BAR);
      if (at >= 0 && at <= width / BAR) found.set(at, (found.get(at) || 0) + count);
    });
    const most = Math.max(1, ...found.values());
    found.forEach((count, at) => {
      const tall = Math.max(1.5, (27 * count) / most);
      const since = iso(Math.floor(scale.invert(at * BAR) / DAY));
      const until = iso(Math.max(Math.ceil(scale.invert((at + 1) * BAR) / DAY) - 1, Math.floor(scale.invert(at * BAR) / DAY)));
      const bar = {
        said: `${count.toLocaleString("en")} ${what.toLowerCase()}, ${since === until ? since : `${since} to ${until}`}`,
        href: data.span.replace("SINCE", since).replace("UNTIL", until),
      };
      c.fillStyle = ink.bar;
      c.fillRect(at * BAR, top + 44 - tall, BAR - 1, tall);
      spots.push({ x1: at * BAR, x2: (at + 1) * BAR, y1: top + 14, y2: top + LANE, what: bar });
    });
  };

  const marks = (shown, top, ink) => {
    const y = top + 30;
    shown.forEach((mark) => {
      const left = scale(mark.low * DAY);
      const right = scale(mark.high * DAY);
      const tint = ink[mark.table];
      c.strokeStyle = tint;
      c.fillStyle = mark.own ? tint : ink.surface;
      c.lineWidth = mark === now ? 3 : 1.2;
      c.beginPath();
      const wide = mark.high - mark.low > 1 && right - left > 8;
      if (wide) {
        c.globalAlpha = 0.18;
        c.fillStyle = tint;
        c.rect(left, y - 4, right - left, 8);
        c.fill();
        c.globalAlpha = 1;
        if (mark === now) c.stroke();
      } else {
        OUTLINES[mark.table](c, (left + right) / 2, y);
        c.fill();
        c.stroke();
      }
      const middle = (left + right) / 2;
      spots.push({ x1: wide ? left : middle - 7, x2: wide ? right : middle + 7, y1: y - 9, y2: y + 9, what: mark });
    });
  };

  const draw = () => {
    const ink = {
      ink: colour("--ink"), muted: colour("--muted"), rule: colour("--rule"), surface: colour("--surface"),
      bar: colour("--step-5"), contact: colour("--contact"), statement: colour("--statement"),
      listing: colour("--listing"), font: "sans-serif",
    };
    const dense = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(height * dense);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    c.setTransform(dense, 0, 0, dense, 0, 0);
    c.fillStyle = ink.surface;
    c.fillRect(0, 0, width, height);
    c.lineWidth = 1;
    spots = [];
    axis(ink);
    const [low, high] = scale.domain().map((moment) => moment / DAY);
    lanes.forEach((lane, n) => {
      const top = HEAD + n * LANE;
      const shown = lane.filter((mark) => mark.high >= low && mark.low <= high);
      if (shown.length > MANY) bars(shown.map((mark) => [mark.low, 1]), top, data.lanes[n], ink);
      else marks(shown, top, ink);
      c.lineWidth = 1;
      label(data.lanes[n], top, ink);
    });
    if (data.messages.length) {
      const top = HEAD + lanes.length * LANE;
      bars(data.messages, top, "messages", ink);
      label("Messages by their headers", top, ink);
    }
    if (!figure.dataset.drawn) figure.dataset.drawn = String(Math.round(performance.now()));
  };

  const zooming = zoom()
    .scaleExtent([1, Math.max(2, (data.high - data.low) / 3)])
    .filter((event) => (event.type === "wheel" ? document.activeElement === holder : !event.button))
    .on("zoom", (event) => {
      scale = event.transform.rescaleX(all);
      draw();
    });
  const chart = select(canvas).call(zooming).on("dblclick.zoom", null);
  control(figure, {
    zoom: (by) => chart.call(zooming.scaleBy, by),
    fit: () => chart.call(zooming.transform, zoomIdentity),
    pan: (x) => chart.call(zooming.translateBy, x / (scale === all ? 1 : (all.domain()[1] - all.domain()[0]) / (scale.domain()[1] - scale.domain()[0])), 0),
    picture: () => canvas.toBlob((blob) => save(blob, "timeline.png")),
  });

  const under = (event) => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return spots.findLast((spot) => x >= spot.x1 && x <= spot.x2 && y >= spot.y1 && y <= spot.y2)?.what ?? null;
  };
  canvas.addEventListener("mousemove", (event) => {
    const what = under(event);
    canvas.style.cursor = what ? "pointer" : "grab";
    if (!now) say(what?.said ?? "");
  });
  canvas.addEventListener("click", (event) => {
    now = under(event);
    if (now) say(now.said, [now.href, now.table ? "Open the passage" : "Open these days"]);
    else say("");
    draw();
  });
  canvas.addEventListener("dblclick", (event) => {
    const what = under(event);
    if (what) location.assign(what.href);
  });
  const measure = () => {
    const wide = holder.clientWidth;
    if (wide === width || !wide) return;
    width = wide;
    all.range([SIDE, width - SIDE]);
    zooming.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]);
    chart.call(zooming.transform, zoomIdentity);
  };
  measure();
  new ResizeObserver(measure).observe(holder);
  onScheme(draw);
};

document.querySelectorAll('[data-drawing="timeline"]').forEach(start);
