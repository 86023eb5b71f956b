// The graph as SVG, for a file and for paper: cytoscape itself only paints pixels.

import { DASH } from "./network_style.js";

const SIDES = { diamond: 4, hexagon: 6 };

/** Return the graph as it lies now, as a text of SVG in these colours. */
export function picture(cy, colours, family) {
  const box = cy.elements().boundingBox({ includeLabels: true });
  const [x, y, wide, high] = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40];
  const edges = cy.edges().map((edge) => link(edge, colours));
  const nodes = cy.nodes().map((node) => thing(node, colours));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(x)} ${round(y)} ${round(wide)} ${round(high)}" width="${round(wide)}" height="${round(high)}" font-family="${safe(family)}" font-size="13">`
    + `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="${colours.paper}"/>${edges.join("")}${nodes.join("")}</svg>`;
}

function link(edge, colours) {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.controlPoints()?.[0];
  const colour = edge.data("kind") === "planned" ? colours.accent : colours.edge;
  const dash = DASH[edge.data("kind")]?.join(" ");
  const path = bend ? `M${at(from)}Q${at(bend)} ${at(to)}` : `M${at(from)}L${at(to)}`;
  const middle = edge.midpoint();
  const slope = Math.atan((to.y - from.y) / (to.x - from.x || 1e-9)) * 180 / Math.PI; // so that no name stands on its head
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.6"${dash ? ` stroke-dasharray="${dash}" stroke-linecap="round"` : ""}/>`
    + head(bend ?? from, to, colour)
    + `<text x="${round(middle.x)}" y="${round(middle.y)}" text-anchor="middle" transform="rotate(${round(slope)} ${round(middle.x)} ${round(middle.y)})" font-size="10" fill="${colours.quiet}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke">${safe(cut(edge.data("label"), 26))}</text>`;
}

/** Return the head of an arrow. */
function head(from, to, colour) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn) => ({ x: to.x - 8 * Math.cos(angle + turn), y: to.y - 8 * Math.sin(angle + turn) });
  return `<path d="M${at(to)}L${at(corner(0.45))}L${at(corner(-0.45))}Z" fill="${colour}"/>`;
}

function thing(node, colours) {
  const { x, y } = node.position();
  const size = node.width() / 2;
  const [fill, stroke] = node.data("big") ? [colours.accent, colours.accent] : [colours.paper, colours.ink];
  const lines = wrapped(node.data("label"), 20);
  const label = lines.map((line, number) => `<tspan x="${round(x)}" dy="${number ? 15 : 0}">${safe(line)}</tspan>`).join("");
  return `${outline(node.data("shape"), x, y, size)} fill="${fill}" stroke="${stroke}" stroke-width="2"/>`
    + `<text x="${round(x)}" y="${round(y + size + 17)}" text-anchor="middle" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke"${node.data("big") ? ' font-weight="600"' : ""}>${label}</text>`;
}

/** Return the beginning of an element of a shape, without its end. */
function outline(shape, x, y, size) {
  if (SIDES[shape]) {
    const corners = Array.from({ length: SIDES[shape] }, (_, side) => (2 * Math.PI * side) / SIDES[shape]);
    return `<polygon points="${corners.map((angle) => `${round(x + size * Math.cos(angle))},${round(y + size * Math.sin(angle))}`).join(" ")}"`;
  }
  if (shape === "ellipse") return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}"`;
  return `<rect x="${round(x - size)}" y="${round(y - size)}" width="${round(2 * size)}" height="${round(2 * size)}" rx="5"`;
}

/** Return a label in lines: words of Latin script stay whole, Chinese breaks anywhere. */
function wrapped(label, most) {
  const lines = [""];
  for (const piece of label.match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+\s*|\s+/g) ?? [label]) {
    const wide = width(lines.at(-1) + piece);
    if (wide > most && lines.at(-1)) lines.push("");
    lines[lines.length - 1] += piece;
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2].trimEnd()}…`] : lines;
}

function width(text) {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);
}

function cut(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function at(point) {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}

function safe(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
