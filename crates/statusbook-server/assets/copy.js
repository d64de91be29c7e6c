/** Buttons that copy: what a page is about, and its blocks of code. */

import { announce } from "./announce.js";
import { kept } from "./settings.js";

/** @param {string} label @param {string} what for a screen reader @param {function(): string} text */
function button(label, what, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  made.textContent = label;
  made.setAttribute("aria-label", `${label}: copy ${what}`);
  made.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      announce(`Copied: ${text()}`);
      made.dataset.done = "";
      setTimeout(() => delete made.dataset.done, 1500);
    } catch {
      announce("The browser does not allow copying");
    }
  });
  return made;
}

/** Number, status line, link, a curl line, and the constant in the reader's language. */
function ofPage(page) {
  const rail = page.querySelector(".rail");
  const number = page.querySelector("h1 .num")?.textContent;
  const phrase = page.querySelector("h1 .phrase")?.textContent;
  if (!rail || !/^\d{3}$/.test(number)) return;
  const row = document.createElement("div");
  row.className = "copies";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Copy");
  row.append("Copy ", button(number, "the number", () => number));
  // A number below 100 is on no status line, and nobody can ask for it.
  if (number >= "100") row.append(button("Line", "the status line", () => `HTTP/1.1 ${number} ${phrase}`));
  row.append(button("Link", "the address of this page", () => new URL(`/${number}`, location.href).href));
  // An interim status stands for no answer, so nobody can ask for one.
  if (number >= "200") row.append(button("curl", "a command that receives this status", () => `curl -i ${location.origin}/status/${number}`));
  rail.append(row);

  /** @type {?HTMLButtonElement} */
  let constant = null;
  const own = () => {
    const name = document.querySelector(".mine code")?.textContent;
    constant?.remove();
    if (!name) return;
    constant = button("Constant", `the constant ${name}`, () => name);
    row.append(constant);
  };
  document.addEventListener("language", own);
  if (kept("language")) own();
}

/** A block of code, with its button in the corner. */
function ofBlock(pre) {
  const holder = document.createElement("div");
  holder.className = "code";
  pre.before(holder);
  holder.append(pre, button("Copy", "this block", () => pre.textContent.trim()));
}

/** A heading's own address. */
function anchor(heading) {
  const link = document.createElement("a");
  link.className = "anchor";
  link.href = `#${heading.id}`;
  link.textContent = "#";
  link.setAttribute("aria-label", `Link to “${heading.textContent.trim()}”`);
  heading.append(link);
}

export function start() {
  document.querySelectorAll("pre").forEach(ofBlock);
  document.querySelectorAll(".text h2[id], .text h3[id]").forEach(anchor);
  document.querySelectorAll("article.leaf").forEach(ofPage);
}
