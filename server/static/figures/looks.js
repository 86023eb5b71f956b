// How a status looks, by shape before colour: done is full, what is planned is hollow, what ended is a cross.

const CROSS = "path://M1 0L4 3L7 0L8 1L5 4L8 7L7 8L4 5L1 8L0 7L3 4L0 1Z";

/** Return full, hollow or cross for a status. */
export function look(status) {
  if (["terminated", "denied"].includes(status)) return "cross";
  return ["planned", "considered", "expected", "claimed"].includes(status) ? "hollow" : "full";
}

/** Return the symbol of a point and the style that goes with it. */
export function point(status, colours) {
  return {
    full: { symbol: "circle", itemStyle: { color: colours.accent, borderColor: colours.paper, borderWidth: 1.5 } },
    hollow: { symbol: "circle", itemStyle: { color: colours.paper, borderColor: colours.accent, borderWidth: 2, borderType: [2, 2] } },
    cross: { symbol: CROSS, itemStyle: { color: colours.quiet } },
  }[look(status)];
}

/** Return the style of a bar. */
export function bar(mark, colours) {
  return {
    full: { color: colours.accent, borderColor: colours.accent, borderWidth: 1 },
    hollow: { color: colours.soft, borderColor: colours.accent, borderWidth: 1.5, borderType: "dashed" },
    cross: { color: colours.ground, borderColor: colours.edge, borderWidth: 1, borderType: "dotted" },
  }[look(mark.status)];
}
