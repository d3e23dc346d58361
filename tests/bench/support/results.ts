import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ROOT } from '#run/places.ts';

const FILE = join(ROOT, 'tests', 'bench', 'RESULTS.md');
const HEAD = `# What was measured last

Written by the measurements themselves: each section says by which command, when and on what. \`npm run bench\` runs all but
the long ones, \`npm run bench -- <name>\` one. Ratios are medians over rounds in which each had its turn, with the lowest and
the highest; times depend on the machine and on what else it does, ratios less, bytes and rows not.
`;

/** One table or a few lines, in the order in which they are to be read. */
export type Told = string | readonly Readonly<Record<string, string | number | null>>[];

export interface Section {
  /** Takes the place of the section of the same key. */
  readonly key: string;
  readonly title: string;
  /** What to type to get these numbers again. */
  readonly command: string;
  readonly told: readonly Told[];
}

/** What measurements are told by the environment. */
const VARIABLES = ['SITES', 'ROUNDS', 'SECONDS', 'RUNS', 'EDITS', 'MINUTES', 'ROWS', 'REFRESHES'];

/** What to type to have one measurement again as it is now; `given` are variables that are its own in this turn. */
export function commandOf(name: string, given: Readonly<Record<string, string | number>> = {}): string {
  const values = VARIABLES.map((variable) => [variable, given[variable] ?? process.env[variable]] as const);
  const set = values.filter(([, value]) => value !== undefined).map(([variable, value]) => `${variable}=${value}`);
  return [...set, 'npm run bench --', name].join(' ');
}

/** Prints what was measured and keeps it in RESULTS.md. */
export function publish(section: Section): void {
  const text = sectionText(section, new Date(), machine());
  console.log(`\n${text}`);
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  writeFileSync(FILE, withSection(before, section.key, text));
}

export function sectionText({ title, command, told }: Section, now: Date, on: string): string {
  const parts = told.map((part) => (typeof part === 'string' ? part : tableText(part)));
  const day = now.toISOString().slice(0, 16).replace('T', ' ');
  return [`## ${title}`, `\`${command}\` · ${day} UTC · ${on}`, ...parts].join('\n\n');
}

/** The document with a section in the place of the one of the same key, or at its end. */
export function withSection(document: string, key: string, text: string): string {
  const [begin, end] = [`<!-- ${key} -->`, `<!-- end of ${key} -->`];
  const block = `${begin}\n${text}\n${end}\n`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < 0) return `${document.trimEnd()}\n\n${block}`;
  return document.slice(0, from) + block + document.slice(to + end.length).replace(/^\n/, '');
}

function tableText(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [
    line(keys),
    line(keys.map((key) => (rows.every((row) => typeof row[key] !== 'string') ? '---:' : '---'))),
    ...rows.map((row) => line(keys.map((key) => cellText(row[key] ?? null)))),
  ].join('\n');
}

function cellText(value: string | number | null): string {
  if (value === null) return '–';
  return typeof value === 'string'
    ? value.replaceAll('|', '\\|')
    : inspect(value, { numericSeparator: true }).replaceAll('_', ' ');
}

/** Processors, memory and runtime in a few words. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model.trim() ?? arch()}, ${memory} GiB, Node ${process.versions.node}`;
}
