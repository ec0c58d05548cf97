import { officeIn } from './documents/meta.js';
import type { ReportMeta, Signatory } from './model.js';

/** Where a report says what it is: before it comes to its matter. */
const HEAD = 3000;
/** The number of a dossier: `21 501-20`, `36 600 VII`. */
const DOSSIER = String.raw`(\d{2}[ .\u00a0]?\d{3}(?:[ -](?:\d{2}|[IVX]{1,5})(?![\p{L}\p{N}]))?)`;
/** `21 501-20 Europese Raad ⏎ Nr. 2031 …`, as the documents of the chambers begin. */
const PRINTED = new RegExp(String.raw`^${DOSSIER}[ \t]+\p{Lu}[^\n]{0,200}\n\s{0,10}Nr\.\s{0,3}(\d{1,5}|[A-Z]{1,3})(?![\p{L}\p{N}])`, 'mu');
/** `21 501-20, nr. 2031` in a line of its own. */
const IN_LINE = new RegExp(String.raw`^(?:[^\n\p{Ll}]{0,20})${DOSSIER},?[ \t]+nr\.?[ \t]*(\d{1,5})[ \t]*$`, 'miu');
const LETTER = /^brief van (?:de|het) [^\n]{3,150}$/im;
/** An office in a line of its own, and a name in the next. */
const SIGNATURE =
  /^[ \t]*de[ \t]((?:minister|staatssecretaris)[ \t](?:van|voor)[ \t][^\n.]{2,90}?|minister-president),?[ \t]*\n\s{0,10}(\p{Lu}[\p{L}.’' -]{2,50}?)[ \t]*$/gimu;
const PLACE_AND_DATE = /^[ \t]*(?:den haag|['’]s-gravenhage|brussel|datum),?:?[ \t]{0,20}(?:\n\s{0,10})?(\d{1,2} \p{L}{3,9} \d{4})/imu;

/**
 * What the words of a report say of it: dossier, sender, signatories and when it was sent.
 *
 * @param dateOf ISO 8601 date of a phrase
 */
export function factsIn(text: string, dateOf: (phrase: string) => string | undefined): ReportMeta {
  const head = text.slice(0, HEAD);
  const [, dossier, dossierItem] = PRINTED.exec(head) ?? IN_LINE.exec(head) ?? [];
  const signatories = [...text.matchAll(SIGNATURE)].map(([, office = '', name = '']): Signatory => ({ office: inSentence(office), name }));
  const sender = officeIn(LETTER.exec(head)?.[0].trim()) ?? signatories[0]?.office;
  const sent = PLACE_AND_DATE.exec(head)?.[1];
  const published = sent && dateOf(sent);
  return {
    ...(published && { published }),
    ...(sender && { sender }),
    ...(dossier && { dossier: dossier.replace(/[.\s](?=\d{3})/, '').replace(/\s/, '-') }),
    ...(dossierItem && { dossierItem }),
    ...(signatories.length > 0 && { signatories }),
  };
}

function inSentence(office: string): string {
  return office.charAt(0).toLowerCase() + office.slice(1).replace(/\s+/g, ' ');
}
