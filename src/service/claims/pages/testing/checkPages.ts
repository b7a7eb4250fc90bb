import { posix } from "node:path";

const VOID = new Set(["meta", "link", "br", "path", "line", "circle", "rect"]);

/** What is wrong with a set of pages: tags that do not match, ids given twice, links that lead nowhere, headings that skip. */
export function faultsOf(files: ReadonlyMap<string, string>): string[] {
  const pages = [...files].filter(([name]) => name.endsWith(".html"));
  const ids = new Map(pages.map(([name, page]) => [name, idsIn(page)]));
  return pages.flatMap(([name, page]) =>
    [
      ...tagFaults(page),
      ...twice(ids.get(name)!),
      ...linkFaults(name, page, files, ids),
      ...headingFaults(page),
    ].map((fault) => `${name}: ${fault}`),
  );
}

function tagFaults(page: string): string[] {
  const open: string[] = [];
  for (const [tag, closing, name, rest] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"<>]*")*)>/g)) {
    if (closing === "") {
      if (!VOID.has(name) && !rest.endsWith("/")) open.push(name);
    } else if (open.pop() !== name) return [`${tag} closes another tag`];
  }
  const stray = page
    .replaceAll(/<!doctype html>|<\/?[a-z][a-z0-9]*(?:[^<>"]|"[^"<>]*")*>/g, "")
    .match(/.{0,20}[<>].{0,20}/);
  return [...open.map((name) => `<${name}> stays open`), ...(stray ? [`a stray sign: ${stray[0]}`] : [])];
}

const idsIn = (page: string): string[] => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${id} is given twice`);

function linkFaults(
  name: string,
  page: string,
  files: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, readonly string[]>,
): string[] {
  const links = [...page.matchAll(/ href="([^"]+)"/g)].map(([, link]) => link);
  const labels = [...page.matchAll(/ aria-labelledby="([^"]+)"/g)].map(([, id]) => `#${id}`);
  return [...links, ...labels].flatMap((link) => {
    if (link.startsWith("https://")) return [];
    const [path, anchor] = link.split("#");
    const target = path === "" ? name : posix.join(posix.dirname(name), path);
    if (!files.has(target)) return [`${link} leads to no file`];
    return anchor === undefined || ids.get(target)?.includes(anchor) ? [] : [`${link} leads to no place`];
  });
}

/** One first heading, and no level left out on the way down. */
function headingFaults(page: string): string[] {
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  const skips = levels.flatMap((level, i) =>
    i > 0 && level > levels[i - 1] + 1 ? [`h${level} skips a level`] : [],
  );
  const mains = page.split("<main").length - 1;
  const first = levels[0] === 1 && levels.filter((level) => level === 1).length === 1;
  return [
    ...skips,
    ...(first ? [] : ["not one h1 at the head"]),
    ...(mains === 1 ? [] : [`${mains} main parts`]),
  ];
}
