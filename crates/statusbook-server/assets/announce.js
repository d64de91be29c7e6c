/** What a screen reader is told; a region has to be there before it says something. */
const region = document.createElement("p");
region.className = "hush";
region.setAttribute("role", "status");
document.body.append(region);

/** @param {string} text */
export function announce(text) {
  region.textContent = text;
}
