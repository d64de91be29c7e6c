// What scripts add to a page: themes, roles, copying, sorting.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit, world } from "./setup.mjs";

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(253, 252, 249)";
const DARK = "rgb(21, 22, 24)";

test("the theme is the system's until somebody chooses, and is there before the first paint", () =>
  visit({ colorScheme: "dark", mayFail: true }, async (page) => {
    await page.goto("/");
    assert.equal(await paper(page), DARK);
    await page.locator("#theme").selectOption("light");
    assert.equal(await paper(page), LIGHT);
    // Only the early script runs on the next page: what is painted first has the theme.
    await page.route("**/main-*.js", (route) => route.abort());
    await page.goto("/404");
    assert.equal(await paper(page), LIGHT);
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains("js")));
  }));

test("a role is remembered from page to page", () =>
  visit({}, async (page) => {
    await page.goto("/404");
    await page.getByRole("button", { name: "Operator" }).first().click();
    assert.ok(!(await page.locator(".roles .visitor").first().isVisible()));
    await page.goto("/503");
    assert.ok(await page.locator(".roles .operator").first().isVisible());
    assert.ok(!(await page.locator(".roles .visitor").first().isVisible()));
  }));

test("what a page is about can be copied", () =>
  visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.goto("/429");
    const copy = async (name) => {
      await page.getByRole("button", { name }).click();
      await page.waitForFunction(() => document.querySelector("[role=status]").textContent.startsWith("Copied"));
      return page.evaluate(() => navigator.clipboard.readText());
    };
    assert.equal(await copy("copy the number"), "429");
    assert.equal(await copy("copy the status line"), "HTTP/1.1 429 Too Many Requests");
    assert.equal(await copy("copy the address"), `${world.base}/429`);
    assert.equal(await copy("copy a command"), `curl -i ${world.base}/status/429`);
    await page.getByLabel("Your language").selectOption("Go");
    assert.match(await copy("copy the constant"), /StatusTooManyRequests/);
    await page.goto("/404");
    assert.match(await copy("copy the constant"), /StatusNotFound/, "the language is remembered");
    await page.locator(".code .copy").first().click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await page.locator(".code pre").first().innerText()).trim());
  }));

test("the facts table is sorted in place", () =>
  visit({}, async (page) => {
    await page.goto("/facts");
    await page.getByRole("link", { name: "Retry" }).click();
    const said = await page.locator("tbody td:nth-child(5)").allTextContents();
    assert.deepEqual(said, [...said].sort((a, b) => a.localeCompare(b)));
    assert.match(page.url(), /sort=retry/);
  }));
