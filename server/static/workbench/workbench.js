// The workbench: the form of /sparql with YASGUI's editor and table in place of its own. Nothing asks another host:
// the stock completers, which do, are left out.

import { el, filled, script } from "../figures/dom.js";
import { completer } from "./completer.js";
import { results } from "./results.js";

const FORMATS = { rows: ["csv", "json", "xml", "tsv"], graph: ["turtle", "ntriples", "jsonld", "rdfxml"] };
const LONGEST = 8_000_000; // signs of an answer that is shown

const page = document.querySelector("script[data-script][data-words]").dataset;
const words = JSON.parse(page.words);
const form = document.getElementById("workbench");
const field = form.elements.query;

open();

async function open() {
  document.head.prepend(el("link", { rel: "stylesheet", href: page.sheet }));
  const [answer] = await Promise.all([fetch(`/workbench?lang=${page.lang}`), script(page.script)]);
  if (!answer.ok) return;
  const bench = await answer.json();
  const editor = edit(bench);
  const place = document.getElementById("answer");
  form.prepend(examples(bench, editor));
  const run = () => ask(editor, place, bench);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), "Ctrl-Enter": run, "Cmd-Enter": run });
  form.dataset.ready = String(Math.round(performance.now()));
}

/** Return the editor, which takes the place of the field. */
function edit(bench) {
  const { Yasqe } = globalThis.Yasgui;
  const parent = el("div", { id: "editor" });
  field.before(parent);
  for (const name of Object.keys(Yasqe.Autocompleters)) if (name !== "variables") delete Yasqe.Autocompleters[name];
  Yasqe.defaults.autocompleters = ["suanli", "variables"]; // the stock ones send what is typed to another host
  Yasqe.registerAutocompleter(completer(bench, { lang: page.lang, words }), false);
  const editor = new Yasqe(parent, {
    value: field.value || `${declared(bench.prefixes)}\n\nSELECT * WHERE {\n  ?company a :Company .\n} LIMIT 20\n`,
    persistenceId: null, editorHeight: "auto", showQueryButton: false, resizeable: false,
    createShareableLink: null, consumeShareLink: null, lineWrapping: true, viewportMargin: Infinity,
  });
  field.hidden = true;
  field.required = false;
  editor.getInputField().setAttribute("aria-label", words.query);
  editor.getInputField().setAttribute("aria-describedby", "editor-keys");
  form.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  parent.after(el("p", { class: "note", id: "editor-keys" }, words.keys));
  return editor;
}

function declared(prefixes) {
  return ["", "id", "rdfs"].map((name) => `PREFIX ${name}: <${prefixes[name]}>`).join("\n");
}

/** Return the list of reports to start from. */
function examples(bench, editor) {
  const options = bench.examples.map(({ id, title }) => el("option", { value: id }, title));
  const list = el("select", { id: "examples" }, el("option", { value: "" }, words.choose), ...options);
  list.addEventListener("change", () => {
    const chosen = bench.examples.find(({ id }) => id === list.value);
    if (chosen) editor.setValue(chosen.query);
  });
  return el("p", { class: "start" }, el("label", { for: "examples" }, words.example), list);
}

/** Ask the server and show what it says. */
async function ask(editor, place, bench) {
  const query = editor.getValue();
  place.replaceChildren(el("p", { role: "status" }, words.running));
  const began = performance.now();
  let answer;
  let text;
  try {
    answer = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.8" } });
    text = await answer.text();
  } catch {
    return place.replaceChildren(problem({ title: words.failed }));
  }
  if (!answer.ok) return place.replaceChildren(problem(JSON.parse(text), editor));
  history.replaceState(null, "", `/sparql?${new URLSearchParams({ query })}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  return show(place, bench, { text, media: answer.headers.get("Content-Type"), seconds, query });
}

function show(place, bench, { text, media, seconds, query }) {
  const kind = media.includes("json") ? "rows" : "graph";
  const long = text.length > LONGEST;
  const read = kind === "rows" && !long ? JSON.parse(text) : null;
  const said = read?.results ? filled(words.rows, { total: read.results.bindings.length, seconds }) : filled(words.done, { seconds });
  const links = FORMATS[kind].flatMap((format) => [el("a", { href: `/sparql?${new URLSearchParams({ query, format })}` }, format), " "]);
  const shown = el("div", { class: "answer" });
  place.replaceChildren(el("h2", {}, words.answer), el("p", { role: "status" }, long ? words.long : said), el("p", { class: "downloads" }, `${words.download}: `, ...links), shown);
  if (long) return;
  if (read && "boolean" in read) shown.append(el("p", { class: "boolean" }, read.boolean ? words.yes : words.no));
  else if (read) results(shown, { words, prefixes: bench.prefixes }).setResponse({ data: text, contentType: "application/sparql-results+json", status: 200, executionTime: 0 });
  else shown.append(el("pre", { tabindex: "0" }, text));
}

/** Return what went wrong; where it is a place in the query, the cursor goes there. */
function problem(told, editor = null) {
  const where = told.line ? filled(words.position, told) : told.where ?? "";
  if (told.line && editor) {
    editor.getDoc().setCursor({ line: told.line - 1, ch: Math.max(0, told.column - 1) });
    editor.focus();
  }
  const lines = [[where, told.title].filter(Boolean).join(": "), told.detail !== told.title ? told.detail : "", told.remedy];
  return el("div", { class: "problem", role: "alert" }, ...lines.filter(Boolean).map((line) => el("p", {}, line)));
}
