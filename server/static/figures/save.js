// Files that a page makes itself.

import { el } from "./dom.js";

/** Offer a blob as a download. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Return an SVG text as a blob. */
export function asSvg(text) {
  return new Blob([text], { type: "image/svg+xml" });
}

/** Return the PNG that a data address holds as a blob. */
export function asPng(address) {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}
