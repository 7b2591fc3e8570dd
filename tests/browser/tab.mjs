// A browser tab that keeps an eye on what pages ask for, say in the console, and weigh.

// Where the source has changed since, its words are there too.
const HEAVIEST_PAGE = 66 * 1024;
// A glossary holds every word twice, and so does a page in two languages.
const HEAVIEST_DOUBLE = 90 * 1024;
// The report tells all of a kit on one page, to those who keep it.
const HEAVIEST_REPORT = 400 * 1024;

export class Tab {
  #weight = 0;
  #missing;

  /** `failures` is the set that faults go to, one line each. */
  constructor(page, site, failures) {
    Object.assign(this, { page, site, failures, name: "" });
    const { origin } = new URL(site.address);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("data:") && new URL(url).origin !== origin) this.fail(`asks for ${url}`);
    });
    page.on("requestfailed", (request) => {
      // Whoever follows a link at once does not wait for the rest of the page.
      const isGivenUp = request.failure().errorText === "net::ERR_ABORTED";
      if (!isGivenUp) this.fail(`does not get ${request.url()}`);
    });
    page.on("response", (response) => {
      const { "content-type": type = "", "content-length": length } = response.headers();
      if (/html|css/.test(type)) this.#weight += Number(length);
      if (response.status() >= 400 && response.url() !== this.#missing) {
        this.fail(`gets ${response.status()} for ${response.url()}`);
      }
    });
    page.on("console", (message) => {
      const isExpected = message.location().url === this.#missing;
      if (message.type() === "error" && !isExpected) this.fail(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.fail(`script: ${error.message}`));
  }

  /** Notes a fault of the page that is open. */
  fail(fault) {
    this.failures.add(`${this.name}: ${fault}`);
  }

  /** Returns the path of the open page below the site. */
  get path() {
    return this.page.url().slice(this.site.address.length).split("#")[0];
  }

  /** Opens a page; `isMissing` says that it is not there, so that 404 is the right answer. */
  async open({ path, kind, isMissing = false }) {
    const url = this.site.address + path;
    this.name = isMissing ? "404.html" : path || "index.html";
    this.#missing = isMissing ? url : undefined;
    this.#weight = 0;
    const response = await this.page.goto(url, { waitUntil: "load" });
    const expected = isMissing ? 404 : 200;
    if (response.status() !== expected) this.fail(`is answered with ${response.status()}`);
    const limits = {
      glossary: HEAVIEST_DOUBLE,
      parallel: HEAVIEST_DOUBLE,
      report: HEAVIEST_REPORT,
    };
    const heaviest = limits[kind] ?? HEAVIEST_PAGE;
    if (this.#weight === 0 || this.#weight > heaviest) {
      this.fail(`weighs ${this.#weight} bytes of HTML and CSS`);
    }
  }

  /** Clicks a link of the open page that leads to `url`. */
  async follow(link, url) {
    // From the click on, whatever is asked for belongs to the next page.
    this.name = url.slice(this.site.address.length);
    await link.click();
    await this.page.waitForURL(url, { waitUntil: "load" });
  }
}
