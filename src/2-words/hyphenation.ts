/** Words that follow a hyphen in `in- en uitvoer`, which stands for a part left out. */
export const SUSPENDED = /^(?:en|of|dan|alsmede|alsook|maar|noch|tot)$/;

/** A word that a line's end cut in two: `weder-⏎opbouw` is `wederopbouw` where that is a word, `EU-⏎perspectief` keeps its hyphen. */
export function rejoin(first: string, second: string, isWord: (lower: string) => boolean): string {
  const joined = first + second;
  const soft = /^\p{Ll}/u.test(first) && (isWord(joined.toLowerCase()) || !isWord(second.toLowerCase()));
  return soft ? joined : `${first}-${second}`;
}
