import type { Word } from '../2-words/index.js';
import { use } from './phrases.js';
import { join, nameAt, type Scene } from './scene.js';
import { adverb, noun, premodifier } from './words.js';

/** English of words whose structure is not known, such as an insertion in brackets: names and terms first, then word by word. */
export function gloss(from: number, to: number, scene: Scene): string {
  const pieces: string[] = [];
  for (let i = from; i < to; i++) {
    const word = scene.words[i] as Word;
    const name = nameAt(scene, i);
    if (name && name.from === i && name.to <= to) {
      const text =
        name.en ??
        scene.words
          .slice(i, name.to)
          .map(({ text }) => text)
          .join(' ');
      pieces.push(i > from && /^(?:DET|ADJ[cs]?|VE)$/.test(scene.words[i - 1]?.tag ?? '') ? text.replace(/^the /, '') : text);
      i = name.to - 1;
      continue;
    }
    const match = scene.vocabulary.term(scene.words, i, to);
    if (match) {
      pieces.push(use(match, i, i + match.length, scene).text);
      i += match.length - 1;
      continue;
    }
    pieces.push(glossWord(word, scene));
  }
  return join(...pieces);
}

function glossWord(word: Word, scene: Scene): string {
  if (word.tag === 'PU') return word.text;
  if (/^(?:N[sp]|PN|X|SYM)$/.test(word.tag)) return noun(word, scene).text;
  if (/^V[stpuI]$/.test(word.tag) && word.entry)
    return scene.vocabulary.verb(word.entry.english.base, word.tag === 'VI' || word.tag === 'Vp' ? 'base' : word.tag === 'Vs' ? 'third' : 'past');
  if (word.tag === 'ADV' || word.tag === 'ADVP') return adverb(word, scene);
  return premodifier(word, scene);
}
