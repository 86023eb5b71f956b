// How things and links look: kinds of links by their line, kinds of things by their shape, never by colour alone.

import { el, linked } from "./dom.js";

export const DASH = { asserted: [], known: [], inferred: [7, 4], planned: [1.5, 4], over: [1.5, 4] };
export const SHAPES = { Event: "diamond", Person: "ellipse", Place: "hexagon", Policy: "tag", Organization: "round-rectangle" };

/** Return a thing's data with what the drawing needs. */
export function drawn(node) {
  return { ...node, shape: SHAPES[node.family] ?? "ellipse", big: node.ring === 0 ? 1 : 0 };
}

/** Return the style sheet of cytoscape for these colours. */
export function sheet(colours, family) {
  const line = (kind, style) => ({ selector: `edge[kind = "${kind}"]`, style });
  return [
    { selector: "node", style: {
      label: "data(label)", shape: "data(shape)", width: 20, height: 20, "background-color": colours.paper,
      "border-width": 2, "border-color": colours.ink, color: colours.ink, "font-family": family, "font-size": 13,
      "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": 130,
      "text-background-color": colours.paper, "text-background-opacity": 0.85, "text-background-padding": 2, "min-zoomed-font-size": 6,
    } },
    { selector: "node[?big]", style: { width: 30, height: 30, "background-color": colours.accent, "border-color": colours.accent, "font-weight": 600, "font-size": 15 } },
    { selector: "edge", style: {
      width: 1.6, "line-color": colours.edge, "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": colours.edge,
      "arrow-scale": 0.8, "font-family": family, "font-size": 11, color: colours.quiet, "text-rotation": "autorotate", "text-wrap": "ellipsis", "text-max-width": 150,
      "text-background-color": colours.paper, "text-background-opacity": 0.85, "text-background-padding": 2, "min-zoomed-font-size": 9,
    } },
    line("inferred", { "line-style": "dashed", "line-dash-pattern": DASH.inferred }),
    line("planned", { "line-style": "dotted", "line-color": colours.accent, "target-arrow-color": colours.accent }),
    line("over", { "line-style": "dotted", "target-arrow-shape": "tee" }),
    { selector: "edge.named", style: { label: "data(label)" } },
    { selector: "edge.beside", style: { label: "data(label)", "line-color": colours.ink, "target-arrow-color": colours.ink, width: 2.2, "z-index": 9, color: colours.ink } },
    { selector: "node.chosen", style: { "border-color": colours.accent, "border-width": 4, "z-index": 10 } },
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-opacity": 0 } },
  ];
}

/** Return what is told of a chosen thing: its name, its class, its links in words, and how to see more. */
export function describe(node, words, grow) {
  const links = node.connectedEdges().map((edge) => {
    const out = edge.source().id() === node.id();
    const other = out ? edge.target() : edge.source();
    const parts = [out ? "" : linked(other.data("label"), other.id()), ` ${edge.data("label")} `, out ? linked(other.data("label"), other.id()) : ""];
    return el("li", {}, ...parts, edge.data("kind") === "asserted" ? "" : el("span", { class: "note" }, words[edge.data("kind")]));
  });
  const title = el("p", {}, el("strong", {}, linked(node.data("label"), node.id())), " ", el("span", { class: "kind" }, node.data("class") ?? ""));
  return [title, el("ul", {}, ...links), grow ? el("button", { type: "button", class: "quiet", onclick: grow }, words.grow) : ""].filter(Boolean);
}
