// The figures of a page: each fetches its data, and what draws it only when it comes into view.

import { el, filled } from "./dom.js";
import { save } from "./save.js";
import { rowsOf, table } from "./table.js";

const LEAST = { timeline: 1, bar: 1, line: 2, network: 1 };

const page = document.querySelector("script[data-words]").dataset;
const words = JSON.parse(page.words);

for (const place of document.querySelectorAll("[data-figure]")) show(place);

async function show(place) {
  const { source, title } = place.dataset;
  const data = await read(source, place.dataset.figure);
  if (!data || data.drawn < LEAST[data.kind]) return;
  announce(place.closest("[data-part]"));
  place.style.minHeight = data.kind === "network" ? "30rem" : "12rem";
  const sheet = el("div", { class: "sheet" });
  const retold = (now) => sheet.replaceChildren(table(title, ...rowsOf(now, words)));
  await seen(place);
  const draw = await import(data.kind === "network" ? "./network.js" : "./chart.js");
  const more = place.dataset.more === undefined ? null : (id) => read(`/neighbours?${new URLSearchParams({ of: id, lang: page.lang })}`, "network");
  const saving = await draw.draw(place, data, { words, lang: page.lang, title, vendor: data.kind === "network" ? page.cytoscape : page.echarts, more, changed: retold });
  place.style.minHeight = "";
  retold(data);
  place.prepend(tools(place, saving, { source, title, retold }));
  place.append(note(data), el("details", { class: "as-table" }, el("summary", {}, words.table), sheet));
  place.dataset.drawn = String(Math.round(performance.now()));
}

/** Show the part of the page that a figure stands in, and lead to it from the head. */
function announce(part) {
  const heading = part.querySelector("h2");
  part.hidden = false;
  const jump = document.querySelector(".jump");
  const follows = (link) => heading.compareDocumentPosition(document.querySelector(link.hash)) & Node.DOCUMENT_POSITION_FOLLOWING;
  const after = [...(jump?.querySelectorAll("a") ?? [])].find(follows) ?? null;
  jump?.insertBefore(el("a", { href: `#${heading.id}` }, heading.textContent), after);
  jump?.insertBefore(document.createTextNode(" "), after);
}

/** Return data with their kind, or nothing where there are none. */
async function read(source, kind) {
  const answer = await fetch(source, { headers: { Accept: "application/json" } });
  if (!answer.ok) return null;
  const data = await answer.json();
  return { kind, ...data, drawn: data.drawn ?? data.edges?.length ?? 0 };
}

/** Return a promise that ends when an element comes near the part of the page that is seen. */
function seen(place) {
  return new Promise((done) => {
    const watch = new IntersectionObserver((found) => {
      if (!found.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      done();
    }, { rootMargin: "300px" });
    watch.observe(place);
    addEventListener("beforeprint", done);
  });
}

/** Return the buttons above a figure. */
function tools(place, saving, { source, title, retold }) {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "figure";
  const button = (text, act, label = null) => el("button", { type: "button", class: "quiet", onclick: act, "aria-label": label }, text);
  const files = ["svg", "png"].map((kind) => button(kind.toUpperCase(), async () => save(await saving[kind](), `${name}.${kind}`), filled(words.save, { title, kind: kind.toUpperCase() })));
  const own = saving.replace ? [button("−", () => saving.zoom(0.8), words.smaller), button("+", () => saving.zoom(1.25), words.larger), button("⤢", () => saving.fit(), words.fit)] : [];
  if (saving.replace && place.dataset.more !== undefined) own.push(hops(saving, { source, retold }));
  return el("div", { class: "tools", role: "group", "aria-label": filled(words.tools, { title }) }, ...own, el("span", { class: "files" }, ...files));
}

/** Return the button that shows things two links away. */
function hops(saving, { source, retold }) {
  const made = el("button", { type: "button", class: "quiet", "aria-pressed": "false" }, words.two);
  made.addEventListener("click", async () => {
    const two = made.getAttribute("aria-pressed") === "false";
    const data = await read(`${source}&hops=${two ? 2 : 1}`, "network");
    made.setAttribute("aria-pressed", String(two));
    saving.replace(data);
    retold(data);
  });
  return made;
}

/** Return what the lines mean and what is left out. */
function note(data) {
  const left = data.left > 0 ? el("span", {}, filled(data.kind === "network" ? words.left_things : words.left, { left: data.left })) : "";
  const doubted = data.panels?.some((panel) => panel.bars.some((bar) => bar.disputed)) ? el("span", {}, words.doubted) : "";
  if (data.kind !== "network") return el("p", { class: "note key" }, doubted, left);
  const kinds = [...new Set(data.edges.map((edge) => edge.kind))];
  return el("p", { class: "note key" }, ...kinds.map((kind) => el("span", { class: `line ${kind}` }, words[kind])), left);
}
