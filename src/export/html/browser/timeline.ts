const POLARITIES = ['positive', 'neutral', 'negative'];

/** Keeps the bars of the timeline, where there is one, to the records that are shown. */
export function showTimeline(records: readonly HTMLElement[]): void {
  const timeline = document.querySelector<HTMLElement>('.timeline');
  if (!timeline) return;
  const [unit, line] = [Number(timeline.dataset.unit), Number(timeline.dataset.line)];
  const counts = new Map<string, number>();
  for (const { hidden, dataset, classList } of records) {
    if (hidden) continue;
    const polarity = POLARITIES.find((name) => classList.contains(name));
    const key = `${dataset.report} ${polarity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const column of timeline.children as HTMLCollectionOf<HTMLElement>) {
    let top = line;
    const shown: string[] = [];
    for (const polarity of POLARITIES) {
      const count = counts.get(`${column.dataset.report} ${polarity}`) ?? 0;
      const bar = column.querySelector(`rect.${polarity}`);
      if (polarity !== 'negative') top -= count * unit;
      bar?.setAttribute('y', String(polarity === 'negative' ? line : top));
      bar?.setAttribute('height', String(count * unit));
      const number = column.querySelector(`.counts .${polarity}`);
      if (number) number.textContent = `${number.textContent?.charAt(0)}${count}`;
      if (count > 0) shown.push(`${count} ${polarity}`);
    }
    const words = column.querySelector('.unseen');
    if (words) words.textContent = shown.join(', ') || 'no positions';
  }
}
