// The site without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./setup.mjs";

const off = { javaScriptEnabled: false };

test("a search, its filters and its pages work without scripts", () =>
  visit(off, async (page) => {
    await page.goto("/");
    await page.locator("#q").fill("rate limit");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=rate\+limit/);
    await page.locator(".found a").first().click();
    await page.waitForURL("**/429");
    assert.match(await page.locator("h1").innerText(), /429\s+Too Many Requests/);
  }));

test("one switch shows the unofficial numbers, without scripts", () =>
  visit(off, async (page) => {
    await page.goto("/");
    assert.ok(!(await page.locator("a[href='/499']").isVisible()));
    await page.locator("#unofficial").check();
    assert.ok(await page.locator("a[href='/499']").isVisible());
  }));

test("the facts table is sorted by the server", () =>
  visit(off, async (page) => {
    await page.goto("/facts");
    await page.getByRole("link", { name: "Phrase" }).click();
    const phrases = await page.locator("tbody td:nth-child(2)").allTextContents();
    const lower = phrases.map((phrase) => phrase.toLowerCase());
    assert.deepEqual(lower, [...lower].sort());
    await page.getByRole("link", { name: "Phrase" }).click();
    assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "descending");
  }));

test("nothing that needs scripts is shown without them", () =>
  visit(off, async (page) => {
    await page.goto("/404");
    for (const only of ["#theme", "#show-keys", ".switch", ".copy"]) {
      for (const element of await page.locator(only).all()) assert.ok(!(await element.isVisible()), only);
    }
  }));
