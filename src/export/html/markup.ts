/** HTML that may stand in a page as it is. Only {@link html} makes it. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/** What may stand in a template: text, which is escaped; HTML, which is not; nothing; or a list of these. */
export type Content = string | number | Markup | false | undefined | readonly Content[];

/** A piece of HTML: what stands in the template as it is, values escaped. Attributes take double quotes. */
export function html(template: TemplateStringsArray, ...values: Content[]): Markup {
  let source = template[0] as string;
  for (const [i, value] of values.entries()) source += write(value) + (template[i + 1] as string);
  return new Markup(source);
}

/** HTML that this project has made itself: its style and its script. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function write(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.toString();
  return typeof content === 'object' ? content.map(write).join('') : escaped(String(content));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\ufffd' };

/** Text in which HTML finds nothing to interpret, in an element or in a quoted attribute. HTML has no NUL. */
function escaped(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character] as string);
}
