// Holds the structured data of sites to the terms of schema.org: node check.mjs SITE…
//
// Every object becomes a constant of its type in a TypeScript file, and the compiler tells of each
// property that its type lacks and of each value that the property does not take. What types cannot
// say, the form of dates, times, telephone numbers and addresses, is looked at here.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const HERE = dirname(fileURLToPath(import.meta.url));
const OPEN = '<script type="application/ld+json">';
const CLOSE = "</script>";

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?)?$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const address = /^https?:\/\/[^\s<>"]+$/;
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const FORMS = {
    startDate: moment,
    endDate: moment,
    dateModified: day,
    validFrom: day,
    validThrough: day,
    opens: clock,
    closes: clock,
    telephone: /^(\+[1-9]\d{7,14}|[1-9]\d{2,5})$/,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    url: address,
    sameAs: address,
    item: address,
    "@id": address,
    inLanguage: language,
    availableLanguage: language,
};

const faults = [];

function pages(folder) {
    return readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith(".html"))
        .sort()
        .map((name) => join(folder, name));
}

/** Returns the structured data of a page. */
function blocks(page) {
    const html = readFileSync(page, "utf8");
    const found = [];
    for (const rest of html.split(OPEN).slice(1)) {
        const text = rest.slice(0, rest.indexOf(CLOSE));
        if (/[<>&]/.test(text)) {
            faults.push(`${page}: ${text.match(/.{0,20}[<>&].{0,20}/)[0]} could close its element`);
        }
        found.push(JSON.parse(text));
    }
    return found;
}

/** Looks at the form of every value. */
function look(where, value, key) {
    if (Array.isArray(value)) {
        if (value.length === 0) {
            faults.push(`${where}: ${key} is empty`);
        }
        value.forEach((item) => look(where, item, key));
    } else if (typeof value === "object") {
        Object.entries(value).forEach(([name, inner]) => look(where, inner, name));
    } else if (value === null || value === "") {
        faults.push(`${where}: ${key} says nothing`);
    } else if (FORMS[key] && !FORMS[key].test(value)) {
        faults.push(`${where}: ${key} is ${JSON.stringify(value)}`);
    }
}

/** Returns what the compiler says of some objects. */
function compile(objects) {
    const name = join(HERE, "objects.ts");
    const types = [...new Set(objects.map((object) => object["@type"]))];
    const lines = [`import type { ${types.join(", ")} } from "schema-dts";`];
    objects.forEach((object, index) => {
        lines.push(`export const o${index}: ${object["@type"]} = ${JSON.stringify(object)};`);
    });
    const options = {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = (file) => file === name || fileExists(file);
    host.getSourceFile = (file, ...rest) =>
        file === name
            ? ts.createSourceFile(file, lines.join("\n"), ts.ScriptTarget.ESNext)
            : getSourceFile(file, ...rest);
    const program = ts.createProgram([name], options, host);
    return ts.getPreEmitDiagnostics(program).map((found) => {
        const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line;
        const said = ts.flattenDiagnosticMessageText(found.messageText, "\n  ");
        return { index: (line ?? 0) - 1, said };
    });
}

/** Proves that the compiler sees what it is there to see. */
function prove() {
    const wrong = [
        { "@type": "GovernmentService", telephone: "+14186416311" },
        { "@type": "GovernmentService", availableChannel: { "@type": "ContactPoint" } },
        { "@type": "ServiceChannel", servicePhone: { "@type": "ContactPoint", phone: "311" } },
        { "@type": "Place", openingHoursSpecification: [{ "@type": "OpeningHoursSpecification", dayOfWeek: ["mon"] }] },
        { "@type": "Event", eventStatus: "cancelled" },
        { "@type": "Event", location: { "@type": "PostalAddress", street: "…" } },
        { "@type": "WebPage", breadcrumb: { "@type": "ListItem" } },
        { "@type": "Evnt", name: "…" },
    ];
    const seen = new Set(compile(wrong).map((found) => Math.max(found.index, -1)));
    // A type that does not exist is told where it is imported.
    const missed = wrong.filter((_, index) => !seen.has(index) && index !== wrong.length - 1);
    if (missed.length > 0 || !seen.has(-1)) {
        faults.push(`the compiler does not see ${JSON.stringify(missed)}`);
    }
}

const objects = new Map();
let count = 0;
let read = 0;
for (const page of process.argv.slice(2).flatMap(pages)) {
    for (const block of blocks(page)) {
        read += 1;
        if (block["@context"] !== "https://schema.org" || !Array.isArray(block["@graph"])) {
            faults.push(`${page}: not a graph of schema.org`);
            continue;
        }
        for (const object of block["@graph"]) {
            count += 1;
            look(page, object, "@graph");
            const text = JSON.stringify(object);
            objects.set(text, { page, object });
        }
    }
}
const distinct = [...objects.values()];
prove();
for (const { index, said } of compile(distinct.map(({ object }) => object))) {
    const { page, object } = distinct[index] ?? { page: "", object: {} };
    faults.push(`${page}: ${said}\n  in ${JSON.stringify(object).slice(0, 400)}`);
}
if (count === 0) {
    faults.push("nothing was checked");
}
const types = {};
for (const { object } of distinct) {
    types[object["@type"]] = (types[object["@type"]] ?? 0) + 1;
}
console.error(`${read} pages, ${count} objects, ${distinct.length} of them distinct:`, types);
faults.slice(0, 40).forEach((fault) => console.log(fault));
process.exit(faults.length > 0 ? 1 : 0);
