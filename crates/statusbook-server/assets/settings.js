/** What somebody chose, and the next page remembers: theme, role, language of constants. */

import { announce } from "./announce.js";

const root = document.documentElement;

/** @param {string} name @param {string} value an empty one is forgotten */
function keep(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Then the choice lasts as long as the page.
  }
}

/** What was kept; empty if nothing was. */
export function kept(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

/** The theme: that of the system, light, dark. */
function theme() {
  const select = /** @type {HTMLSelectElement} */ (document.getElementById("theme"));
  select.value = root.dataset.theme ?? "";
  select.addEventListener("change", () => keep("theme", select.value));
  // Another tab may have changed it.
  addEventListener("storage", (event) => {
    if (event.key !== "theme") return;
    if (event.newValue) root.dataset.theme = event.newValue;
    else delete root.dataset.theme;
    select.value = event.newValue ?? "";
  });
}

/** Whose advice is shown; the switch is there once a page. */
function role() {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".switch button"));
  const show = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.value === (root.dataset.role ?? ""))));
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      keep("role", button.value);
      show();
      announce(button.value ? `Only: ${button.textContent}` : "Advice for everyone");
    }),
  );
  show();
}

/** Whether unofficial numbers are shown among the others. */
function unofficial() {
  const box = /** @type {?HTMLInputElement} */ (document.getElementById("unofficial"));
  if (!box) return;
  box.checked ||= "unofficial" in root.dataset;
  box.addEventListener("change", () => keep("unofficial", box.checked ? "shown" : ""));
}

/** The reader's language: its constants stand above those of the others. */
function language() {
  const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".constants > div"));
  const details = rows[0]?.closest("details");
  if (!details) return;
  const label = document.createElement("label");
  const select = document.createElement("select");
  label.className = "language";
  label.append("Your language ", select);
  select.append(new Option("any", ""));
  const names = [...rows].map((row) => row.querySelector("dt").textContent);
  names.forEach((name) => select.append(new Option(name)));
  const mine = document.createElement("dl");
  mine.className = "rows constants mine";
  const show = () => {
    const at = names.indexOf(select.value);
    mine.replaceChildren(...(at < 0 ? [] : [rows[at].cloneNode(true)]));
    document.dispatchEvent(new Event("language"));
  };
  select.addEventListener("change", () => {
    keep("language", select.value);
    show();
  });
  details.before(label, mine);
  select.value = names.includes(kept("language")) ? kept("language") : "";
  show();
}

export function start() {
  theme();
  role();
  unofficial();
  language();
}
