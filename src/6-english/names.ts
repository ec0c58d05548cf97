import type { Word } from '../2-words/index.js';
import type { Mention } from '../3-entities/index.js';
import type { Phrase } from '../grammar.js';
import { determinerText } from './determiners.js';
import { before, modifierText, type NounPhraseOptions } from './phrases.js';
import { join, type Scene } from './scene.js';
import { noun } from './words.js';

/** A name: with its English article where English has one, and what stands before it. */
export function named(name: Mention, phrase: Phrase, scene: Scene, options: NounPhraseOptions): string {
  const premodifiers = phrase.before.map((node) => before(node, scene));
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  const text = nameText(name, phrase, scene);
  const whole = phrase.before[0];
  if (whole && scene.words[whole.range[0]]?.lower === 'heel' && phrase.before.length === 1) return `the whole of ${text}`;
  const bare = text.replace(/^the /, '');
  if (options.bare) return join(...premodifiers, bare);
  if (determiner && !/^(?:de|het)$/.test(determiner))
    return join(
      determinerText(phrase, scene.words[phrase.head[1] - 1] as Word, { text: bare, mass: determiner !== 'een', plural: false }, scene, {
        ...options,
        possessed: false,
      }),
      modifierText(premodifiers, phrase, scene),
      bare,
    );
  if (premodifiers.length > 0) return join(determiner || text !== bare ? 'the' : '', modifierText(premodifiers, phrase, scene), bare);
  return text;
}

/** English of a name; an abbreviation keeps the article that Dutch gives it where the full name has one. */
export function nameText(name: Mention, phrase: Phrase, scene: Scene): string {
  const written = scene.words
    .slice(name.from, name.to)
    .map(({ text }) => text)
    .join(' ');
  if (!name.en) return name.type === 'PER' ? titled(name, scene) : written;
  if (name.type === 'PER') return titled(name, scene);
  const determiner = phrase.determiner === undefined ? '' : (scene.words[phrase.determiner] as Word).lower;
  const full = name.id ? scene.vocabulary.gazetteer.get(name.id)?.en : undefined;
  if (full?.startsWith('the ') && !name.en.startsWith('the ') && /^(?:de|het)$/.test(determiner)) return `the ${name.en}`;
  return name.en;
}

/** A person with the title that stands before the name. */
function titled(name: Mention, scene: Scene): string {
  const pieces: string[] = [];
  let i = name.from;
  while (i < name.to && isTitle(scene.words[i] as Word, scene)) {
    const title = noun(scene.words[i] as Word, scene).text;
    pieces.push(title.charAt(0).toUpperCase() + title.slice(1));
    i++;
  }
  return join(
    ...pieces,
    name.en ??
      scene.words
        .slice(i, name.to)
        .map(({ text }) => text)
        .join(' '),
  );
}

function isTitle({ tag, entry, lower, text }: Word, { vocabulary }: Scene): boolean {
  if (/^N/.test(tag)) return entry?.semanticClass === 'person';
  return tag === 'PN' && (vocabulary.lexicon.entry(lower, 'noun') ?? vocabulary.lexicon.entry(text, 'noun'))?.semanticClass === 'person';
}
