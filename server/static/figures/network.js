// Things and the links between them: by mouse, by finger, and by keyboard.

import { current, family, living, onTurn } from "./colours.js";
import { el, filled, linked, script } from "./dom.js";
import { describe, drawn, sheet } from "./network_style.js";
import { filling, groups, rings } from "./network_layout.js";
import { picture } from "./network_picture.js";
import { asSvg } from "./save.js";

const FEW = 18; // links up to which all their names fit in
const STEP = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Draw a graph into an element; return how to save it, and how to draw other data in its place. */
export async function draw(place, data, tools) {
  await script(tools.vendor);
  return new Network(place, data, tools).saving();
}

class Network {
  constructor(place, data, { words, title, more, changed }) {
    this.words = words;
    this.more = more;
    this.changed = changed;
    this.data = data;
    this.canvas = el("div", { class: "canvas network", tabindex: "0", role: "application", "aria-label": title, "aria-describedby": `${place.id}-help` });
    this.told = el("div", { class: "told", "aria-live": "polite" });
    this.print = el("div", { class: "printed", "aria-hidden": "true" });
    place.append(el("p", { class: "note help", id: `${place.id}-help` }, more ? words.keys_more : words.keys), this.canvas, this.print, this.told);
    this.cy = globalThis.cytoscape({ container: this.canvas, style: sheet(current(), family()), minZoom: 0.2, maxZoom: 2.5, userZoomingEnabled: false });
    this.canvas.addEventListener("keydown", (event) => this.pressed(event));
    this.canvas.addEventListener("focus", () => this.chosen || this.choose(this.cy.nodes()[0]));
    this.cy.on("tap", "node", ({ target }) => this.choose(target));
    this.cy.on("dbltap", "node", ({ target }) => this.grow(target));
    this.cy.on("tap", "edge", ({ target }) => this.tell(target));
    this.cy.on("tap", ({ target }) => target === this.cy && this.clear());
    onTurn(() => this.cy.style(sheet(current(), family())));
    addEventListener("beforeprint", () => this.print.replaceChildren(document.importNode(parsed(picture(this.cy, living(), family())), true)));
    this.add(data);
  }

  /** Show other data: all that is there goes. */
  replace(data) {
    this.data = data;
    this.cy.elements().remove();
    this.clear();
    this.add(data);
  }

  /** Add things and links that are not there yet, and lay all out anew. */
  add(data) {
    const known = (id) => this.cy.getElementById(id).nonempty();
    const nodes = data.nodes.filter((node) => !known(node.id));
    const links = data.edges.map((edge) => ({ ...edge, id: `${edge.source} ${edge.kind} ${edge.label} ${edge.target}` }));
    this.cy.add(nodes.map((node) => ({ group: "nodes", data: drawn(node) })));
    this.cy.add(links.filter((edge) => !known(edge.id)).map((edge) => ({ group: "edges", data: edge })));
    this.cy.edges().toggleClass("named", this.cy.edges().length <= FEW);
    this.cy.layout(this.layout()).run();
    this.fit();
  }

  /** Return how things are laid out: on rings around the one that all is about, or in groups where there is none. */
  layout() {
    const centre = this.cy.nodes("[?big]")[0];
    const { clientWidth, clientHeight } = this.canvas;
    const around = () => filling(rings(this.cy.nodes().toArray(), centre, clientWidth > 1.25 * clientHeight), this.canvas);
    const places = centre ? around() : groups(this.cy, Math.max(clientWidth * 1.5, 600));
    return { name: "preset", positions: (node) => places[node.id()] };
  }

  fit() {
    this.cy.fit(undefined, 24);
    if (this.cy.zoom() > 1.15) this.cy.zoom({ level: 1.15, renderedPosition: { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 } });
    if (this.cy.zoom() >= 1.15) this.cy.center();
  }

  zoom(by) {
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 } });
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const done = STEP[event.key] ? this.step(STEP[event.key]) : this.command(event.key);
    if (done) event.preventDefault();
  }

  command(key) {
    const commands = {
      Enter: () => this.chosen && location.assign(this.chosen.id()),
      " ": () => this.chosen && this.grow(this.chosen),
      "+": () => this.zoom(1.25),
      "=": () => this.zoom(1.25),
      "-": () => this.zoom(0.8),
      0: () => this.fit(),
      PageDown: () => this.walk(1),
      PageUp: () => this.walk(-1),
      Home: () => this.choose(this.cy.nodes()[0]),
      Escape: () => this.clear(),
    };
    commands[key]?.();
    return key in commands && key !== "Escape";
  }

  /** Choose the thing that lies nearest in a direction. */
  step([x, y]) {
    const from = this.chosen?.position() ?? { x: 0, y: 0 };
    let best = null;
    this.cy.nodes().forEach((node) => {
      if (node === this.chosen || (this.chosen && node.id() === this.chosen.id())) return;
      const [along, across] = [(node.position("x") - from.x) * x + (node.position("y") - from.y) * y, Math.abs((node.position("x") - from.x) * y) + Math.abs((node.position("y") - from.y) * x)];
      const far = along + 2 * across;
      if (along > 0 && across <= along * 2 && (!best || far < best.far)) best = { node, far };
    });
    if (best) this.choose(best.node);
    return true;
  }

  /** Choose the next thing, or the one before, so that each can be reached. */
  walk(by) {
    const nodes = this.cy.nodes();
    const at = this.chosen ? nodes.toArray().findIndex((node) => node.id() === this.chosen.id()) : -1;
    this.choose(nodes[(at + by + nodes.length) % nodes.length]);
  }

  choose(node) {
    this.cy.elements().removeClass("chosen beside");
    this.chosen = node;
    node.addClass("chosen");
    node.connectedEdges().addClass("beside");
    this.told.replaceChildren(...describe(node, this.words, this.more && (() => this.grow(node))));
  }

  tell(edge) {
    this.cy.elements().removeClass("chosen beside");
    edge.addClass("beside");
    const { label, kind, status, predicate, times } = edge.data();
    const why = predicate && `/why?${new URLSearchParams({ s: edge.source().id(), p: predicate, o: edge.target().id() })}`;
    const words = [this.words[kind], status, times > 1 ? filled(this.words.times, { times }) : ""].filter(Boolean).join(" · ");
    this.told.replaceChildren(
      el("p", {}, linked(edge.source().data("label"), edge.source().id()), ` ${label} `, linked(edge.target().data("label"), edge.target().id())),
      el("p", { class: "note" }, words, why ? " · " : "", why ? el("a", { href: why }, this.words.evidence) : ""),
    );
  }

  clear() {
    this.cy.elements().removeClass("chosen beside");
    this.chosen = null;
    this.told.replaceChildren();
  }

  /** Fetch what is linked to a thing and add it. */
  async grow(node) {
    if (!this.more) return;
    const data = await this.more(node.id());
    this.data = { ...this.data, nodes: merged(this.data.nodes, data.nodes, (one) => one.id), edges: merged(this.data.edges, data.edges, (one) => `${one.source} ${one.label} ${one.target}`) };
    this.add(data);
    this.choose(node);
    this.changed?.(this.data);
  }

  saving() {
    return {
      replace: (data) => this.replace(data),
      zoom: (by) => this.zoom(by),
      fit: () => this.fit(),
      svg: async () => asSvg(picture(this.cy, current(), family())),
      png: async () => this.cy.png({ output: "blob-promise", full: true, scale: 2, bg: current().paper }),
    };
  }
}

function merged(one, other, key) {
  return [...new Map([...other, ...one].map((each) => [key(each), each])).values()];
}

function parsed(text) {
  return new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
}
