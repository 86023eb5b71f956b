// Beside the text stands what the sentence says that the mouse or the keyboard is on. Without this script, a click on
// a sentence leads to its facts in the table below, as it does with it.
"use strict";

const notes = document.querySelector(".notes");
const marks = [...document.querySelectorAll(".cited")];

function card(id) {
  const [about, property, value] = document.getElementById(id).cells;
  const item = document.createElement("li");
  item.append(line("about", about, " · ", property), line("said", value));
  return item;
}

function line(name, ...parts) {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  parts.forEach((part) => paragraph.append(...(typeof part === "string" ? [part] : part.cloneNode(true).childNodes)));
  return paragraph;
}

function show(mark) {
  const ids = mark.dataset.facts.split(" ");
  const list = document.createElement("ol");
  list.append(...ids.map(card));
  notes.replaceChildren(list);
  notes.classList.add("speaking");
  marks.forEach((each) => each.classList.toggle("shown", each.dataset.facts.split(" ").some((id) => ids.includes(id))));
}

function hint() {
  const text = document.createElement("p");
  text.className = "hint";
  text.textContent = notes.dataset.hint;
  notes.replaceChildren(text);
  notes.classList.remove("speaking");
}

if (marks.length) {
  notes.hidden = false;
  notes.setAttribute("aria-live", "polite");
  hint();
  marks.forEach((mark) => {
    mark.addEventListener("mouseenter", () => show(mark));
    mark.addEventListener("focus", () => show(mark));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      marks.forEach((mark) => mark.classList.remove("shown"));
      hint();
    }
  });
}
