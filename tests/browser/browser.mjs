// Chromium as the tests start it: from the PATH, with nothing of its own on the network.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the browser is; throws where there is none. */
export function executable() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  throw new Error(`none of ${NAMES.join(", ")} is on the PATH`);
}

/** Starts it, with a fresh profile. */
export function launch() {
  return chromium.launch({ executablePath: executable(), headless: true, args: FLAGS });
}
