// Looks at a built site with the eyes of its readers, and at a report on its kit with the eyes of
// those who keep it: `node check.mjs FOLDER REPORT`.
//
// Pages are read in Chromium without JavaScript; axe-core, which is JavaScript itself, then looks
// at the same pages in a second tab. Prints one line per fault and ends with 1, or says what it saw.

import axe from "axe-core";
import { chromium } from "playwright-core";
import {
  WIDE,
  NARROW,
  hidesThePast,
  isReadable,
  keepsItsPage,
  opensToTheSource,
  printsWell,
  standsSideBySide,
} from "./reading.mjs";
import { serve } from "./server.mjs";
import { Tab } from "./tab.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Chromium itself must stay silent too: whatever it asks for, it finds no other machine.
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

const failures = new Set();
const site = await serve(process.argv[2]);
const report = await serve(process.argv[3], "/report/");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: SWITCHES,
});
try {
  const reader = await open({ javaScriptEnabled: false });
  const pages = await findPages(reader);
  for (const page of pages) await look(reader, page, read);
  const examiner = await open({ bypassCSP: true });
  for (const page of pages) await look(examiner, page, examine);
  const calendar = pages.find((page) => page.kind === "calendar");
  await look(examiner, calendar, hidesThePast);
  const state = { path: "", kind: "report" };
  await look(await open({ javaScriptEnabled: false }, report), state, read);
  await look(await open({ bypassCSP: true }, report), state, examine);
  if (failures.size === 0) console.log(`${pages.length} pages, and nothing is wrong with them`);
} catch (error) {
  failures.add(error.message);
} finally {
  await browser.close();
  site.stop();
  report.stop();
}
for (const failure of failures) console.log(failure);
process.exitCode = failures.size === 0 ? 0 : 1;

/** Opens a tab of its own, in which pages of one site only are seen. */
async function open(options, served = site) {
  const context = await browser.newContext({ ...options, viewport: WIDE, colorScheme: "light" });
  return new Tab(await context.newPage(), served, failures);
}

/**
 * Walks from the chooser to each home page, on to a section and a guide, from its foot to the
 * calendar, an event and the glossary; finds the fallbacks, the pages in two languages and those of
 * which the source has changed since.
 */
async function findPages(tab) {
  const chooser = { path: "", kind: "alone" };
  const pages = [chooser, { path: "no/such/page/", kind: "alone", isMissing: true }];
  await tab.open(chooser);
  const homes = await tab.page.$$eval("main a", (links) =>
    links.map((link) => ({ locale: link.getAttribute("href"), dir: link.dir })),
  );
  for (const { locale } of homes) {
    await tab.open(chooser);
    const way = {
      home: `main a[href="${locale}"]`,
      section: ".sections a",
      guide: ".cards a",
      calendar: ".foot .reference a",
      event: ".agenda a",
      glossary: ".foot .reference li + li a",
    };
    for (const [kind, selector] of Object.entries(way)) {
      const first = tab.page.locator(selector).first();
      await tab.follow(first, await first.evaluate((link) => link.href));
      pages.push({ path: tab.path, kind, isFirst: locale === homes[0].locale });
    }
    const find = (kind, isIt) => {
      const found = [...site.files].find(([name, text]) => name.startsWith(locale) && isIt(name, text));
      if (found) pages.push({ path: found[0].replace("index.html", ""), kind });
    };
    find("fallback", (_, text) => text.includes("notice-fallback"));
    find("stale", (_, text) => text.includes("<details class=\"since"));
    // The longest of them, which hold what there is.
    const beside = [...site.files].filter(([name]) => /\/with-[^/]+\/index\.html$/.test(name));
    const longest = Math.max(
      ...beside.filter(([name]) => name.startsWith(locale)).map(([, text]) => text.length),
    );
    find("parallel", (_, text) => text.length === longest && text.includes("class=\"pair\""));
  }
  // A check that has nothing to look at must not pass.
  for (const kind of ["home", "section", "guide", "calendar", "event", "glossary", "fallback", "stale", "parallel"]) {
    if (!pages.some((page) => page.kind === kind)) failures.add(`there is no ${kind}`);
  }
  if (!homes.some(({ dir }) => dir === "rtl")) failures.add("there is no right-to-left locale");
  return pages;
}

/** Opens a page and checks it; a check that cannot end is a fault of that page alone. */
async function look(tab, page, check) {
  try {
    await tab.open(page);
    await check(tab, page);
  } catch (error) {
    tab.fail(error.message.split("\n")[0]);
  }
}

/** Reads the open page without JavaScript. */
async function read(tab, page) {
  await isReadable(tab, page);
  if (page.kind === "stale") await opensToTheSource(tab);
  if (page.kind === "parallel") await standsSideBySide(tab);
  if (page.kind === "alone" || page.kind === "report") return;
  await printsWell(tab);
  // Once round the menu leads to every locale, so that not every page has to start it.
  if (page.isFirst || page.kind === "fallback") await keepsItsPage(tab);
}

/** Lets axe look at the open page, in the light and in the dark. */
async function examine(tab) {
  await tab.page.setViewportSize(WIDE);
  await tab.page.emulateMedia({ colorScheme: "light" });
  await tab.page.addScriptTag({ content: axe.source });
  // What can be opened is looked at open.
  await tab.page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
  await runAxe(tab, "light", { type: "tag", values: RULES });
  // Colours alone differ in the dark; the small window shows what the wide one leaves out.
  await tab.page.setViewportSize(NARROW);
  await tab.page.emulateMedia({ colorScheme: "dark" });
  await runAxe(tab, "dark", { type: "rule", values: ["color-contrast"] });
}

/** Notes what axe finds; `runOnly` says which of its rules. */
async function runAxe(tab, scheme, runOnly) {
  const found = await tab.page.evaluate((options) => window.axe.run({ runOnly: options }), runOnly);
  for (const { id, help, nodes } of found.violations) {
    for (const { target, any } of nodes) {
      const why = any.map((check) => check.message).join("; ") || help;
      tab.fail(`${id} (${scheme}): ${target.join(" ")}: ${why}`);
    }
  }
  if (found.violations.length + found.passes.length === 0) tab.fail("axe saw nothing");
}
