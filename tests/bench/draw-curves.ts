import { s } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Measured } from './scale.ts';

interface Chart {
  title: string;
  series: { name: string; value: (measured: Measured) => number }[];
  format: (value: number) => string;
}

const charts: readonly Chart[] = [
  {
    title: 'Build, seconds',
    series: [
      { name: 'cold', value: (at) => at.coldSeconds },
      { name: 'warm', value: (at) => at.warmSeconds },
      { name: 'one chapter changed', value: (at) => at.changeSeconds },
    ],
    format: String,
  },
  {
    title: 'Cold build, seconds a chapter',
    series: [{ name: 'cold', value: (at) => at.coldSeconds / at.chapters }],
    format: (value) => value.toFixed(2),
  },
  {
    title: 'Peak memory, MB',
    series: [{ name: 'build', value: (at) => at.peakMegabytes }],
    format: (value) => value.toFixed(0),
  },
  {
    title: 'What a reader loads, kB gzip',
    series: [
      { name: 'a chapter', value: (at) => at.chapterBytes / 1000 },
      { name: 'the back', value: (at) => at.backBytes / 1000 },
      { name: 'search index', value: (at) => at.indexBytes / 1000 },
    ],
    format: (value) => value.toFixed(0),
  },
];

const size = { width: 420, height: 260, left: 20, right: 130, top: 44, bottom: 34 };
const columns = 2;

/** Curves over the number of chapters, both axes logarithmic, each point with its figure. */
export function drawCurves(measured: readonly Measured[]): string {
  const rows = Math.ceil(charts.length / columns);
  const [width, height] = [size.width * columns, size.height * rows];
  const svg = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img' },
    [
      s('title', 'What a book costs as it grows'),
      s('style', style),
      s('rect', { class: 'ground', width, height }),
      ...charts.map((chart, index) =>
        s(
          'g',
          {
            transform: `translate(${(index % columns) * size.width} ${Math.floor(index / columns) * size.height})`,
          },
          drawChart(chart, measured),
        ),
      ),
    ],
  );
  return `${toHtml(svg, { space: 'svg' })}\n`;
}

function drawChart({ title, series, format }: Chart, measured: readonly Measured[]) {
  const values = series.flatMap(({ value }) => measured.map(value));
  const x = scale(
    measured.map(({ chapters }) => chapters),
    [size.left, size.width - size.right],
  );
  const y = scale(values, [size.height - size.bottom, size.top + 16]);
  return [
    s('text', { class: 'title', x: size.left, y: 24 }, title),
    ...measured.map(({ chapters }) =>
      s('text', { class: 'axis', x: x(chapters), y: size.height - 10 }, String(chapters)),
    ),
    ...series.flatMap(({ name, value }, index) => {
      const points = measured.map((at) => [x(at.chapters), y(value(at))] as const);
      const last = points.at(-1)!;
      // Two curves run close to each other in most charts.
      const below = index === 1 ? 16 : -6;
      return [
        s('polyline', {
          class: `line line-${index}`,
          points: points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' '),
        }),
        ...points.map(([px, py], at) =>
          s('text', { class: 'figure', x: px, y: py + below }, format(value(measured[at]!))),
        ),
        s('text', { class: 'name', x: last[0] + 14, y: last[1] + 4 }, name),
      ];
    }),
  ];
}

/** Maps the logarithm of values onto a range of px; equal values lie in its middle. */
function scale(values: readonly number[], [from, to]: [number, number]) {
  const logs = values.map(Math.log);
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  return (value: number) =>
    most === least
      ? (from + to) / 2
      : from + ((Math.log(value) - least) / (most - least)) * (to - from);
}

const style = `
  text { font: 12px sans-serif; fill: #3a332b; }
  .title { font-weight: 700; font-size: 14px; }
  .axis, .figure { text-anchor: middle; fill: #6b6259; }
  .ground { fill: #faf8f4; }
  .line { fill: none; stroke-width: 1.5; stroke: #3a332b; }
  .line-1 { stroke-dasharray: 6 3; }
  .line-2 { stroke-dasharray: 2 3; }
`;
