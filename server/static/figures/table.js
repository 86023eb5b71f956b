// The same as a figure, for who cannot see it or wants to copy it.

import { el, linked } from "./dom.js";

/** Return a table: heads are texts, rows hold cells of text and perhaps where they lead. */
export function table(caption, heads, rows) {
  const head = el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text)));
  const body = rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, linked(cell.text, cell.href)))));
  const whole = el("table", {}, el("caption", { class: "unseen" }, caption));
  whole.append(el("thead", {}, head), el("tbody", {}, ...body));
  return el("div", { class: "wide", role: "region", tabindex: "0", "aria-label": caption }, whole);
}

/** Return heads and rows of a figure's data, by its kind. */
export function rowsOf(data, words) {
  return MAKERS[data.kind](data, words);
}

const MAKERS = {
  timeline: (data, words) => [
    [words.date, words.subject, words.fact, words.status, words.sentence],
    data.lanes.flatMap((lane) => lane.marks.map((mark) => [
      { text: mark.text }, { text: lane.label, href: lane.href }, { text: mark.label }, { text: mark.word }, sentence(mark),
    ])),
  ],
  bar: (data, words) => [
    [words.measure, words.subject, words.value, words.status, words.sentence],
    data.panels.flatMap((panel) => panel.bars.map((bar) => [
      { text: panel.title }, { text: bar.label }, { text: bar.text }, { text: bar.word }, sentence(bar),
    ])),
  ],
  line: (data, words) => [
    [words.date, words.measure, words.value],
    data.series.flatMap((each) => each.points.map((point) => [
      { text: point.label }, { text: each.title || data.title }, { text: String(point.value) },
    ])),
  ],
  network: (data, words) => {
    const labels = new Map(data.nodes.map((node) => [node.id, node.label]));
    const thing = (id) => ({ text: labels.get(id) ?? id, href: id });
    return [
      [words.subject, words.fact, words.object, words.drawn],
      data.edges.map((edge) => [thing(edge.source), { text: edge.label }, thing(edge.target), { text: words[edge.kind] }]),
    ];
  },
};

function sentence(mark) {
  return { text: mark.quote ? `${mark.quote} (${mark.by})` : mark.by, href: mark.href };
}
