import { Option } from 'commander';

export const gazetteerOption = () => new Option('--gazetteer <file>', 'names of your own: tab-separated type, nl, en; also id, subtype, aliases');

export const glossaryOption = () => new Option('-g, --glossary <file>', 'terms of your own, as TBX or tab-separated values');

/** Options of commands that let users bring names, frames and terms along. */
export function ownDataOptions(): Option[] {
  return [
    gazetteerOption(),
    new Option('--frames <file>', 'ways to take a position of your own: tab-separated cue, act, polarity, slots, english'),
    glossaryOption(),
  ];
}
