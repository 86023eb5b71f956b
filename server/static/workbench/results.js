// The answer to a query: YASR's table, in the language of the page, with things that lead to their pages.

import { el } from "../figures/dom.js";

const OURS = [
  ["https://w3id.org/suanli/id/", "/id/"],
  ["https://w3id.org/suanli/ontology#", "/term/"],
  ["https://w3id.org/suanli/graph/article/", "/article/"],
];

/** Return where a thing leads: to a page of ours, outside by http and https alone, else nowhere. */
export function place(iri) {
  const ours = OURS.find(([start]) => iri.startsWith(start));
  if (ours && !(ours[1] === "/article/" && /#|^[^/]*$/.test(iri.slice(ours[0].length)))) {
    const rest = iri.slice(ours[0].length);
    return ours[1] + (ours[1] === "/article/" ? rest.replace(/%(?!25)/g, "%") : rest);
  }
  return /^https?:\/\//.test(iri) ? iri : null;
}

/** Return YASR in an element, its table in our words. */
export function results(parent, { words, prefixes }) {
  const { Yasr } = globalThis.Yasgui;
  Yasr.registerPlugin("table", table(Yasr.plugins.table, words));
  const made = new Yasr(parent, { persistenceId: null, prefixes, pluginOrder: ["table", "boolean", "response"], defaultPlugin: "table" });
  for (const [name, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", words.answer]]) made.resultsEl.setAttribute(name, value);
  return made;
}

function table(Table, words) {
  return class extends Table {
    getUriLinkFromBinding(binding, prefixes) {
      const [prefix, start] = Object.entries(prefixes ?? {}).find(([, each]) => binding.value.startsWith(each)) ?? [];
      const text = start === undefined ? binding.value : `${prefix}:${binding.value.slice(start.length)}`;
      const href = place(binding.value);
      return el(href ? "a" : "span", { class: "iri", href, rel: href?.startsWith("/") ? null : "noopener" }, text).outerHTML;
    }

    constructor(yasr) {
      super(yasr);
      const language = { info: words.info, infoEmpty: "", infoFiltered: words.of, zeroRecords: words.none, emptyTable: words.none };
      this.config = { ...this.config, tableConfig: { ...this.config.tableConfig, language } };
    }

    /** Draw without the style sheet for dragging columns, which the security policy would refuse: an element of no
     *  name space takes its place. */
    draw(config) {
      const make = document.createElement;
      document.createElement = (name, ...more) => (name === "style" ? document.createElementNS("urn:none", name) : make.call(document, name, ...more));
      try {
        return super.draw(config);
      } finally {
        document.createElement = make;
      }
    }

    /** Sort and filter by plain texts: DataTables would make elements of what it takes for markup. */
    getColumns() {
      const plain = (cell) => (typeof cell === "object" ? cell.value.replace(/[<>&]/g, " ") : cell);
      return super.getColumns().map((column) => ({
        ...column, render: (cell, type, ...more) => (type === "display" ? column.render(cell, type, ...more) : plain(cell)),
      }));
    }

    formatLiteral(binding) {
      const language = binding["xml:lang"];
      return el("span", { lang: language, title: binding.datatype ?? null }, binding.value).outerHTML;
    }

    drawControls() {
      super.drawControls();
      const [simple, ellipse] = this.tableControls.querySelectorAll(".switch");
      for (const [place, text] of [[simple, words.simple], [ellipse, words.ellipse]]) {
        place.querySelector(".label").textContent = text;
      }
      this.tableFilterField.placeholder = words.filter;
      this.tableFilterField.setAttribute("aria-label", words.filter);
      this.tableControls.querySelector(".pageSizerLabel").textContent = words.size;
      this.tableSizeField.setAttribute("aria-label", words.size);
      for (const option of this.tableSizeField.options) if (option.value === "-1") option.textContent = words.all;
    }
  };
}
