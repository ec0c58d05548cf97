import type { Word } from '../2-words/index.js';
import type { Phrase } from '../grammar.js';
import { nameAt, type Owner, type Scene } from './scene.js';

/** Pronouns in object and subject form. */
const PRONOUNS = new Map([
  ['hij', 'he'],
  ['wij', 'we'],
  ['we', 'we'],
  ['ik', 'I'],
  ['u', 'you'],
  ['men', 'one'],
  ['het', 'it'],
  ['hem', 'him'],
  ['hen', 'them'],
  ['haar', 'her'],
  ['ons', 'us'],
  ['mij', 'me'],
  ['dit', 'this'],
  ['dat', 'that'],
  ['elkaar', 'each other'],
  ['alle', 'all'],
  ['allen', 'all'],
]);

/** Those whose form as a subject is another. */
const SUBJECTS = new Map([
  ['hem', 'he'],
  ['haar', 'she'],
  ['hen', 'they'],
  ['ons', 'we'],
  ['mij', 'I'],
]);

/** What `oneself` becomes, by the possessive of its subject. */
const REFLEXIVES = new Map<Owner, string>([
  ['its', 'itself'],
  ['his', 'himself'],
  ['her', 'herself'],
  ['their', 'themselves'],
  ['our', 'ourselves'],
  ['my', 'myself'],
]);
/** How far back an antecedent is looked for, in words. */
const REACH = 30;

/** English of a pronoun that stands as a noun phrase; `null` for any other word. */
export function pronounText(word: Word, phrase: Phrase, scene: Scene): string | null {
  if (!/^(?:DET|PR)/.test(word.tag)) return null;
  if (/^(?:zij|ze)$/.test(word.lower)) return thirdPerson(phrase, scene);
  if (word.lower === 'hem' && takesUpThing(phrase.head[0], scene)) return 'it';
  if (/^(?:deze|die)$/.test(word.lower) && word.tag !== 'PRR') return demonstrative(word, phrase, scene);
  return (phrase.role === 'subject' && SUBJECTS.get(word.lower)) || PRONOUNS.get(word.lower) || word.entry?.english.base || null;
}

function thirdPerson({ role, head: [at] }: Phrase, scene: Scene): string {
  if (role !== 'subject') return 'them';
  if (scene.plural !== false) return 'they';
  return takesUpBody(at, scene) ? 'it' : 'she';
}

/** Whether what `zij` or `haar` takes up is a body or a country: the nearest name before it that can act, or a body. */
export function takesUpBody(at: number, scene: Scene): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const type = nameAt(scene, i)?.type;
    const group = scene.words[i]?.entry?.semanticClass;
    if (type === 'PER' || group === 'person') return false;
    if (type === 'ORG' || type === 'LOC' || (group === 'group' && scene.words[i]?.tag === 'Ns')) return true;
  }
  return false;
}

/** Whether `hem` takes up a thing: the nearest noun before it is no person. */
function takesUpThing(at: number, scene: Scene): boolean {
  const i = scene.words.findLastIndex(({ tag }, k) => k < at && k >= at - REACH && /^(?:Ns|PN)$/.test(tag));
  const entry = scene.words[i]?.entry;
  return nameAt(scene, i)?.type !== 'PER' && entry !== undefined && entry.gender === 'de' && !/^(?:person|group)$/.test(entry.semanticClass);
}

/** `deze` by what it refers to: the nearest noun before it; as a subject its verb tells the number. */
function demonstrative(word: Word, { role, head }: Phrase, scene: Scene): string {
  const subject = role === 'subject';
  const plural = (subject ? scene.plural : undefined) ?? antecedentIsPlural(head[0], scene);
  if (word.lower === 'die') return plural ? 'those' : 'that';
  if (plural === undefined) return 'this';
  if (subject) return plural ? 'they' : 'it';
  return plural ? 'them' : 'it';
}

function antecedentIsPlural(at: number, { words }: Scene): boolean | undefined {
  const antecedent = words.slice(Math.max(0, at - REACH), at).findLast(({ tag }) => /^N[sp]$/.test(tag));
  return antecedent && antecedent.tag === 'Np';
}

/** An English verb phrase whose `oneself` and `one's` agree with the subject: `distance themselves from`. */
export function agreeing(phrase: string, owner: Owner): string {
  return phrase.replace(/\boneself\b/g, REFLEXIVES.get(owner) ?? 'itself').replace(/\bone's\b/g, owner);
}
