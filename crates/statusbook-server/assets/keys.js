/** Keys that work anywhere on a page. */

const box = /** @type {HTMLInputElement} */ (document.getElementById("q"));
const keys = /** @type {HTMLDialogElement} */ (document.getElementById("keys"));
const single = /** @type {HTMLInputElement} */ (document.getElementById("single"));

/** Whether a key is text for whatever has the focus. */
function isText(target) {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === "k" && !event.shiftKey) {
    event.preventDefault();
    keys.close();
    return find();
  }
  if (isCommand || isText(event.target) || keys.open || !single.checked) return;
  if (event.key === "/") {
    event.preventDefault();
    find();
  } else if (event.key === "?") keys.showModal();
  // The digit itself lands in the box, which has the focus by then.
  else if (/^\d$/.test(event.key)) find();
}

function find() {
  box.focus();
  box.select();
}

export function start() {
  // Whoever dictates text may not want single letters to do something (WCAG 2.1.4).
  try {
    single.checked = localStorage.getItem("single-keys") !== "off";
    single.addEventListener("change", () => localStorage.setItem("single-keys", single.checked ? "on" : "off"));
  } catch {
    // Then the choice lasts as long as the page.
  }
  document.addEventListener("keydown", onKey);
  document.getElementById("show-keys").addEventListener("click", () => keys.showModal());
}
