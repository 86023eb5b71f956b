// Where things lie: around the one that all is about, on rings by how many links away they are. Where all is about
// none, each group of things lies so around the one with most links, and the groups in rows.

const FEW = 12; // things on a ring up to which they lie at one distance; more lie in two rows

const WIDE = 150; // room for a name
const HIGH = 60;

/** Return a place for each thing by its id: groups that links hold together, the largest first, in rows. */
export function groups(cy, across) {
  const found = cy.elements().components().map((part) => part.nodes().toArray()).sort((one, other) => other.length - one.length);
  const places = {};
  let [x, y, tall] = [0, 0, 0];
  for (const nodes of found) {
    const hub = nodes.reduce((most, each) => (each.degree() > most.degree() ? each : most));
    const own = Object.entries(rings(nodes, hub, nodes.length > 3));
    const [left, right] = ends(own.map(([, place]) => place.x));
    const [top, bottom] = ends(own.map(([, place]) => place.y));
    if (x && x + right - left + WIDE > across) [x, y, tall] = [0, y + tall, 0];
    for (const [id, place] of own) places[id] = { x: x + place.x - left, y: y + place.y - top };
    x += right - left + WIDE;
    tall = Math.max(tall, bottom - top + 1.6 * HIGH);
  }
  return places;
}

function ends(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** Return a place for each thing by its id: a tree around `centre`, wider than high where the canvas is. */
export function rings(nodes, centre, wide) {
  const { below, rows } = tree(nodes, centre);
  const reach = sizes(rows.map((row) => row.length), wide);
  const places = { [centre.id()]: { x: 0, y: 0 } };
  spread(centre, { from: -Math.PI / 2, to: (3 * Math.PI) / 2, depth: 1 }, { below, reach, rows, places });
  return places;
}

/** Return places drawn out to the shape of a canvas, so that it is used whole; by no more than twice. */
export function filling(places, { clientWidth, clientHeight }) {
  const all = Object.values(places);
  const [[left, right], [top, bottom]] = [ends(all.map((place) => place.x)), ends(all.map((place) => place.y))];
  const wanted = (clientWidth - WIDE) / (clientHeight - 1.5 * HIGH);
  const now = (right - left || 1) / (bottom - top || 1);
  const [x, y] = now < wanted ? [Math.min(wanted / now, 2), 1] : [1, Math.min(now / wanted, 2)];
  return Object.fromEntries(Object.entries(places).map(([id, place]) => [id, { x: place.x * x, y: place.y * y }]));
}

/** Return what hangs below each thing, and the things of each ring; what no link leads to hangs below the middle. */
function tree(nodes, centre) {
  const seen = new Set([centre.id()]);
  const below = new Map();
  const rows = [[centre]];
  for (let row = rows[0]; row.length; row = rows.at(-1)) {
    const next = row.flatMap((node) => {
      const own = alike(node).filter((other) => !seen.has(other.id()) && seen.add(other.id()));
      below.set(node.id(), own);
      return own;
    });
    rows.push(next);
  }
  const apart = nodes.filter((node) => !seen.has(node.id()));
  below.get(centre.id()).push(...apart);
  apart.forEach((node) => below.set(node.id(), []));
  rows[1] = [...rows[1], ...apart];
  return { below, rows };
}

/** Return the neighbours of a thing, those together that the same kind of link leads to. */
function alike(node) {
  const links = node.connectedEdges().toArray();
  const key = (edge) => `${edge.data("kind")} ${edge.data("label")} ${edge.source().same(node)}`;
  const sorted = links.sort((one, other) => key(one).localeCompare(key(other)));
  return [...new Map(sorted.map((edge) => [edge.source().same(node) ? edge.target().id() : edge.source().id(), edge])).keys()]
    .filter((id) => id !== node.id()).map((id) => node.cy().getElementById(id));
}

/** Return how far each ring reaches to the side and up, so that names of neighbours do not meet. */
function sizes(counts, wide) {
  const [side, up, broad, high] = wide ? [250, 150, 28, 12] : [115, 140, 12, 15];
  const reach = [{ x: 0, y: 0 }];
  for (const count of counts.slice(1)) {
    const packed = count > FEW ? 0.62 : 1;
    reach.push({ x: Math.max(reach.at(-1).x + side, count * broad * packed), y: Math.max(reach.at(-1).y + up, count * high * packed) });
  }
  return reach;
}

/** Put what hangs below a thing within its part of the circle, each with room for what hangs below it in turn. */
function spread(node, { from, to, depth }, tree) {
  const own = tree.below.get(node.id()) ?? [];
  const all = own.reduce((sum, each) => sum + leaves(each, tree.below), 0);
  let start = from;
  own.forEach((each, at) => {
    const end = start + ((to - from) * leaves(each, tree.below)) / all;
    const nearer = tree.rows[depth].length > FEW && at % 2 ? 0.62 : 1;
    const angle = (start + end) / 2;
    const inner = tree.reach[depth - 1];
    const outer = tree.reach[depth];
    tree.places[each.id()] = {
      x: Math.cos(angle) * (inner.x + (outer.x - inner.x) * nearer),
      y: Math.sin(angle) * (inner.y + (outer.y - inner.y) * nearer),
    };
    spread(each, { from: start, to: end, depth: depth + 1 }, tree);
    start = end;
  });
}

function leaves(node, below) {
  return Math.max(1, (below.get(node.id()) ?? []).reduce((sum, each) => sum + leaves(each, below), 0));
}
