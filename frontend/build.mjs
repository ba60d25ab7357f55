// Bundles the drawings, and gathers the licences of all that goes into them. Usage: node build.mjs FOLDER
import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs FOLDER");

const packageOf = (input) => {
  const parts = input.split("node_modules/").pop().split("/");
  return parts[0].startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
};

const licence = async (name) => {
  const folder = join(here, "node_modules", name);
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${about.version} (${about.license})\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
};

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/network.js", "src/timeline.js"],
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
const bundled = Object.keys(metafile.inputs).filter((input) => input.includes("node_modules/"));
const names = [...new Set(bundled.map(packageOf))].sort();
const texts = await Promise.all(names.map(licence));
const line = `\n${"-".repeat(78)}\n\n`;
await writeFile(join(out, "LICENCES.txt"), `What the drawings are made with.\n${line}${texts.join(line)}`);
