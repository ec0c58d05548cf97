/** Kinds of reports that the library is made for, as their titles begin. */
const KIND = /\b(?:verslag|geannoteerde agenda)\b/i;
/** A file's name, or what a program put there. */
const NO_TITLE = /\.(?:docx?|pdf|html?|xml|txt|indd)$|^microsoft word/i;
const OFFICE = /\b((?:minister|staatssecretaris)(?:[ -](?:van|voor|zonder)(?: [\p{L}-]+,?)*| president)?|minister-president)/iu;

/** The title that a format gives, when it names a report rather than a file or a page; without the name of the site behind it. */
export function reportTitle(title: string | undefined): string | undefined {
  const own = title?.split(' | ')[0];
  return own !== undefined && KIND.test(own) && !NO_TITLE.test(own) ? own : undefined;
}

/** The minister or state secretary in `BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN`, as it would stand in a sentence. */
export function officeIn(text: string | undefined): string | undefined {
  const office = text === undefined ? undefined : /^brief van (?:de|het) (.+)$/i.exec(text)?.[1];
  return office === undefined || !OFFICE.test(office) ? undefined : inSentence(office);
}

/** Capitals only are how a heading is set: its names are told by the small words between them. */
function inSentence(office: string): string {
  if (office !== office.toUpperCase()) return office.charAt(0).toLowerCase() + office.slice(1);
  return office
    .toLowerCase()
    .split(' ')
    .map((word, i) => (i === 0 || /^(?:van|voor|en|de|het|zonder|in|op)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
