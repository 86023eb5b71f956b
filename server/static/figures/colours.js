// The page's own colours. On the screen figures name its variables, so they follow dark mode and print by themselves;
// a file that is saved has the colours of the moment.

const NAMES = ["paper", "ground", "ink", "quiet", "line", "edge", "accent", "soft"];

/** Return the colours as references to the page's variables. */
export function living() {
  return Object.fromEntries(NAMES.map((name) => [name, `var(--${name})`]));
}

/** Return the colours as they are now. */
export function current() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Return the page's family of letters without quotes, which CSS does without: ECharts and cytoscape take none. */
export function family() {
  return getComputedStyle(document.body).fontFamily.replaceAll(/["']/g, "");
}

/** Call back whenever the page turns dark or light. */
export function onTurn(callback) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", callback);
}
