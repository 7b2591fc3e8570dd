// What a reader finds without JavaScript: text, links that work, a layout of their own direction.
// Functions given to `evaluate` run in the page; the browser lets us look while pages may not act.

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** The open page shows its text, and nothing of it needs scrolling sideways on a small telephone. */
export async function isReadable(tab, { kind, isMissing }) {
  await tab.page.setViewportSize(WIDE);
  const text = await tab.page.evaluate(() => {
    const isShown = (query) => document.querySelector(query)?.checkVisibility() ?? false;
    return {
      hasTitle: isShown("h1") && document.querySelector("h1").innerText.trim() !== "",
      hasNotice: isShown(".notice-fallback"),
      length: document.querySelector("main")?.innerText.trim().length ?? 0,
    };
  });
  if (!text.hasTitle) tab.fail("shows no title");
  if (text.length < 60) tab.fail(`shows ${text.length} characters`);
  if (kind === "fallback" && !text.hasNotice) tab.fail("does not say that it is a fallback");
  if (!isMissing) await isMirrored(tab);
  await fitsNarrow(tab);
}

/** The brand stands where lines start, the contents where they end. */
async function isMirrored(tab) {
  const layout = await tab.page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    // From 0, at the left side of the window, to 1, at the right one.
    const middle = (query) => {
      const box = document.querySelector(query)?.getBoundingClientRect();
      return box && (box.left + box.right) / 2 / innerWidth;
    };
    const { direction } = getComputedStyle(document.body);
    return { lang, dir, direction, brand: middle(".brand"), contents: middle(".contents") };
  });
  const locale = new Intl.Locale(layout.lang);
  // Node made the property a method in version 24.
  const { direction } = locale.getTextInfo?.() ?? locale.textInfo;
  if (layout.dir !== direction || layout.direction !== direction) {
    tab.fail(`is laid out ${layout.direction}, but ${layout.lang} is written ${direction}`);
  }
  const isAtStart = (middle) => (direction === "rtl" ? middle > 0.5 : middle < 0.5);
  if (layout.brand !== undefined && !isAtStart(layout.brand)) {
    tab.fail("has its brand where lines end");
  }
  if (layout.contents !== undefined && isAtStart(layout.contents)) {
    tab.fail("has its contents where lines start");
  }
}

async function fitsNarrow(tab) {
  await tab.page.setViewportSize(NARROW);
  const tooWide = await tab.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const sticksOut = ({ left, right }) => left < 0 || right > clientWidth;
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => sticksOut(element.getBoundingClientRect()))
      .map((element) => `${element.localName}.${element.className}`);
    return `${scrollWidth} px wide on ${clientWidth}: ${culprits.slice(-3).join(", ")}`;
  });
  if (tooWide) tab.fail(`is ${tooWide}`);
  await tab.page.setViewportSize(WIDE);
}

/** The language menu leads all the way round, and every stop is the same page in its language. */
export async function keepsItsPage(tab) {
  const [start, menu] = [tab.path, await languages(tab)];
  for (const { lang, url } of menu) {
    await tab.follow(tab.page.locator(`.languages a[hreflang="${lang}"]`), url);
    const shown = await tab.page.evaluate(() => document.documentElement.lang);
    if (shown !== lang) tab.fail(`is in ${shown}, but the menu promised ${lang}`);
    const here = await languages(tab);
    if (JSON.stringify(here.map((it) => it.url)) !== JSON.stringify(menu.map((it) => it.url))) {
      tab.fail(`is another page than ${start}: its menu leads elsewhere`);
      return;
    }
    const current = here.filter((it) => it.isCurrent).map((it) => it.url);
    if (current.join(" ") !== tab.page.url()) tab.fail(`says that ${current} is this page`);
  }
  if (menu.length < 2) tab.fail("has no language menu");
}

function languages(tab) {
  return tab.page.$$eval(".languages a", (links) =>
    links.map((link) => ({
      lang: link.hreflang,
      url: link.href,
      isCurrent: link.hasAttribute("aria-current"),
    })),
  );
}

/** Paper shows the title and the text, and nothing that has to be clicked. */
export async function printsWell(tab) {
  await tab.page.emulateMedia({ media: "print" });
  const shown = await tab.page.evaluate(() =>
    [...document.querySelectorAll("h1, nav, .skip, .neighbours, .foot")]
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.localName} ${element.className}`.trim()),
  );
  if (shown.join() !== "h1") tab.fail(`prints ${shown.join(", ") || "no title"}`);
  await tab.page.emulateMedia({ media: null });
}

/** A mark on a text opens, without JavaScript, to what the source says of it in its own language. */
export async function opensToTheSource(tab) {
  const mark = tab.page.locator("main details.since").first();
  await mark.locator("summary").click();
  const opened = await mark.evaluate((details) => {
    const text = details.querySelector("div");
    return {
      isShown: text.checkVisibility() && text.innerText.trim() !== "",
      isMarked: text.lang !== "" && text.lang !== document.documentElement.lang,
    };
  });
  if (!opened.isShown) tab.fail("does not show what the source says");
  if (!opened.isMarked) tab.fail("does not say in which language the source is");
}

/** Two languages stand beside each other, the reader's where lines start, and on a telephone below. */
export async function standsSideBySide(tab) {
  const rows = () =>
    tab.page.$$eval(".pair", (pairs) =>
      pairs
        .map((pair) => [pair.querySelector(":scope > .own"), pair.querySelector(":scope > .source")])
        .filter(([own, source]) => own && source?.checkVisibility())
        .map(([own, source]) => {
          const [one, other] = [own.getBoundingClientRect(), source.getBoundingClientRect()];
          const isRtl = document.dir === "rtl";
          return {
            isBeside: isRtl ? one.left >= other.right : one.right <= other.left,
            isAbove: one.bottom <= other.top,
            lang: source.lang,
          };
        }),
    );
  const wide = await rows();
  if (wide.length < 5) tab.fail(`has ${wide.length} rows in two languages`);
  if (!wide.every(({ isBeside }) => isBeside)) tab.fail("has passages that are not side by side");
  if (!wide.every(({ lang }) => lang !== "")) tab.fail("does not say in which language the source is");
  await tab.page.setViewportSize(NARROW);
  if (!(await rows()).every(({ isAbove }) => isAbove)) tab.fail("has passages in the wrong order");
  await tab.page.setViewportSize(WIDE);
}

/** The script hides what is over since the page was made, and says so when nothing is left. */
export async function hidesThePast(tab) {
  const before = await dates(tab);
  if (before.length === 0) return tab.fail("has no dates to hide");
  const [first] = before.map(({ end }) => end).sort();
  const next = new Date(`${first}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const nextDay = next.toISOString().slice(0, 10);
  // Late in the evening of the last day in Québec, and early the next morning: both are the next day
  // by the clocks of the tests.
  await reloadAt(tab, `${nextDay}T03:30:00Z`);
  if ((await dates(tab)).some(({ isShown }) => !isShown)) tab.fail("hides a date on its last day");
  await reloadAt(tab, `${nextDay}T05:30:00Z`);
  for (const { end, isShown } of await dates(tab)) {
    if (isShown !== end > first) tab.fail(`${isShown ? "shows" : "hides"} ${end} on ${nextDay}`);
  }
  await reloadAt(tab, "2100-01-01T12:00:00Z");
  const left = await tab.page.evaluate(() => ({
    month: document.querySelector("section:has(.dated)").checkVisibility(),
    says: document.querySelector(".calendar .records-none").checkVisibility(),
  }));
  if (left.month) tab.fail("shows a month of which nothing is left");
  if (!left.says) tab.fail("does not say that nothing is left");
}

function dates(tab) {
  return tab.page.$$eval(".dated > li", (items) =>
    items.map((item) => {
      const days = [...item.querySelectorAll("time")].map((time) => time.dateTime.slice(0, 10));
      return {
        end: days.filter((day) => day.length === 10).pop(),
        isShown: item.checkVisibility(),
      };
    }),
  );
}

async function reloadAt(tab, time) {
  await tab.page.clock.setFixedTime(time);
  await tab.page.reload({ waitUntil: "load" });
}
