// What the editor completes: classes, properties and entities of this graph, by their names in either language.

const LEAST = 2; // letters typed
const MOST = 24;
const PLAIN = /^[A-Za-z0-9_\u3400-\u9fff][A-Za-z0-9_\u3400-\u9fff-]*$/;
const NOT_HERE = ["keyword", "string", "comment", "number", "atom", "ws"];

/** Return a completer for Yasqe that knows `bench`, what /workbench said. */
export function completer(bench, { lang, words }) {
  const found = new Map();
  const terms = (list, kind) => list.map((term) => ({ ...term, kind, folded: [...local(term.iri), ...term.names].map(fold) }));
  const classes = terms(bench.classes, words.class);
  const properties = terms(bench.properties, words.property);
  const offered = async (yasqe, text) => {
    if (isClass(yasqe)) return matching(classes, fold(text));
    if (isPredicate(yasqe) && !typed(yasqe).entity) return matching(properties, fold(text));
    const things = await entities(text, lang);
    return typed(yasqe)?.entity ? things : [...things.slice(0, 8), ...matching([...properties, ...classes], fold(text)), ...things.slice(8)];
  };
  return {
    name: "suanli",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => typed(yasqe) !== null,
    preProcessToken: (yasqe, token) => {
      const found = typed(yasqe);
      return { ...token, autocompletionString: found?.text ?? "", from: { ch: found?.start }, to: { ch: found?.end } };
    },
    get: async (yasqe, token) => {
      const text = token?.autocompletionString ?? "";
      if ([...text].length < (/[\u3400-\u9fff]/.test(text) ? 1 : LEAST)) return [];
      const hits = (await offered(yasqe, text)).slice(0, MOST);
      for (const hit of hits) found.set(hit.iri, hit);
      return hits.map((hit) => hit.iri);
    },
    postProcessSuggestion: (yasqe, token, iri) => shorten(iri, bench.prefixes),
    postprocessHints: (yasqe, hints) => hints.map((hint) => shown(hint, [...found.values()].find((hit) => shorten(hit.iri, bench.prefixes) === hint.text), bench.prefixes)),
  };
}

/** Return what is typed of a name up to the cursor, and where it begins; null where no name can stand. */
function typed(yasqe) {
  const cursor = yasqe.getDoc().getCursor();
  const line = yasqe.getDoc().getLine(cursor.line).slice(0, cursor.ch);
  const whole = /<?[\w\u3400-\u9fff:/.#-]+$/.exec(line)?.[0] ?? "";
  const start = cursor.ch - whole.length;
  if (!whole || /[?$"'@^]$/.test(line.slice(0, start)) || NOT_HERE.includes(yasqe.getTokenAt(cursor).type)) return null;
  return { entity: whole.startsWith("id:"), text: whole.replace(/^</, "").replace(/^.*[:#/]/, ""), start, end: cursor.ch };
}

/** Return the token in which a name begins: it tells what may stand there. */
function beginning(yasqe) {
  const { line } = yasqe.getDoc().getCursor();
  return yasqe.getTokenAt({ line, ch: (typed(yasqe)?.start ?? 0) + 1 });
}

function isClass(yasqe) {
  const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, beginning(yasqe));
  return ["a", "rdf:type", "rdfs:subClassOf"].includes(before?.state?.lastProperty) && before.string !== ".";
}

function isPredicate(yasqe) {
  return beginning(yasqe).state?.possibleCurrent?.includes("a") ?? false;
}

/** Return the terms whose names hold a text, those that begin with it first. */
function matching(terms, text) {
  const ranked = terms.map((term) => ({ term, rank: Math.min(...term.folded.map((name) => rank(name, text))) }));
  return ranked.filter((each) => each.rank < 9).sort((one, other) => one.rank - other.rank || one.term.label.length - other.term.label.length).map((each) => each.term);
}

function rank(name, text) {
  const at = name.indexOf(text);
  return at < 0 ? 9 : name === text ? 0 : at === 0 ? 1 : name[at - 1] === " " ? 2 : 3;
}

async function entities(text, lang) {
  const answer = await fetch(`/search?${new URLSearchParams({ q: text, limit: "12", lang, format: "json" })}`);
  if (!answer.ok) return [];
  const { hits } = await answer.json();
  return hits.filter((hit) => hit.href?.startsWith("/id/")).map((hit) => ({ iri: hit.iri, label: hit.label, kind: [hit.types[0]?.label, hit.matched === hit.label ? "" : hit.matched].filter(Boolean).join(" · ") }));
}

/** Return an IRI as the query writes it: with a prefix where one fits. */
export function shorten(iri, prefixes) {
  const fitting = Object.entries(prefixes).find(([, start]) => iri.startsWith(start) && PLAIN.test(iri.slice(start.length)));
  return fitting ? `${fitting[0]}:${iri.slice(fitting[1].length)}` : `<${iri}>`;
}

/** Return a hint that shows the name, how it is written and what kind of thing it is, and that declares its prefix. */
function shown(hint, hit, prefixes) {
  const prefix = /^([a-z]*):/.exec(hint.text)?.[1];
  return {
    ...hint,
    render: (place) => {
      for (const [kind, text] of [["name", hit?.label ?? hint.text], ["written", hint.text], ["kind", hit?.kind ?? ""]]) {
        place.append(Object.assign(document.createElement("span"), { className: `hint-${kind}`, textContent: text }));
      }
    },
    hint: (yasqe, data, chosen) => {
      yasqe.getDoc().replaceRange(chosen.text, chosen.from ?? data.from, chosen.to ?? data.to, "complete");
      if (prefix !== undefined && !(prefix in yasqe.getPrefixesFromQuery())) yasqe.addPrefixes({ [prefix]: prefixes[prefix] });
    },
  };
}

/** Return the end of an IRI as it is and in words. */
function local(iri) {
  const end = iri.replace(/^.*[#/]/, "");
  return [end, end.replace(/([a-z])([A-Z])/g, "$1 $2")];
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}
