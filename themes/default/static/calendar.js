// Hides the dates that are over since the page was made. The page is right without it: it only
// says more than a reader of today needs.

(() => {
  const { timeZone } = document.currentScript.dataset;
  const day = new Intl.DateTimeFormat("en", {
    timeZone, calendar: "gregory", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit",
  });
  const parts = Object.fromEntries(day.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  const today = `${parts.year}-${parts.month}-${parts.day}`;
  const isShown = (element) => !element.hidden;
  const lists = [...document.querySelectorAll(".dated")];
  for (const list of lists) {
    for (const item of list.children) {
      // The last day that an entry names is the day on which it ends; times have no day of their own.
      const days = [...item.querySelectorAll("time")].map((time) => time.dateTime.slice(0, 10));
      const last = days.filter((text) => text.length === 10).pop();
      item.hidden = last !== undefined && last < today;
    }
    list.closest("section").hidden = ![...list.children].some(isShown);
  }
  const nothing = document.querySelector(".calendar .records-none");
  if (nothing) nothing.hidden = lists.some((list) => isShown(list.closest("section")));
})();
