import type { Page } from '../../src/build/browser.js';

/** A text colour on its background somewhere in a page. */
export interface Contrast {
  /** Of the first element where the two meet. */
  selector: string;
  colours: string;
  /** As WCAG 2.2 defines it, 1–21. */
  ratio: number;
  /** 3 for large text, else 4.5. */
  needed: number;
}

/** All pairs of text colour and background that a page shows. */
export function contrasts(page: Page): Promise<Contrast[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
    const colourOf = (css: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const luminance = ([red, green, blue]: Colour) => {
      const linear = (channel: number) => (channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const backgroundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (colourOf(backgroundColor)[3] === 1) return backgroundColor;
      }
      return 'white';
    };
    const found = new Map<string, Contrast>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement as HTMLElement;
      if (!texts.currentNode.textContent?.trim() || !element.checkVisibility() || element.closest('style, script, .unseen, :disabled')) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const background = backgroundOf(element);
      const large = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
      const key = `${color} on ${background}${large ? ', large' : ''}`;
      if (found.has(key)) continue;
      const [lighter = 0, darker = 0] = [luminance(colourOf(color)), luminance(colourOf(background))].sort((a, b) => b - a);
      const selector = `${element.parentElement?.className} > ${element.tagName.toLowerCase()}.${element.className}`;
      found.set(key, { selector, colours: key, ratio: (lighter + 0.05) / (darker + 0.05), needed: large ? 3 : 4.5 });
    }
    return [...found.values()];
  });
}
