import { basename, parse } from 'node:path';

/** What a format's files end in, where that is not the format's name. */
const EXTENSIONS = new Map([
  ['annotations', 'jsonld'],
  ['graphml-actors', 'graphml'],
  ['markdown', 'md'],
  ['table', 'txt'],
]);
/** Not allowed in names, or not everywhere: control characters, separators and what the shells of Windows reserve. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*\uFFFD]/gu;
/** Names of devices on Windows, whatever follows a full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** UTF-8 bytes of a name without its extension; file systems allow 255 with it. */
const LONGEST = 200;

/**
 * Names for the results of reports, in the same order: the report's name with the extension of the format. The second `report` becomes
 * `report-2`, whatever the folder or the extension of its file. No two names differ only in case. A name is never hidden, has no
 * folder, and is allowed on any system.
 *
 * @param taken names that are not to be given
 */
export function resultNames(paths: readonly string[], format: string, taken: Iterable<string> = []): string[] {
  const extension = EXTENSIONS.get(format) ?? format;
  const stems = paths.map(stemOf);
  const given = new Set([...taken].map(folded));
  // A report that is really called `report-2` keeps its name.
  const own = new Set(stems.map((stem) => folded(`${stem}.${extension}`)));
  /** How far the numbers of a stem have got. */
  const numbers = new Map<string, number>();
  return stems.map((stem) => {
    let name = `${stem}.${extension}`;
    let number = numbers.get(folded(stem)) ?? 1;
    while (given.has(folded(name)) || (number > 1 && own.has(folded(name)))) name = `${stem}-${++number}.${extension}`;
    numbers.set(folded(stem), number);
    given.add(folded(name));
    return name;
  });
}

/** What a report is called, as the beginning of a file's name. */
function stemOf(path: string): string {
  const stem = shortened(parse(basename(path)).name.replace(FORBIDDEN, '_'))
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .replace(RESERVED, '$&_');
  return stem === '' ? 'report' : stem;
}

/** As much of a name as fits, in whole characters. */
function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    end += character.length;
  }
  return name.slice(0, end);
}

/** The same for names that some file systems take for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
