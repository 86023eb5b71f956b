// A chart on the page, drawn as SVG so that it is sharp and in the page's colours.

import { current, family, living } from "./colours.js";
import { script } from "./dom.js";
import { option } from "./options.js";
import { asPng, asSvg } from "./save.js";

/** Draw a chart into an element; return how to save it. */
export async function draw(place, data, { words, lang, vendor, title }) {
  await script(vendor);
  const sheet = (screen, width) => ({ colours: screen ? living() : current(), family: family(), words, lang, width, screen });
  const picture = place.ownerDocument.createElement("div");
  picture.className = "canvas";
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", title);
  place.append(picture);
  const made = option(data, sheet(true, place.clientWidth));
  const locale = lang === "zh" ? "ZH" : "EN";
  const chart = globalThis.echarts.init(picture, null, { renderer: "svg", height: made.height, locale });
  chart.setOption(made.option);
  chart.on("click", ({ data: found }) => found?.mark?.href && location.assign(found.mark.href));
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - chart.getWidth()) < 2) return;
    const again = option(data, sheet(true, place.clientWidth));
    chart.resize({ width: place.clientWidth, height: again.height });
    chart.setOption(again.option);
  }).observe(place);
  return {
    svg: async () => asSvg(file(data, sheet(false, 900), locale, "svg", title)),
    png: async () => asPng(file(data, sheet(false, 900), locale, "canvas", title)),
  };
}

/** Return a picture of the chart of its own size, as a text of SVG or a data address of PNG. */
function file(data, sheet, locale, renderer, title) {
  const made = option(data, sheet);
  const heading = { text: title, left: 0, top: 6, textStyle: { color: sheet.colours.ink, fontSize: 17, fontFamily: sheet.family } };
  const shifted = shift(made.option, 40);
  const room = document.createElement("div");
  const chart = globalThis.echarts.init(room, null, { renderer, width: sheet.width, height: made.height + 48, locale, ssr: renderer === "svg", devicePixelRatio: 2 });
  chart.setOption({ ...shifted, title: [heading, ...[shifted.title ?? []].flat()] });
  const found = renderer === "svg" ? chart.renderToSVGString() : chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: sheet.colours.paper });
  chart.dispose();
  return found;
}

/** Return an option moved down, which makes room for a title. */
function shift(made, by) {
  const grids = [made.grid].flat().map((grid) => ({ ...grid, top: grid.top + by }));
  return { ...made, grid: grids, title: [made.title ?? []].flat().map((each) => ({ ...each, top: each.top + by })) };
}
