import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

const require = createRequire(import.meta.url);

/** Whether a word is in a spelling dictionary, in the case it is given in. */
export type Dictionary = (word: string) => boolean;

function dictionary(name: string): Dictionary {
  const description = require.resolve(`${name}/cspell-ext.json`);
  const { dictionaryDefinitions } = JSON.parse(readFileSync(description, 'utf8'));
  const words = decodeTrie(gunzipSync(readFileSync(join(dirname(description), dictionaryDefinitions[0].path))));
  return (word) => words.hasWord(word, true);
}

/** Dutch, with the compounds that Dutch can make. */
export const dutch = dictionary('@cspell/dict-nl-nl');
/** British English with -ise. */
export const english = dictionary('@cspell/dict-en-gb-ise');
