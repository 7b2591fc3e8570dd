// A web server of one folder: on this machine only, and below a path, because kits are often
// published below one. What it does not have is answered with the kit's own 404 page.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, relative } from "node:path";

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  xml: "application/xml",
};

/** Serves `folder`; returns its address (ends with a slash), its files, and what stops it. */
export async function serve(folder, below = "/kit/") {
  // Everything is read at once, so that no address can lead out of the folder.
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(relative(folder, path), readFileSync(path));
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let name = path.startsWith(below) ? path.slice(below.length) : undefined;
    if (name === "" || name?.endsWith("/")) name += "index.html";
    if (files.has(`${name}/index.html`)) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const found = files.has(name);
    const body = files.get(found ? name : "404.html") ?? Buffer.from("");
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[found ? name.split(".").pop() : "html"] ?? "application/octet-stream",
      "content-length": body.length,
      // Every page is weighed as if it were the first one of a reader.
      "cache-control": "no-store",
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}${below}`, files, stop };
}
