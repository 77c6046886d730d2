import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useDark } from '../../both/dark.js';
import type { Period } from '../asks.js';
import { navigate } from '../location.js';
import { type FigureUnit, written } from './figure-link.js';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  readonly label: string;
  readonly unit: FigureUnit;
  readonly steps: readonly { readonly name: string; readonly days: Period }[];
  readonly series: readonly {
    readonly name: string;
    /** One for each step; null where there is nothing to say. */
    readonly values: readonly (number | null)[];
    /** The list a point opens. */
    readonly hrefOf: (days: Period) => string;
  }[];
}

/** Lines over the steps of a period. For the eye and the mouse; the table beside it is for everybody. */
export function TrendChart({ label, unit, steps, series }: Props) {
  const isDark = useDark();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const colour = (name: string): string => getComputedStyle(element).getPropertyValue(name).trim();
    const say = (value: unknown): string => (typeof value === 'number' ? written[unit](value) : '—');
    const chart = init(element, isDark ? 'dark' : null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      backgroundColor: 'transparent',
      color: [colour('--blue'), colour('--amber')],
      textStyle: { fontFamily: 'inherit', color: colour('--quiet') },
      grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 16, bottom: 4, containLabel: true },
      legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: colour('--ink') } },
      // Drawn, not written as HTML: that would carry style attributes, which the content security policy keeps out.
      tooltip: { trigger: 'axis', valueFormatter: say, confine: true, renderMode: 'richText' },
      xAxis: {
        type: 'category',
        data: steps.map(({ name }) => name),
        axisLabel: { color: colour('--quiet'), hideOverlap: true },
        axisLine: { lineStyle: { color: colour('--edge') } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...(unit === 'rate' && { max: 1 }),
        ...(unit === 'count' && { minInterval: 1 }),
        axisLabel: { color: colour('--quiet'), formatter: say },
        splitLine: { lineStyle: { color: colour('--line') } },
      },
      series: series.map(({ name, values }, i) => ({
        type: 'line',
        name,
        data: [...values],
        symbolSize: 7,
        // A second line is told from the first without its colour.
        symbol: i === 0 ? 'circle' : 'diamond',
        lineStyle: { width: 2, type: i === 0 ? 'solid' : 'dashed' },
      })),
    });
    chart.on('click', ({ dataIndex, seriesIndex }) => {
      const days = steps[dataIndex]?.days;
      const line = series[seriesIndex ?? 0];
      if (days && line) navigate(line.hrefOf({ from: days.from, to: days.to }));
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [unit, steps, series, isDark]);
  return (
    <figure className="chart" aria-label={label}>
      <div ref={box} aria-hidden="true" />
    </figure>
  );
}
