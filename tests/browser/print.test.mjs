// Paper: the cheat sheet is one page, a page of a number has no navigation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./setup.mjs";

/** Pages of a PDF: each has an object of its own. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

for (const format of ["A4", "Letter"]) {
  test(`the cheat sheet is one page of ${format}`, () =>
    visit({}, async (page) => {
      await page.goto("/cheatsheet");
      assert.equal(pages(await page.pdf({ format, preferCSSPageSize: false })), 1);
    }));
}

test("a page of a number is printed without navigation, in black on white, with all it hides", () =>
  visit({ colorScheme: "dark" }, async (page) => {
    await page.goto("/404");
    await page.locator(".copy").first().waitFor();
    await page.emulateMedia({ media: "print" });
    for (const gone of [".top", ".foot", ".toc", ".turn", ".copy", ".switch"]) {
      for (const element of await page.locator(gone).all()) assert.ok(!(await element.isVisible()), gone);
    }
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(0, 0, 0)");
    assert.ok((await page.locator(".constants code").first().boundingBox()).height > 0);
  }));
