// Elements without markup: texts of documents reach a page as texts only.

/** Return an element with attributes (those that are null or false are left out) and children. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Return a link, or the bare text where there is nowhere to go; only our own pages and http(s) are followed. */
export function linked(text, href) {
  return href && /^(\/(?!\/)|https?:)/.test(href) ? el("a", { href }, text) : document.createTextNode(text);
}

/** Return a text with its {gaps} filled. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const loading = new Map();

/** Load a script of ours once; the promise ends when it has run. */
export function script(address) {
  if (!loading.has(address)) {
    loading.set(address, new Promise((done, failed) => {
      document.head.append(el("script", { src: address, onload: done, onerror: () => failed(new Error(address)) }));
    }));
  }
  return loading.get(address);
}
