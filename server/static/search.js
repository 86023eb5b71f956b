// The search field offers what is meant while one types: the combobox of the ARIA Authoring Practices, with a list.
// Without this script the form still leads to /search.
"use strict";

const PAUSE = 80; // milliseconds of quiet before the server is asked
const SHOWN = 8;

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-hits`;
    this.list.role = "listbox";
    this.list.hidden = true;
    this.list.className = "suggestions";
    this.list.ariaLabel = form.querySelector("label").textContent;
    this.status = document.createElement("p");
    this.status.role = "status";
    this.status.className = "unseen";
    this.input.closest(".row").append(this.list);
    form.append(this.status);
    this.chosen = -1;
    this.asked = 0;
    this.steps = 0; // taken with the arrow keys before the answer to what is typed was there
    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })
      .forEach(([name, value]) => this.input.setAttribute(name, value));
    this.input.addEventListener("input", (event) => event.isComposing || this.later());
    this.input.addEventListener("compositionend", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    const number = ++this.asked;
    if (!text) return this.close();
    const query = new URLSearchParams({ q: text, limit: SHOWN, format: "json" });
    try {
      const answer = await fetch(`/search?${query}`);
      if (answer.ok && number === this.asked) this.show((await answer.json()).hits, text);
    } catch {
      this.close(); // the server is not there; the form will say so
    }
  }

  show(hits, text) {
    const before = this.list.children[this.chosen]?.dataset.href;
    this.list.replaceChildren(...hits.map((hit, at) => this.option(hit, at)));
    this.list.dataset.text = text;
    this.mark(hits.findIndex((hit) => hit.href === before)); // an answer that comes late takes no choice away
    this.step(this.steps);
    this.list.hidden = !hits.length;
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.status.textContent = hits.length ? `${hits.length}. ${this.form.dataset.some}` : this.form.dataset.none;
  }

  option(hit, at) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${at}`;
    option.role = "option";
    option.setAttribute("aria-selected", "false");
    option.dataset.href = hit.href;
    option.append(part("b", hit.label), part("span", hit.types.map((type) => type.label).join(" · ")));
    if (hit.matched !== hit.label) option.append(part("small", hit.matched));
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => location.assign(hit.href));
    return option;
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && open && this.chosen >= 0) {
      event.preventDefault();
      location.assign(this.list.children[this.chosen].dataset.href);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return this.ask();
      this.steps += event.key === "ArrowDown" ? 1 : -1;
      if (this.list.dataset.text === this.input.value.trim()) this.step(this.steps);
      else this.ask(); // what is offered answers an older text: the choice is made among what comes
    }
  }

  step(by) {
    const places = this.list.children.length + 1; // the field itself is one
    this.mark((((this.chosen + 1 + by) % places) + places) % places - 1);
    this.steps = 0;
  }

  mark(at) {
    const options = [...this.list.children];
    this.chosen = at;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    const found = options[at];
    found?.scrollIntoView({ block: "nearest" });
    if (found) this.input.setAttribute("aria-activedescendant", found.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.asked++;
    this.steps = 0;
    this.chosen = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function part(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

document.querySelectorAll(".searchbox").forEach((form) => new Suggestions(form));
