import type { Language } from '@linli/wording';
import Pdf from 'pdfkit';
import { type LoadedFont, runsOf, settable, type Weight } from './fonts.js';
import { linesOf } from './lines.js';

/** How a piece of text is set. Lengths in points. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  /** From one line to the next. */
  readonly leading: number;
}

/** Where on the line: from the left edge of the text, how wide, and to which side. */
export interface Column {
  readonly left: number;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Kept free at the start of every paragraph. */
  readonly indent?: number;
}

/** What the file says about itself. */
export interface Imprint {
  readonly title: string;
  readonly author: string;
  readonly keywords: string;
  readonly language: Language;
  readonly madeAt: Date;
}

const MARGIN = { top: 72, bottom: 84, left: 79, right: 74 };
const A4 = { width: 595.28, height: 841.89 };
/** How far below the top of its line the characters stand. */
const BASELINE = 0.88;

/** Width of a line of text. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

/** Sheets of A4, written from top to bottom; what does not fit any more goes on the next. */
export class Paper {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly structure: PDFKit.PDFStructureElement;
  private readonly done: Promise<Uint8Array>;
  private readonly widths = new Map<string, number>();
  private readonly fonts = new Set<LoadedFont>();
  private y = MARGIN.top;

  constructor({ title, author, keywords, language, madeAt }: Imprint) {
    this.pdf = new Pdf({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      info: { Title: title, Author: author, Keywords: keywords, CreationDate: madeAt },
    });
    this.done = collected(this.pdf);
    this.structure = this.pdf.struct('Document');
    this.pdf.addStructure(this.structure);
  }

  /** What is written inside is one element of the document to whoever has it read out. */
  element(type: string, write: () => void): void {
    this.structure.add(this.pdf.struct(type, {}, write));
  }

  /** Leaves space. */
  skip(height: number): void {
    this.y += height;
  }

  /** Begins a new sheet unless this much fits on this one. */
  keepTogether(height: number): void {
    if (this.y + height <= A4.height - MARGIN.bottom) return;
    // Not addPage: an element that goes on over the page must be closed on one and opened on the other.
    this.pdf.continueOnNewPage();
    this.y = MARGIN.top;
  }

  /** Lines of a text in a column. */
  lines(text: string, { size, weight }: Style, { width, indent = 0 }: Column): string[] {
    const widthOf = (piece: string) => this.widthOf(piece, size, weight);
    return settable(text)
      .split('\n')
      .flatMap((paragraph) => linesOf(paragraph, width, widthOf, indent));
  }

  /** Writes text in a column, line by line. */
  write(text: string, style: Style, column: Column): void {
    for (const paragraph of settable(text).split('\n')) {
      const lines = this.lines(paragraph, style, column);
      for (const [at, line] of lines.entries()) {
        // The last line of a paragraph does not go to the next sheet alone.
        this.keepTogether(style.leading * (at === lines.length - 2 ? 2 : 1));
        const indent = at === 0 ? (column.indent ?? 0) : 0;
        this.place(line, style, { ...column, left: column.left + indent });
        this.y += style.leading;
      }
    }
  }

  /** Writes one line where the pen is, which stays there. */
  place(line: string, { size, weight, leading }: Style, { left, width, align = 'left' }: Column): void {
    const free = width - this.widthOf(line, size, weight);
    let x = MARGIN.left + left + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
    const y = this.y + (leading - size) / 2 + size * BASELINE;
    for (const { font, text } of runsOf(line, weight)) {
      this.take(font, size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      x += this.widthOf(text, size, weight);
    }
  }

  /** A line to write on by hand, where the pen is. */
  rule({ leading, size }: Style, { left, width }: Column): void {
    const y = this.y + (leading - size) / 2 + size * BASELINE + 3;
    const x = MARGIN.left + left;
    this.pdf
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  widthOf(text: string, size: number, weight: Weight): number {
    const key = `${weight}${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = runsOf(text, weight).reduce(
      (sum, run) => sum + this.take(run.font, size).widthOfString(run.text),
      0,
    );
    this.widths.set(key, width);
    return width;
  }

  /** Writes at the foot of every sheet, and ends. Feet are no part of the text that is read out. */
  async finish(foot: (page: number, pages: number) => readonly string[], style: Style): Promise<Uint8Array> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.y = A4.height - MARGIN.bottom + 24;
      this.pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      for (const line of foot(page + 1, count)) {
        this.place(line, style, { left: 0, width: TEXT_WIDTH, align: 'center' });
        this.y += style.leading;
      }
      this.pdf.endMarkedContent();
    }
    this.structure.end();
    this.pdf.end();
    return await this.done;
  }

  private take(font: LoadedFont, size: number): PDFKit.PDFDocument {
    if (!this.fonts.has(font)) {
      this.pdf.registerFont(font.name, font.bytes);
      this.fonts.add(font);
    }
    return this.pdf.font(font.name).fontSize(size);
  }
}

async function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
