// SPDX-License-Identifier: EUPL-1.2
// The report, the residents' page and a comparison as people see them: node report_in_browser.mjs VOORZIEN SOURCES
// Runs the hamlet (a town that fits in the head) and a case with a proposal, opens each page in the Chromium that
// is installed and asks: no WCAG 2.2 A or AA violation, no console message, no network, quick, and nothing wider
// than a phone.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const SKIPPED = 77;
const MOST_MILLISECONDS = 5000; // generous: a busy machine is no reason to fail, a report of 50 MB is
const NARROW = 360;
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const [program, sources] = process.argv.slice(2);
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].filter(existsSync);
const require = createRequire(import.meta.url);
let chromium;
let axe;
try {
  ({ chromium } = require("playwright-core"));
  axe = require.resolve("axe-core/axe.min.js");
} catch {
  console.log("skipped: run `npm ci` in tests/io/report/browser first");
  process.exit(SKIPPED);
}
if (browsers.length === 0) {
  console.log("skipped: no Chromium");
  process.exit(SKIPPED);
}

const problems = [];
const folder = mkdtempSync(path.join(tmpdir(), "voorzien-browser-"));

function runs() {
  const cases = [
    ["hamlet", "scenarios/hamlet/growth.json", ["--lang", "nl"]],
    ["hamlet-en", "scenarios/hamlet/growth.json", ["--lang", "en", "--final"]],
    ["almere", "scenarios/almere/dense-2040.json", []],
    ["combined", "tests/io/report/browser/combined.json", ["--without-private-plots"]],
  ];
  const pages = cases.flatMap(([name, scenario, options]) => {
    const output = path.join(folder, name);
    execFileSync(program, ["run", path.join(sources, scenario), "-o", output, ...options], { stdio: "pipe" });
    return [path.join(output, "report.html"), path.join(output, "residents.html")];
  });
  const comparison = path.join(folder, "comparison");
  const compared = [path.join(folder, "combined"), path.join(folder, "combined") + "#best"];
  execFileSync(program, ["compare", ...compared, "-o", comparison], { stdio: "pipe" });
  return [...pages, path.join(comparison, "compare.html")];
}

async function look(browser, file) {
  const label = path.relative(folder, file);
  const say = (what) => problems.push(`${label}: ${what}`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const url = pathToFileURL(file).href;
  page.on("console", (message) => say(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => say(`script error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url) say(`asks for ${request.url()}`);
  });
  const start = Date.now();
  await page.goto(url, { waitUntil: "load" });
  const took = Date.now() - start;
  if (took > MOST_MILLISECONDS) say(`takes ${took} ms to load`);
  const names = await page.evaluate(() => [...document.querySelectorAll("svg[role=img]")].filter(
    (drawing) => !(drawing.querySelector("title") && drawing.querySelector("desc"))).length);
  if (names > 0) say(`${names} drawings without title or description`);
  // What is folded away is read too.
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await page.addScriptTag({ path: axe });
  for (const width of [1280, NARROW]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate((levels) => window.axe.run({ runOnly: { type: "tag", values: levels } }), LEVELS);
    for (const one of found.violations) {
      say(`${one.id} at ${width} px: ${one.help} (${one.nodes.length}) ${one.nodes[0].html.slice(0, 200)}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) say(`is ${wide} px wider than a screen of ${width} px`);
  }
  await page.close();
  console.log(`${label}: loaded in ${took} ms`);
}

/// The residents' page is one sheet, and the report's pages are A4.
async function print(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) || []).length;
}

try {
  const files = runs();
  const browser = await chromium.launch({ executablePath: browsers[0], args: ["--no-sandbox"] });
  for (const file of files) await look(browser, file);
  for (const file of files.filter((one) => one.endsWith("residents.html"))) {
    const pages = await print(browser, file);
    if (pages !== 1) problems.push(`${path.relative(folder, file)}: prints on ${pages} pages`);
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(problems.length === 0 ? "nothing wrong" : problems.join("\n"));
process.exit(problems.length === 0 ? 0 : 1);
