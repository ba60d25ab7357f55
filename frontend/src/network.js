// Who with whom, to pan, to zoom and to open. Where the nodes stand is settled by the server.
import cytoscape from "cytoscape";
import { colour, control, dataOf, onScheme, quiet, save, teller } from "./drawing.js";

const SHAPES = { person: "ellipse", state: "rectangle", organisation: "diamond", group: "triangle", place: "hexagon" };
const MANY = 1500;

const elementsOf = (data) => {
  const most = Math.log1p(Math.max(1, ...data.links.map((link) => link.n)));
  const nodes = data.nodes.map((node, at) => ({
    data: {
      id: node.id, name: node.name, said: node.said, shape: SHAPES[node.type], type: node.type,
      size: 2 * node.r, font: 11.5 * (at < data.labelled ? data.scale : 1), rank: at,
    },
    position: { x: node.x, y: node.y },
  }));
  const links = data.links.map((link, at) => {
    const share = Math.log1p(link.n) / most;
    return {
      data: {
        id: `l${at}`, source: data.nodes[link.a].id, target: data.nodes[link.b].id, said: link.said,
        width: 0.8 + 5 * share * share * data.scale,
        faint: Math.min(0.4, Math.max(0.08, 60 / (data.links.length + 1))) + 0.5 * share * share,
      },
    };
  });
  return [...nodes, ...links];
};

const look = () => [
  {
    selector: "node",
    style: {
      width: "data(size)", height: "data(size)", shape: "data(shape)",
      "background-color": (node) => colour(`--net-${node.data("type")}`),
      "border-width": 1, "border-color": colour("--surface"),
      label: "data(name)", color: colour("--ink"), "font-size": "data(font)", "font-family": "sans-serif",
      "text-valign": "bottom", "text-margin-y": 3, "min-zoomed-font-size": 7,
      "text-outline-color": colour("--surface"), "text-outline-width": 2,
      "z-index": (node) => 10000 - node.data("rank"),
    },
  },
  {
    selector: "edge",
    style: {
      width: "data(width)", "line-color": colour("--net-link"), "line-opacity": "data(faint)",
      "curve-style": "haystack", "haystack-radius": 0,
    },
  },
  { selector: ".far", style: { opacity: 0.12, "text-opacity": 0.12 } },
  {
    selector: "node.now",
    style: { "border-width": 4, "border-color": colour("--accent"), "min-zoomed-font-size": 0, "z-index": 20000 },
  },
  { selector: "edge.now", style: { "line-color": colour("--accent"), "line-opacity": 0.9 } },
];

const start = (figure) => {
  const data = dataOf(figure);
  const canvas = figure.querySelector("[data-canvas]");
  canvas.replaceChildren();
  const cy = cytoscape({
    container: canvas,
    elements: elementsOf(data),
    layout: { name: "preset", fit: true, padding: 24 },
    style: look(),
    minZoom: 0.05, maxZoom: 8,
    userZoomingEnabled: false,
    boxSelectionEnabled: false, autoungrabify: true,
    textureOnViewport: data.links.length > MANY,
    hideEdgesOnViewport: data.links.length > 4 * MANY,
  });
  // On a narrow screen all labels would be too small to read: those of the chief parties are then made larger.
  if (cy.zoom() * 11.5 * data.scale < 8) {
    cy.nodes().filter((node) => node.data("rank") < 6).forEach((node) => node.data("font", 9 / cy.zoom()));
  }
  cy.one("render", () => { figure.dataset.drawn = String(Math.round(performance.now())); });

  // The wheel zooms only while the drawing has the focus, so that a page can be scrolled past it.
  canvas.addEventListener("focus", () => cy.userZoomingEnabled(true));
  canvas.addEventListener("blur", () => cy.userZoomingEnabled(false));

  const middle = () => ({ x: cy.width() / 2, y: cy.height() / 2 });
  control(figure, {
    zoom: (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: middle() }),
    fit: () => cy.fit(undefined, 24),
    pan: (x, y) => cy.panBy({ x, y }),
    picture: () => save(
      cy.png({ output: "blob", full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg: colour("--surface") }),
      "network.png",
    ),
  });

  const say = teller(figure);
  const partyOf = (node) => `/parties/${encodeURIComponent(node.id())}`;
  const pairOf = (edge) => {
    const asked = new URLSearchParams({ a: edge.source().id(), b: edge.target().id() });
    new URLSearchParams(data.rest).forEach((value, name) => asked.set(name, value));
    return `/changed?${asked}`;
  };
  const show = (element) => {
    cy.batch(() => {
      cy.elements().removeClass("far now");
      if (!element) return;
      cy.elements().not(element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes()))
        .addClass("far");
      element.addClass("now");
    });
    if (!element) say("");
    else if (element.isNode()) say(element.data("said"), [partyOf(element), "Open the party"]);
    else say(element.data("said"), [pairOf(element), "Open the pair"]);
  };
  let held = null;
  cy.on("mouseover", "node, edge", (event) => { if (!held) say(event.target.data("said")); });
  cy.on("mouseout", "node, edge", () => { if (!held) say(""); });
  cy.on("tap", (event) => {
    held = event.target === cy ? null : event.target;
    show(held);
  });
  const open = (element) => location.assign(element.isNode() ? partyOf(element) : pairOf(element));
  cy.on("dbltap", "node, edge", (event) => open(event.target));
  // The browser knows how fast this person double-clicks, and what the first click held is what is meant.
  canvas.addEventListener("dblclick", () => { if (held) open(held); });

  // The list beside the drawing moves it: what is in focus there is shown in the middle here.
  const list = document.querySelector("[data-parties]");
  list.addEventListener("focusin", (event) => {
    const node = cy.getElementById(event.target.closest("[data-node]")?.dataset.node ?? "");
    if (!node.length) return;
    held = node;
    show(node);
    const to = { center: { eles: node } };
    if (quiet()) cy.center(node);
    else cy.animate(to, { duration: 200 });
  });
  onScheme(() => cy.style(look()));
  new ResizeObserver(() => cy.resize()).observe(canvas);
};

document.querySelectorAll('[data-drawing="network"]').forEach(start);
