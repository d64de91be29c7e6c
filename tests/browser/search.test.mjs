// The search box by keyboard, with and without the engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engine, visit, world } from "./setup.mjs";

const active = (page) => page.evaluate(() => document.getElementById(document.getElementById("q").getAttribute("aria-activedescendant"))?.textContent ?? null);
const isOpen = async (page) => (await page.locator("#q").getAttribute("aria-expanded")) === "true";
/** The answers below the first screenful come once that is painted. */
const whole = (page) =>
  page.waitForFunction(() => {
    const [, count] = /(\d+) answer/.exec(document.querySelector(".hits .said").textContent) ?? [];
    return document.querySelectorAll("#hits [role=option]").length >= Number(count);
  });
const answers = (page) => page.locator("#hits [role=option]");

test("every key of the combobox does what the pattern says", () =>
  visit({}, async (page, context) => {
    await page.goto("/");
    await engine(page);
    await page.keyboard.type("timeout");
    await answers(page).first().waitFor();
    assert.ok(await isOpen(page));
    await whole(page);
    const all = await answers(page).allTextContents();
    assert.ok(all.length > 3);
    assert.equal(await active(page), all[0], "the first is what Enter opens");
    await page.keyboard.press("ArrowDown");
    assert.equal(await active(page), all[1]);
    await page.keyboard.press("End");
    assert.equal(await active(page), all.at(-1));
    await page.keyboard.press("ArrowDown");
    assert.equal(await active(page), all[0], "after the last comes the first");
    await page.keyboard.press("ArrowUp");
    assert.equal(await active(page), all.at(-1));
    await page.keyboard.press("Home");
    assert.equal(await active(page), all[0]);

    const [other] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Control+Enter")]);
    await other.waitForLoadState();
    assert.match(other.url(), /\/\d\d\d$/);
    await other.close();
    assert.ok(await isOpen(page), "this page stays as it was");

    await page.keyboard.press("Escape");
    assert.ok(!(await isOpen(page)), "first Esc closes the list");
    assert.equal(await page.locator("#q").inputValue(), "timeout");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#q").inputValue(), "", "second Esc clears the text");
    await page.keyboard.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement === document.body), "third Esc leaves the field");
  }));

test("the count is spoken when typing pauses", () =>
  visit({}, async (page) => {
    await page.goto("/");
    await engine(page);
    await page.keyboard.type("teapot");
    await page.waitForFunction(() => /\d+ answers?/.test(document.querySelector("[role=status]").textContent));
  }));

test("a question for the difference has the comparison as the first answer", () =>
  visit({}, async (page) => {
    await page.goto("/");
    await engine(page);
    await page.keyboard.type("401 vs 403");
    await answers(page).nth(2).waitFor();
    const [first, second, third] = await answers(page).allTextContents();
    assert.match(first, /^401 vs 403 /);
    assert.match(second, /^401 Unauthorized/);
    assert.match(third, /^403 Forbidden/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/compare/401-vs-403");
  }));

test("slash, Ctrl-K and digits lead to the box; a question mark shows the keys", () =>
  visit({}, async (page) => {
    const isFocused = () => page.evaluate(() => document.activeElement.id === "q");
    await page.goto("/404");
    await page.keyboard.press("/");
    assert.ok(await isFocused());
    assert.equal(await page.locator("#q").inputValue(), "", "the slash is not typed");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    assert.ok(await isFocused());
    await page.keyboard.press("Escape");
    await page.keyboard.type("503");
    assert.equal(await page.locator("#q").inputValue(), "503");
    await answers(page).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/503");
    await page.keyboard.press("?");
    assert.ok(await page.locator("#keys").isVisible());
    await page.locator("#single").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    assert.ok(!(await isFocused()), "single keys can be switched off");
  }));

test("hits, corrections and diagnostics are shown with the words that matched", () =>
  visit({}, async (page) => {
    await page.goto("/");
    await engine(page);
    await page.keyboard.type("rate limit");
    await answers(page).first().waitFor();
    assert.ok((await page.locator("#hits mark").count()) > 0);
    await page.locator("#q").fill("heroku H12");
    assert.match(await answers(page).first().getAttribute("href"), /\/heroku\/H12$/);
    await page.locator("#q").fill("unauthorizd");
    await page.getByText("Showing results for").waitFor();
    await page.locator("#q").fill("xyzzyq");
    await page.getByText("Nothing found").first().waitFor();
  }));

test("engine, server and page of results give the same answers in the same order", () =>
  visit({}, async (page) => {
    await page.goto("/");
    await engine(page);
    for (const query of ["404", "42", "4xx", "rate limit", "upstream timed out", "http.StatusTeapot", "H12", "unauthorizd", "cors preflight fails"]) {
      await page.locator("#q").fill(query);
      await whole(page);
      const inBrowser = await answers(page).evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      const words = new URLSearchParams({ q: query, limit: "12" });
      const api = await (await fetch(`${world.base}/api/v1/search?${words}`)).json();
      assert.deepEqual(inBrowser, api.hits.map((hit) => hit.url), query);
    }
  }));

test("without the engine the server answers", () =>
  visit({ mayFail: true }, async (page) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/");
    await page.locator("#q").fill("too many requests");
    await answers(page).first().waitFor();
    assert.match(await answers(page).first().getAttribute("href"), /\/429$/);
  }));

test("filters narrow the answers while typing", () =>
  visit({}, async (page) => {
    await page.goto("/");
    await engine(page);
    await page.locator(".narrow summary").click();
    await page.locator("#class").selectOption("5xx");
    await page.locator("#q").fill("timeout");
    await answers(page).first().waitFor();
    await whole(page);
    for (const href of await answers(page).evaluateAll((all) => all.map((a) => a.getAttribute("href")))) {
      assert.doesNotMatch(href, /^\/4\d\d$/);
    }
    await page.locator("#issuer").selectOption("nginx");
    await page.waitForURL(/issuer=nginx/);
    assert.match(page.url(), /q=timeout&class=5xx&issuer=nginx/);
  }));

test("back brings list, query and scroll again", () =>
  visit({ viewport: { width: 600, height: 400 } }, async (page) => {
    await page.goto("/");
    await engine(page);
    await page.keyboard.type("timeout");
    await page.waitForURL(/\?q=timeout/);
    await answers(page).nth(5).waitFor();
    await page.evaluate(() => scrollTo(0, 500));
    await page.waitForTimeout(100);
    const top = await page.evaluate(() => scrollY);
    await answers(page).nth(5).click();
    await page.waitForURL(/\/\d\d\d$|\/\w+\/\w+$/);
    await page.goBack();
    await page.waitForURL(/\?q=timeout/);
    assert.equal(await page.locator("#q").inputValue(), "timeout");
    await page.waitForFunction(() => document.querySelectorAll("#hits [role=option], .found li").length > 5);
    await page.waitForTimeout(300);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - top) < 80);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/" && !url.search);
    await page.locator(".boards, .board").first().waitFor();
    assert.equal(await page.locator("#q").inputValue(), "", "before it was the front page");
  }));
