// Every page of the sitemap and the pages of what goes wrong, read by a validator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { SORTS } from "./site.mjs";
import { world } from "./setup.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The short spelling is as valid, and shorter.
    "doctype-style": "off",
    // Blanks that a template leaves are no fault of a page.
    "no-trailing-whitespace": "off",
    // Anchors are named after numbers and classes: `#4xx` is what people expect, and valid.
    "valid-id": ["error", { relaxed: true }],
    // A digit string is a status here, and never a telephone number.
    "tel-non-breaking": "off",
    // In a form a button submits: that is what ours are for.
    "no-implicit-button-type": "off",
    // A region that scrolls has the focus by keyboard; a `section` would be one more in the outline.
    "prefer-native-element": ["error", { exclude: ["region", "group"] }],
  },
});

test("every page is valid HTML", async () => {
  const sitemap = await (await fetch(`${world.base}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map((match) => match[1]);
  assert.ok(listed.length > 700);
  const faults = [];
  for (const path of new Set([...listed, ...SORTS])) {
    const answer = await fetch(world.base + path, { headers: { accept: "text/html" } });
    const report = await validator.validateString(await answer.text());
    for (const { messages } of report.results)
      for (const { ruleId, message, line, selector } of messages) faults.push(`${path}:${line}: ${ruleId}: ${message} (${selector})`);
  }
  assert.deepEqual(faults.slice(0, 40), [], `${faults.length} faults`);
});
