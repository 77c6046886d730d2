import { FIGURES } from '@linli/read-models';
import { table } from '../terminal/table.js';
import { type CommonOptions, withInstallation } from './context.js';
import { everything } from './find-case.js';

/** Options of `linli figures`. */
export interface FiguresOptions extends CommonOptions {
  readonly area: string;
  /** Days in Shanghai, `to` exclusive. */
  readonly from: string;
  readonly to: string;
}

/** The figures of an area in a period, and beside them those of its parts: counts add up. */
export async function figures(options: FiguresOptions): Promise<void> {
  await withInstallation(options, async ({ installation, console }) => {
    const { area: areaCode, from, to } = options;
    const { total, buckets } = await installation.readModels.figures({
      scope: everything,
      areaCode,
      from,
      to,
      groupBy: 'child',
    });
    const language = console.language === 'en' ? 'en' : 'zh';
    const directory = await installation.readModels.loadDirectory();
    const shown = buckets.filter(({ figures: parts }) => parts.some(({ numerator }) => numerator > 0));
    const nameOf = (code: string | null): string =>
      (code === null ? undefined : directory.area(code)?.name) ?? console.text('本级', 'at this level');
    const heading = [
      console.text('指标', 'figure'),
      nameOf(areaCode),
      ...shown.map(({ key }) => nameOf(key)),
    ];
    const rows = FIGURES.map(({ id, name }) => [
      `${id} ${name[language]}`,
      ...[total, ...shown.map((bucket) => bucket.figures)].map((all) => {
        const found = all.find(({ figure }) => figure === id);
        if (!found) return '–';
        return found.denominator === undefined
          ? String(found.numerator)
          : `${found.numerator}/${found.denominator}`;
      }),
    ]);
    console.print(table(heading, rows));
  });
}
