import { type DeepLOptions, DeepLTranslator, isOurs } from '../translate/index.js';
import { connectionOf } from './deepl.js';
import { loadGlossary } from './glossary.js';
import type { Io } from './io.js';

/** Options of `standpunt glossary push` and `diff`, as the command line gives them. */
export interface AccountFlags {
  /** Path of a glossary of the user's own. */
  glossary?: string;
}

/** Puts the glossary on the DeepL account. @throws StandpuntError */
export async function pushGlossary(flags: AccountFlags, io: Io): Promise<void> {
  const { name, terms, outcome, deleted } = await (await open(flags, io)).pushGlossary();
  io.stdout.write(`${name}: ${outcome}, ${terms} terms\n${deleted.map((former) => `${former}: deleted\n`).join('')}`);
}

/** Lists the glossaries of the DeepL account, those of this library marked. @throws StandpuntError */
export async function listGlossaries(io: Io): Promise<void> {
  const glossaries = await (await open({}, io)).listGlossaries();
  for (const glossary of glossaries) {
    const created = Number.isNaN(glossary.created.getTime()) ? '-' : glossary.created.toISOString().slice(0, 10);
    const terms = glossary.terms === undefined ? 'no terms from Dutch to English' : `${glossary.terms} terms`;
    io.stdout.write(`${isOurs(glossary) ? '*' : ' '} ${created}  ${printable(glossary.name)}  ${terms}\n`);
  }
  io.stdout.write(glossaries.length === 0 ? 'There are no glossaries on the account.\n' : '* made by standpunt\n');
}

/** Shows how the glossary on the DeepL account differs from the one here: `+` only here, `-` only there, `~` other English. @throws StandpuntError */
export async function diffGlossary(flags: AccountFlags, io: Io): Promise<void> {
  const { name, added, removed, changed } = await (await open(flags, io)).diffGlossary();
  if (name === undefined) {
    io.stdout.write(`There is no glossary of standpunt on the account; ${added.length} terms would be pushed.\n`);
    return;
  }
  const lines = [
    ...removed.map(([nl, en]) => `- ${printable(nl)}\t${printable(en)}`),
    ...added.map(([nl, en]) => `+ ${nl}\t${en}`),
    ...changed.map(([nl, there, here]) => `~ ${nl}\t${printable(there)} → ${here}`),
  ];
  const summary = `${name}: ${removed.length} terms less, ${added.length} more, ${changed.length} changed`;
  io.stdout.write(lines.length === 0 ? `${name}: no difference\n` : `${lines.join('\n')}\n${summary}\n`);
}

async function open({ glossary }: AccountFlags, io: Io): Promise<DeepLTranslator> {
  const options: DeepLOptions = { ...connectionOf(io), ...(glossary !== undefined && { glossary: await loadGlossary(glossary) }) };
  return new DeepLTranslator(options);
}

/** Text from the account on one line, without what a terminal takes for commands. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}
