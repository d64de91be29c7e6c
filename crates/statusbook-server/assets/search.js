/** The search box as a combobox (WAI-ARIA), with its list of hits. */

import { announce } from "./announce.js";
import { ask, prepare } from "./engine.js";
import { comparison, option } from "./hits.js";

const box = /** @type {HTMLInputElement} */ (document.getElementById("q"));
const form = box.form;
/** On the front page and on a page of results the list is the page; elsewhere it hangs below the box. */
const isFront = form.classList.contains("seek");
const main = document.getElementById("main");

const list = document.createElement("div");
list.id = "hits";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Answers");
const said = document.createElement("p");
said.className = "said";
said.hidden = true;

/** @type {HTMLAnchorElement[]} */
let options = [];
let active = -1;
/** Whether the arrows were used: then Home and End are the list's, before they are the text's. */
let isWalking = false;
/** As many hits as are seen at once. */
const FIRST = 5;
/** @type {?import("./engine.js").Answer} */
let latest = null;
let request = new AbortController();
/** Where this page was entered; what is typed replaces it until somebody leaves for a hit. */
let entered = location.href;
let shown = "";

/** @returns {import("./engine.js").Limits} */
function limits() {
  const of = (name) => form.elements.namedItem(name)?.value ?? "";
  return { class: of("class"), standing: of("standing"), issuer: of("issuer") };
}

/** The name that a page's filter has for an issuer; its id where there is no filter. */
function issuer(id) {
  const known = /** @type {?HTMLOptionElement} */ (form.querySelector(`#issuer option[value="${CSS.escape(id)}"]`));
  return known?.text ?? id;
}

function open() {
  list.hidden = said.hidden = false;
  box.setAttribute("aria-expanded", "true");
  if (isFront) main.classList.add("asking");
}

function close() {
  list.hidden = said.hidden = true;
  box.setAttribute("aria-expanded", "false");
  activate(-1);
  if (isFront) main.classList.remove("asking");
}

/** @param {number} at */
function activate(at) {
  options[active]?.setAttribute("aria-selected", "false");
  active = at;
  const chosen = options[at];
  if (!chosen) return box.removeAttribute("aria-activedescendant");
  chosen.setAttribute("aria-selected", "true");
  box.setAttribute("aria-activedescendant", chosen.id);
  if (isWalking) chosen.scrollIntoView({ block: "nearest" });
}

/** Asks what is in the box and shows the answer; an older question that is still out is dropped. */
export async function run() {
  request.abort();
  const query = box.value.trim();
  keepAddress();
  if (!query) {
    shown = "";
    announce("");
    close();
    return isResults() ? allCodes() : undefined;
  }
  request = new AbortController();
  const { signal } = request;
  try {
    const answer = ask(query, limits(), signal);
    // With the engine the list is there before the next frame.
    show(answer instanceof Promise ? await answer : answer);
  } catch {
    if (!signal.aborted) close();
  }
}

/** @param {import("./engine.js").Hit[]} hits */
function add(hits) {
  const more = hits.map((hit, at) => option(hit, options.length + at, issuer));
  options.push(...more);
  return more;
}

/** @param {import("./engine.js").Answer} answer */
function show(answer) {
  shown = box.value;
  isWalking = false;
  options = answer.comparison ? [comparison(answer.comparison, 0)] : [];
  const count = answer.hits.length;
  add(answer.hits.slice(0, FIRST));
  list.replaceChildren(...options);
  // What lies below the first screenful comes once this is painted: no letter waits for it.
  latest = answer;
  const addRest = () => latest === answer && list.append(...add(answer.hits.slice(FIRST)));
  requestAnimationFrame(() => setTimeout(addRest));
  said.replaceChildren();
  if (answer.corrected) {
    const strong = document.createElement("strong");
    strong.textContent = answer.corrected;
    said.append("Showing results for ", strong, ". ");
  }
  said.append(count ? `${count} ${count === 1 ? "answer" : "answers"}` : "Nothing found");
  if (isFront) document.title = `${shown} · Statusbook`;
  open();
  // The first is what Enter opens.
  activate(count ? 0 : -1);
  list.hidden = !count;
  later(() => announce(said.textContent));
}

/** Whether the server made this page as the answer to a search. */
function isResults() {
  return isFront && document.getElementById("book").classList.contains("results");
}

/** An empty box stands above every code, as on the front page. */
async function allCodes() {
  const page = await fetch("/", { headers: { accept: "text/html" } });
  const front = new DOMParser().parseFromString(await page.text(), "text/html");
  for (const part of ["h1", "#book"]) main.querySelector(part).replaceWith(front.querySelector(part));
  document.title = front.title;
}

/** @type {number} */
let timer;
/** Speaks when typing pauses: a count for every letter would drown the letters. */
function later(then) {
  clearTimeout(timer);
  timer = setTimeout(then, 400);
}

/** The address of what is shown. */
function address() {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: box.value.trim(), ...limits() })) if (value) words.set(name, value);
  return words.size ? `/?${words}` : "/";
}

/** @type {number} */
let writing;
function keepAddress() {
  if (!isFront) return;
  clearTimeout(writing);
  // Browsers refuse hundreds of changes a minute.
  writing = setTimeout(() => history.replaceState(null, "", address()), 150);
}

/** Before a page of a hit is opened: the list becomes an entry of its own, before it what was there. */
function leave() {
  if (!isFront) return;
  clearTimeout(writing);
  const now = new URL(address(), location.href).href;
  if (now === entered || list.hidden) return;
  history.replaceState(null, "", entered);
  history.pushState(null, "", now);
  entered = now;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.isComposing) return;
  const isOpen = !list.hidden;
  const last = options.length - 1;
  /** @param {number} at */
  const walk = (at) => {
    event.preventDefault();
    isWalking = true;
    activate(at);
  };
  switch (event.key) {
    case "ArrowDown":
      if (!isOpen) {
        event.preventDefault();
        run();
      } else walk(active < last ? active + 1 : 0);
      break;
    case "ArrowUp":
      if (isOpen) walk(active > 0 ? active - 1 : last);
      break;
    case "Home":
      if (isOpen && isWalking) walk(0);
      break;
    case "End":
      if (isOpen && isWalking) walk(last);
      break;
    case "Enter":
      // Until the list is the answer to what is in the box, the form asks the server.
      if (isOpen && active >= 0 && shown === box.value) {
        event.preventDefault();
        follow(options[active].href, event.ctrlKey || event.metaKey);
      }
      break;
    case "Escape":
      event.preventDefault();
      if (isOpen || !said.hidden) close();
      else if (box.value) {
        box.value = "";
        run();
      } else box.blur();
      break;
    default:
      isWalking = false;
  }
}

/** @param {string} url @param {boolean} inNewTab */
function follow(url, inNewTab) {
  if (inNewTab) {
    window.open(url, "_blank", "noopener");
    return;
  }
  leave();
  location.assign(url);
}

/** Back or forward between what was typed and what was there before. */
async function restore() {
  const words = new URLSearchParams(location.search);
  for (const name of ["q", "class", "standing", "issuer"]) {
    const field = form.elements.namedItem(name);
    if (field) field.value = words.get(name) ?? "";
  }
  entered = location.href;
  await run();
}

export function start() {
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", "hits");
  const holder = document.createElement("div");
  holder.className = "hits";
  holder.append(said, list);
  form.after(holder);

  box.addEventListener("input", run);
  box.addEventListener("keydown", onKey);
  box.addEventListener("focus", () => {
    prepare();
    if (!isFront && box.value && shown === box.value) open();
  });
  list.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) leave();
  });
  // A press on a hit must not take the focus from the box, or the list would close under it.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  if (isFront) {
    form.addEventListener("change", (event) => {
      if (event.target !== box && box.value) run();
    });
    addEventListener("popstate", restore);
    // Offline, any page of results is the front page; and a browser may put back what was typed.
    const asked = new URLSearchParams(location.search).get("q")?.trim() ?? "";
    if (!isResults() && (asked || box.value)) {
      box.value ||= asked;
      Promise.resolve(prepare()).then(run);
    }
  } else {
    box.addEventListener("blur", close);
  }
}
