// Every sort of page with axe: all rules of WCAG 2.2 A and AA and its best practices, none off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { SORTS } from "./site.mjs";
import { visit } from "./setup.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
];

/** What axe finds; the page's own policy would not let it in as a script element. */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } } }), TAGS);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

for (const [look, options] of LOOKS) {
  test(`no sort of page violates a rule in ${look}`, () =>
    visit(options, async (page) => {
      const faults = [];
      for (const path of SORTS) {
        await page.goto(path);
        faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
      }
      assert.deepEqual(faults, []);
    }));

  test(`open lists, dialogs and details violate none in ${look}`, () =>
    visit(options, async (page) => {
      const faults = [];
      await page.goto("/");
      await page.locator("#unofficial").check();
      faults.push(...(await violations(page)));
      await page.locator("#q").fill("rate limit");
      await page.locator("#hits [role=option]").first().waitFor();
      faults.push(...(await violations(page)));
      await page.goto("/404");
      await page.locator("#q").fill("timeout");
      await page.locator("#hits [role=option]").first().waitFor();
      faults.push(...(await violations(page)));
      await page.goto("/499");
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
      faults.push(...(await violations(page)));
      await page.keyboard.press("?");
      faults.push(...(await violations(page)));
      assert.deepEqual(faults, []);
    }));
}

test("no sort of page scrolls sideways at 320 pixels, which is 400 % of 1280, or with text twice as large", () =>
  visit({ viewport: { width: 320, height: 256 } }, async (page) => {
    const faults = [];
    for (const path of SORTS) {
      await page.goto(path);
      for (const size of ["100%", "200%"]) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 320) faults.push(`${path} at ${size}: ${wide} px`);
      }
    }
    assert.deepEqual(faults, []);
  }));
