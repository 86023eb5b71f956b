// What ECharts draws, made of a figure's data and the page's colours.

import { el } from "./dom.js";
import { bar as barStyle, look, point } from "./looks.js";

const LANE = 42;
const BAR = 30;

/** Return the option and the height in pixels of a chart of this kind. */
export function option(data, sheet) {
  return { timeline, bar, line }[data.kind](data, sheet);
}

/** Return what any chart has; `sheet` holds colours, family, words, lang, width and whether it is on the screen. */
function base({ colours, family, screen }) {
  return {
    animation: false,
    backgroundColor: screen ? "transparent" : colours.paper,
    textStyle: { color: colours.ink, fontFamily: family, fontSize: 13 },
    tooltip: {
      show: screen, className: "tip", confine: true, appendTo: "body", transitionDuration: 0,
      formatter: (found) => tip(found.data.mark), backgroundColor: "", borderWidth: 0, padding: 0, extraCssText: "",
    },
  };
}

/** Return what is told of a mark when it is pointed at. */
function tip(mark) {
  const head = [mark.text, mark.label, mark.word].filter(Boolean).join(" · ");
  return el("div", {}, el("strong", {}, head), mark.quote ? el("q", {}, mark.quote) : "", el("small", {}, mark.by ?? ""));
}

function timeline(data, sheet) {
  const { colours, width } = sheet;
  const lanes = data.lanes.map((lane) => lane.label);
  const room = Math.min(240, width * 0.34);
  const marks = data.lanes.flatMap((lane, at) => lane.marks.map((mark) => ({ ...mark, at })));
  const words = new Map(marks.map((mark) => [look(mark.status), new Set()]));
  for (const mark of marks) if (mark.word) words.get(look(mark.status)).add(mark.word);
  const names = new Map([...words].map(([kind, said]) => [kind, [...said].join(", ") || sheet.words.asserted]));
  const series = [...names].map(([kind, name]) => ({
    type: "scatter", name, symbolSize: kind === "cross" ? 11 : 13, clip: false, emphasis: { disabled: true },
    ...point({ full: "done", hollow: "planned", cross: "denied" }[kind], colours),
    label: { show: true, position: "right", distance: 6, color: colours.quiet, fontSize: 12, width: 150, overflow: "truncate", formatter: ({ data: { mark } }) => mark.label },
    labelLayout: { hideOverlap: true },
    data: marks.filter((mark) => look(mark.status) === kind).map((mark) => dot(mark)),
  }));
  const height = lanes.length * LANE + 84;
  return { height, option: {
    ...base(sheet),
    legend: { bottom: 0, left: 0, icon: null, selectedMode: false, textStyle: { color: colours.quiet }, itemGap: 18 },
    grid: { left: room, right: 28, top: 8, bottom: 68 },
    xAxis: { type: "time", ...bounds(marks), axisLine: { lineStyle: { color: colours.edge } }, axisTick: { show: false },
      axisLabel: { color: colours.quiet, fontSize: 12, hideOverlap: true, formatter: dates(sheet.lang) }, splitLine: { show: true, lineStyle: { color: colours.line } },
      splitNumber: Math.max(2, Math.floor((width - room) / 110)) },
    yAxis: lanesAxis(lanes, room, colours),
    series: [...spans(marks, colours), ...series],
  } };
}

/** Return a point; what lasts long is a bar alone, with its name behind its end. */
function dot(mark) {
  return isLong(mark) ? { value: [Date.parse(mark.to), mark.at], mark, symbolSize: 0.1 } : { value: [middle(mark), mark.at], mark };
}

/** Return bars for what lasts, or is less exact than a day. */
function spans(marks, colours) {
  return marks.filter((mark) => mark.from !== mark.to).map((mark) => ({
    type: "line", symbol: "none", silent: true, z: 1,
    lineStyle: { color: colours.accent, width: 9, opacity: isLong(mark) && look(mark.status) === "full" ? 0.6 : 0.25, cap: "round" },
    data: [[mark.from, mark.at], [mark.to, mark.at]],
  }));
}

function isLong(mark) {
  return Date.parse(mark.to) - Date.parse(mark.from) > 100 * DAY;
}

function lanesAxis(lanes, room, colours) {
  return {
    type: "category", data: lanes, inverse: true, axisLine: { show: false }, axisTick: { show: false },
    axisLabel: { color: colours.ink, fontSize: 12, lineHeight: 15, width: room - 14, overflow: "break", interval: 0, formatter: (name) => brief(name, room - 14) },
    splitLine: { show: true, lineStyle: { color: colours.line, type: "dotted" } },
  };
}

const DAY = 86_400_000;

/** Return how the axis writes years, months and days. */
function dates(lang) {
  return lang === "zh" ? { year: "{yyyy}年", month: "{M}月", day: "{M}月{d}日" } : { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}" };
}

function middle(mark) {
  return (Date.parse(mark.from) + Date.parse(mark.to)) / 2;
}

/** Return the ends of the axis, with room at both; its marks are months, or years where there are many. */
function bounds(marks) {
  const first = Math.min(...marks.map((mark) => Date.parse(mark.from)));
  const last = Math.max(...marks.map((mark) => Date.parse(mark.to)));
  const room = Math.max((last - first) * 0.04, 40 * DAY);
  const ends = { min: first - room, max: last + room * 2 };
  return { ...ends, minInterval: ends.max - ends.min > 1000 * DAY ? 360 * DAY : 28 * DAY };
}

function bar(data, sheet) {
  const { colours, width, lang } = sheet;
  const short = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", { notation: "compact", maximumSignificantDigits: 3 });
  const room = Math.min(210, width * 0.36);
  const parts = { title: [], grid: [], xAxis: [], yAxis: [], series: [] };
  let top = 4;
  data.panels.forEach((panel, at) => {
    const tall = panel.bars.length * BAR + 4;
    const below = panel.bars.some((each) => each.value < 0);
    parts.title.push({ text: panel.title, left: 0, top, textStyle: { color: colours.quiet, fontSize: 13, fontWeight: 600, width: width - 10, overflow: "truncate" } });
    parts.grid.push({ left: room, right: 76, top: top + 26, height: tall });
    parts.xAxis.push({ type: "value", gridIndex: at, show: false, min: below ? null : 0 });
    parts.yAxis.push({ ...lanesAxis(panel.bars.map((each) => each.label), room, colours), gridIndex: at, splitLine: { show: false },
      axisLabel: { color: colours.ink, fontSize: 12, lineHeight: 13, width: room - 14, overflow: "break", interval: 0, formatter: same(panel.bars, room - 14) } });
    parts.series.push({ type: "bar", xAxisIndex: at, yAxisIndex: at, barMaxWidth: 16, emphasis: { disabled: true },
      label: { show: true, position: "right", color: colours.ink, formatter: ({ data: { mark } }) => `${short.format(mark.value)}${mark.disputed ? " ⚠" : ""}` },
      data: panel.bars.map((mark) => ({ value: mark.value, mark, itemStyle: barStyle(mark, colours) })) });
    top += tall + 46;
  });
  return { height: top, option: { ...base(sheet), ...parts } };
}

/** Return a name in the two lines of text that have room on an axis; the tip and the table have it whole. */
function brief(name, room) {
  const signs = [...name];
  let wide = 0;
  const end = signs.findIndex((sign) => (wide += sign > "\u2e80" ? 12 : 6.6) > 1.6 * room);
  return end < 0 ? name : `${signs.slice(0, end).join("").trimEnd()}…`;
}

/** Return a formatter that names only the first of bars of one name that follow each other. */
function same(bars, room) {
  return (label, at) => (at > 0 && bars[at - 1].label === label ? "" : brief(label, room));
}

function line(data, sheet) {
  const { colours } = sheet;
  const dates = [...new Set(data.series.flatMap((each) => each.points.map((found) => found.at)))].sort();
  const labels = new Map(data.series.flatMap((each) => each.points.map((found) => [found.at, found.label])));
  const dash = ["solid", "dashed", "dotted"];
  return { height: 300, option: {
    ...base(sheet),
    legend: { show: data.series.length > 1, bottom: 0, left: 0, textStyle: { color: colours.quiet } },
    grid: { left: 48, right: 24, top: 16, bottom: data.series.length > 1 ? 64 : 36 },
    xAxis: { type: "category", data: dates.map((at) => labels.get(at)), axisLine: { lineStyle: { color: colours.edge } },
      axisTick: { show: false }, axisLabel: { color: colours.quiet, hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.quiet } },
    series: data.series.map((each, at) => ({
      type: "line", name: each.title || data.title, symbolSize: 8, emphasis: { disabled: true }, color: at ? colours.ink : colours.accent,
      lineStyle: { color: at ? colours.ink : colours.accent, width: 2, type: dash[at % 3] },
      itemStyle: { color: at ? colours.ink : colours.accent },
      data: dates.map((date) => pointAt(each, date)),
    })),
  } };
}

function pointAt(series, date) {
  const found = series.points.find((each) => each.at === date);
  return found ? { value: found.value, mark: { text: found.label, label: String(found.value) } } : null;
}
