import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';
import { NOTES, type Part, REPORT_PARTS, split, TITLE } from './report.js';

/** The report as plain text, wrapped at a width, footnotes at its end. */
export function asText(parts: readonly Part[] = REPORT_PARTS): string {
  const lines = parts.flatMap(({ kind, text }) => {
    if (kind === 'table') return [];
    const marked = split(text)
      .map((piece) => (typeof piece === 'string' ? piece : String(piece.mark)))
      .join('');
    return [wrap(kind === 'item' ? `- ${marked}` : marked, 90), ''];
  });
  return [...lines, ...NOTES.map((note, i) => `${i + 1} ${note}\n`)].join('\n');
}

function wrap(text: string, width: number): string {
  let column = 0;
  return text.replace(/(\S+)(\s*)/g, (_, word: string, space: string) => {
    const breaks = column > 0 && column + word.length > width;
    column = (breaks ? 0 : column) + word.length + space.length;
    return `${breaks ? '\n' : ''}${word}${space}`;
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The report as a web page with navigation about it. */
export function asHtml(style = ''): string {
  const inline = (text: string) =>
    split(text)
      .map((piece) =>
        typeof piece === 'string' ? escaped(piece) : `<sup><a href="#noot-${piece.mark}" id="ref-${piece.mark}">${piece.mark}</a></sup>`,
      )
      .join('');
  const body = REPORT_PARTS.map(({ kind, text, rows }, i) => {
    switch (kind) {
      case 'title':
        return `<h1>${inline(text)}</h1>`;
      case 'heading':
        return `<h2>${inline(text)}</h2>`;
      case 'table':
        return `<table>${rows?.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`;
      case 'item':
        return `${REPORT_PARTS[i - 1]?.kind === 'item' ? '' : '<ul>'}<li>${inline(text)}</li>${REPORT_PARTS[i + 1]?.kind === 'item' ? '' : '</ul>'}`;
      default:
        return `<p>${inline(text)}</p>`;
    }
  });
  const notes = NOTES.map((note, i) => `<p id="noot-${i + 1}"><sup><a href="#ref-${i + 1}">${i + 1}</a></sup> ${escaped(note)}</p>`);
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${TITLE} | Ministerie</title><style>${style}</style><script>const x = 'De Raad steunde dit script.';</script></head>
<body><header><a href="/">Ministerie</a></header><nav><ul><li><a href="/raad">De Raad steunde de navigatie</a></li></ul></nav>
<main>${body.join('\n')}<hr>${notes.join('\n')}</main>
<footer><p>Nederland verwelkomde deze voettekst.</p></footer></body></html>`;
}

/** The report as an official publication. */
export function asXml(): string {
  const inline = (text: string) =>
    split(text)
      .map((piece) =>
        typeof piece === 'string'
          ? escaped(piece)
          : `<noot id="n${piece.mark}" type="voet"><noot.nr>${piece.mark}</noot.nr><noot.al>${escaped(NOTES[piece.mark - 1] ?? '')}</noot.al></noot>`,
      )
      .join('');
  const body = REPORT_PARTS.map(({ kind, text, rows }, i) => {
    switch (kind) {
      case 'title':
        return `<tussenkop kopopmaak="vet">${inline(text)}</tussenkop>`;
      case 'heading':
        return `<tussenkop kopopmaak="cur">${inline(text)}</tussenkop>`;
      case 'table':
        return `<table><tgroup cols="3"><tbody>${rows?.map((row) => `<row>${row.map((cell) => `<entry><al>${escaped(cell)}</al></entry>`).join('')}</row>`).join('')}</tbody></tgroup></table>`;
      case 'item': {
        const [opens, closes] = [REPORT_PARTS[i - 1]?.kind !== 'item', REPORT_PARTS[i + 1]?.kind !== 'item'];
        return `${opens ? '<lijst type="ndash">' : ''}<li><li.nr>–</li.nr><al>${inline(text)}</al></li>${closes ? '</lijst>' : ''}`;
      }
      default:
        return `<al>${inline(text)}</al>`;
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>21 501-32</dossiernr></dossiernummer><titel>Landbouw- en Visserijraad</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">1755</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN LANDBOUW EN VISSERIJ</titel>
<datumtekst>Den Haag, <datum isodatum="2025-11-24">24 november 2025</datum></datumtekst>
<algemeen><vrije-tekst><tekst>${body.join('\n')}</tekst></vrije-tekst></algemeen>
<tekst-sluiting><ondertekening><functie>De Minister van Landbouw en Visserij,</functie><naam><voornaam>A.B.</voornaam><achternaam>Jansen</achternaam></naam></ondertekening></tekst-sluiting>
</stuk></kamerstuk></officiele-publicatie>`;
}

/** The report as a Word document. */
export async function asDocx(): Promise<Uint8Array> {
  const inline = (text: string) =>
    split(text).map((piece) => (typeof piece === 'string' ? new TextRun(piece) : new FootnoteReferenceRun(piece.mark)));
  const children = REPORT_PARTS.map(({ kind, text, rows }) => {
    if (kind === 'table')
      return new Table({
        rows: (rows ?? []).map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })),
      });
    const heading = kind === 'title' ? HeadingLevel.HEADING_1 : kind === 'heading' ? HeadingLevel.HEADING_2 : undefined;
    return new Paragraph({
      children: inline(text),
      ...(heading && { heading }),
      ...(kind === 'item' && { numbering: { reference: 'streepjes', level: 0 } }),
    });
  });
  const document = new Document({
    title: 'Verslag.docx',
    numbering: { config: [{ reference: 'streepjes', levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT }] }] },
    footnotes: Object.fromEntries(NOTES.map((note, i) => [i + 1, { children: [new Paragraph(note)] }])),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** How {@link asPdf} sets a page. */
export interface PdfSetting {
  columns?: 1 | 2;
  /** A footer with the page's number. Default: none. */
  header?: string;
  /** Words that are cut at the end of a line, with where. */
  hyphens?: Record<string, number>;
  /** Points. Default: 595 × 500, so that the report has several pages. */
  height?: number;
  userPassword?: string;
}

/** The report set line by line: footnotes at the foot of the page of their mark, words cut at the ends of lines, headers and page numbers. */
export async function asPdf({ columns = 1, header, hyphens = {}, height = 500, userPassword }: PdfSetting = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: [595, height], margin: 0, autoFirstPage: false, bufferPages: true, ...(userPassword && { userPassword }) });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on('end', resolve));
  const [top, left, gutter] = [60, 60, 24];
  const width = (475 - (columns - 1) * gutter) / columns;
  const [size, leading, noteSize] = [10, 13, 8];
  let column: number = columns;
  let y = 0;
  let notes: number[] = [];
  let bottom = 0;
  const x = () => left + column * (width + gutter);
  const noteLines = (note: number) => linesOf(`${note} ${NOTES[note - 1]}`, width, noteSize);
  const feet = () => {
    // From the foot up: what the notes of the column take.
    let at = height - 50 - notes.reduce((sum, note) => sum + noteLines(note).length * 10, 0);
    for (const note of notes)
      for (const [i, line] of noteLines(note).entries()) {
        const [, mark, rest] = i === 0 ? (/^(\d)(.*)$/.exec(line) ?? []) : [];
        if (mark) {
          pdf
            .font('Helvetica')
            .fontSize(5)
            .text(mark, x(), at - 2, { lineBreak: false });
          pdf.fontSize(noteSize).text(rest?.trim() ?? '', x() + 5, at, { lineBreak: false });
        } else pdf.font('Helvetica').fontSize(noteSize).text(line, x(), at, { lineBreak: false });
        at += 10;
      }
    notes = [];
  };
  const nextColumn = () => {
    feet();
    column++;
    if (column >= columns) {
      pdf.addPage();
      column = 0;
    }
    y = top;
    bottom = height - 60;
  };
  const room = (lines: number) => y + lines * leading <= bottom;
  const linesOf = (text: string, wide: number, points: number): string[] => {
    pdf.font('Helvetica').fontSize(points);
    const lines = [''];
    const widthOf = (words: string) => pdf.widthOfString(words.replace(/\^\d\^/g, ''));
    for (const word of text.split(' ')) {
      const line = lines.at(-1) as string;
      if (line === '' || widthOf(`${line} ${word}`) <= wide) {
        lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
        continue;
      }
      const cut = hyphens[word.replace(/[.,;^\d]/g, '')];
      if (cut && widthOf(`${line} ${word.slice(0, cut)}-`) <= wide) {
        lines[lines.length - 1] = `${line} ${word.slice(0, cut)}-`;
        lines.push(word.slice(cut));
      } else lines.push(word);
    }
    return lines;
  };
  const write = (line: string, indent: number, font: string, points: number) => {
    let at = x() + indent;
    for (const piece of split(line)) {
      if (typeof piece === 'string') {
        pdf.font(font).fontSize(points).text(piece, at, y, { lineBreak: false });
        at += pdf.widthOfString(piece);
      } else {
        pdf
          .font(font)
          .fontSize(6)
          .text(String(piece.mark), at, y - 1, { lineBreak: false });
        at += pdf.widthOfString(String(piece.mark));
        notes.push(piece.mark);
        bottom -= noteLines(piece.mark).length * 10;
      }
    }
    y += leading * (points / size);
  };
  nextColumn();
  for (const { kind, text, rows } of REPORT_PARTS) {
    if (kind === 'table') {
      if (!room((rows?.length ?? 0) + 1)) nextColumn();
      for (const row of rows ?? []) {
        for (const [i, cell] of row.entries())
          pdf
            .font('Helvetica')
            .fontSize(size)
            .text(cell, x() + (i * width) / 3, y, { lineBreak: false });
        y += leading;
      }
      y += leading / 2;
      continue;
    }
    const font = kind === 'title' || kind === 'heading' ? 'Helvetica-Bold' : 'Helvetica';
    const points = kind === 'title' ? 14 : size;
    const indent = kind === 'item' ? 14 : 0;
    const lines = linesOf(text, (width - indent) * (font === 'Helvetica' ? 1 : size / points / 1.15), size);
    if (!room(lines.length > 1 ? 2 : 3)) nextColumn();
    for (const [i, line] of lines.entries()) {
      if (!room(1 + (/\^/.test(line) ? 1.6 : 0))) nextColumn();
      if (kind === 'item' && i === 0) pdf.font('Helvetica').fontSize(size).text('•', x(), y, { lineBreak: false });
      write(line, indent, font, points);
    }
    y += kind === 'item' ? 0 : leading / 2;
  }
  feet();
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; header !== undefined && page < count; page++) {
    pdf.switchToPage(page);
    pdf.font('Helvetica').fontSize(8).text(header, left, 30, { lineBreak: false });
    pdf.text(`Pagina ${page + 1} van ${count}`, 450, height - 30, { lineBreak: false });
  }
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
