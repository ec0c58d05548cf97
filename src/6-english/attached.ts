import type { Word } from '../2-words/index.js';
import { numberOf } from '../4-clauses/index.js';
import type { Attachment, Constituent, Phrase } from '../grammar.js';
import { isNominalised } from './determiners.js';
import { gloss } from './gloss.js';
import { constituent, nounPhrase } from './phrases.js';
import { prepositionPhrase } from './prepositions.js';
import { join, nameAt, type Scene } from './scene.js';
import { clauseBehindNoun } from './subordinate.js';

const MARKERS = new Map([
  ['waaronder', 'including'],
  ['zoals', 'such as'],
  ['in het bijzonder', 'in particular'],
  ['met name', 'in particular'],
  ['inclusief', 'including'],
  ['vooral', 'especially'],
  ['onder andere', 'including'],
  ['onder meer', 'including'],
  ['onder wie', 'including'],
  ['bijvoorbeeld', 'for example'],
  ['namelijk', 'namely'],
  ['te weten', 'namely'],
  ['o.a.', 'including'],
  ['m.n.', 'in particular'],
  ['exclusief', 'excluding'],
]);
/** What stands behind `but` before a further member of a list. */
const FURTHER = new Map([
  ['ook', 'also'],
  ['niet', 'not'],
]);

/** What follows a noun, with the comma or conjunction that joins it. @param preposition English of the host's own, where a verb or frame says it */
export function attached({ relation, marker, node }: Attachment, host: Phrase, scene: Scene, preposition?: string): string {
  const start = marker ?? node.range[0];
  const comma = scene.words[start - 1]?.text === ',' ? ',' : '';
  const joint = marker === undefined ? '' : (scene.words[marker]?.lower ?? '');
  switch (relation) {
    case 'parenthesis': {
      const name = nameAt(scene, node.range[0] + 1);
      const terms = scene.terms.length;
      const inner = node.type === 'clause' ? '' : gloss(...node.head, scene);
      // `het midden- en kleinbedrijf (mkb)`: the abbreviation of a term that has just been named.
      if (scene.terms.length > terms && scene.terms.at(-1)?.entry === scene.terms[terms - 1]?.entry) return '';
      return `(${name?.en && name.to >= node.range[1] - 1 ? name.en.replace(/^the /, '') : inner})`;
    }
    case 'conjunct': {
      const word =
        joint === '' ? '' : joint === 'of' ? 'or' : joint === 'als' ? 'and' : (scene.words[marker as number]?.entry?.english.base ?? 'and');
      const shared = node.type === 'NP' && node.determiner === undefined;
      const also = joint === 'maar' && FURTHER.get(scene.words[(marker as number) + 1]?.lower ?? '');
      if (node.type === 'PP')
        return join(comma, word, also, prepositionPhrase(node, scene, undefined, sameAs(node, host, scene) ? preposition : undefined));
      return join(comma, word, also, node.type === 'NP' ? nounPhrase(node, scene, { shared }) : constituent(node, scene));
    }
    case 'including': {
      const phrase =
        MARKERS.get(joint) ??
        MARKERS.get(
          scene.words
            .slice(marker, node.range[0])
            .map(({ lower }) => lower)
            .join(' '),
        ) ??
        'including';
      return join(comma, phrase, constituent(node, scene), comma && closes(node, scene));
    }
    case 'apposition':
      return join(
        comma || (/["“”«»„]/.test(scene.words[node.range[0]]?.text ?? '') ? '' : ','),
        node.type !== 'clause' && /["“”«»„]/.test(scene.words[node.range[0]]?.text ?? '') ? title(node, scene) : constituent(node, scene),
        comma && closes(node, scene),
      );
    default:
      if (node.type === 'ADVP' && scene.words[node.head[0]]?.lower === 'zelf') return emphatic(host, scene);
      // `een aantal zuidelijke lidstaten`
      if (node.type === 'NP' && !comma) return join('of', constituent(node, scene));
      if (node.type === 'clause')
        return join(comma, joint === 'zoals' ? 'as' : '', clauseBehindNoun(node, scene, host), comma && closes(node, scene));
      if (node.type === 'PP' && isNominalised(scene.words[host.head[1] - 1] as Word) && scene.words[node.head[0]]?.lower === 'van')
        return prepositionPhrase(node, scene, host, '');
      if (node.type === 'PP') return join(comma, prepositionPhrase(node, scene, host));
      return join(comma, constituent(node, scene));
  }
}

/** `over X en over Y` */
function sameAs({ head: [second] }: Phrase, { head: [first] }: Phrase, { words }: Scene): boolean {
  return words[first]?.lower === words[second]?.lower;
}

/** `zelf` by what it stresses. */
function emphatic(host: Phrase, scene: Scene): string {
  if (numberOf(host, scene.words)) return 'themselves';
  return nameAt(scene, host.head[0])?.type === 'PER' || (scene.words[host.head[1] - 1] as Word).entry?.semanticClass === 'person'
    ? 'himself'
    : 'itself';
}

/** The comma that closes an insertion, where the Dutch has one. */
function closes(node: Constituent, scene: Scene): string {
  return scene.words[node.range[1]]?.text === ',' || scene.words[node.range[1] - 1]?.text === ',' ? ',' : '';
}

function title(phrase: Phrase, scene: Scene): string {
  const [first, last] = [scene.words[phrase.range[0]], scene.words[phrase.range[1] - 1]];
  const inner = scene.words.slice(phrase.range[0] + 1, phrase.range[1] - 1);
  let text = '';
  for (const [i, word] of inner.entries()) text += (i > 0 && (inner[i - 1] as Word).end < word.start ? ' ' : '') + word.text;
  return `${first ? '“' : ''}${text}${last ? '”' : ''}`;
}
