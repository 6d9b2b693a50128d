// Opens HTML files in a browser as people do, and tells what is wrong: violations that axe finds, text that runs off the side,
// scripts, and what the browser itself complains of. Every file at two widths, and in a light and a dark scheme.
//
//   node axe.mjs FILE… → {"file": ["320 light: …", …], …} on standard output; no faults is an empty list

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const WIDTHS = [1280, 320];
const SCHEMES = ["light", "dark"];
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const browser = await puppeteer.launch({
  protocolTimeout: 600_000,
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});

async function look(file, width, scheme) {
  const faults = [];
  const page = await browser.newPage();
  // A machine that does more at once is slow; that is no fault of the page.
  page.setDefaultTimeout(300_000);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request: ${request.url()}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  const shape = await page.evaluate(() => ({
    scripts: document.scripts.length,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    styled: getComputedStyle(document.body).maxWidth !== "none",
  }));
  if (shape.scripts > 0) faults.push("there is a script");
  if (shape.over > 0) faults.push(`${shape.over} pixels run off the side`);
  if (!shape.styled) faults.push("its own style sheet is blocked");
  // Axe is run by the browser and not by the page, whose policy lets no script in.
  await page.setBypassCSP(true);
  await page.reload({ waitUntil: "load" });
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, nodes } of found.violations) {
    const first = nodes[0];
    faults.push(`axe ${id} (${nodes.length}): ${first.target.join(" ")}: ${(first.any[0] ?? first.all[0] ?? first.none[0])?.message}`);
  }
  await page.close();
  return faults;
}

const told = {};
try {
  for (const file of process.argv.slice(2)) {
    told[file] = [];
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        const faults = await look(file, width, scheme);
        told[file].push(...faults.map((fault) => `${width} ${scheme}: ${fault}`));
      }
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(told));
