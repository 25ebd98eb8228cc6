/** Small pictures in plain SVG. Each has a title and says its values in words, for those who do not see it. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { path, pieces, scale, strength, top } from "./scale";

/** One value of a picture: where it stands, what it is, and how it is said. */
export interface Point {
  label: string;
  value: number | null;
  said: string;
}

const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 30;
const RIGHT = 6;
const TOP = 8;
const BASE = 98;

interface Axis {
  most: number;
  unit?: string;
}

/** A line over time, broken where nothing is known. */
export function lineChart(title: string, points: Point[], axis: Axis, marks: { index: number; said: string }[] = []): TemplateResult {
  const x = scale([0, Math.max(1, points.length - 1)], [LEFT, WIDTH - RIGHT]);
  const y = scale([0, axis.most], [BASE, TOP]);
  const lines = pieces(points.map((point) => point.value)).map((piece) => {
    const places = piece.map(({ index, value }) => ({ x: x(index), y: y(value) }));
    return places.length === 1
      ? svg`<circle class="dot" cx=${places[0]!.x} cy=${places[0]!.y} r="2.5"></circle>`
      : svg`<path class="line" d=${path(places)}></path>`;
  });
  const dots = marks.map(({ index, said }) => {
    const value = points[index]?.value;
    if (value === null || value === undefined) return svg``;
    return svg`<circle class="mark" cx=${x(index)} cy=${y(value)} r="3.5"><title>${said}</title></circle>`;
  });
  return figure(title, points, svg`${grid(axis)}${lines}${dots}${ends(points)}`);
}

/** Bars side by side. */
export function barChart(title: string, points: Point[], axis?: Axis): TemplateResult {
  const shown = axis ?? { most: top(Math.max(0, ...points.map((point) => point.value ?? 0))) };
  const y = scale([0, shown.most], [BASE, TOP]);
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, points.length);
  const bars = points.map((point, index) => {
    if (point.value === null) return svg``;
    const from = y(point.value);
    return svg`<rect class="bar" x=${LEFT + index * step + step * 0.12} y=${from} width=${step * 0.76}
      height=${Math.max(0, BASE - from)} rx="1.5"><title>${point.said}</title></rect>`;
  });
  return figure(title, points, svg`${grid(shown)}${bars}${ends(points)}`);
}

/** A year of days, a column each week; the stronger the busier. */
export function heatMap(title: string, days: { day: string; count: number; said: string }[], rows: { weekday: number; name: string }[], summary: string): TemplateResult {
  const cell = 11;
  const most = Math.max(0, ...days.map((day) => day.count));
  const lead = days.length ? rows.findIndex((row) => row.weekday === weekday(days[0]!.day)) : 0;
  const columns = Math.ceil((lead + days.length) / 7);
  const left = 30;
  const cells = days.map(({ count, said }, index) => {
    const place = lead + index;
    return svg`<rect class="heat s${strength(count, most)}" x=${left + Math.floor(place / 7) * cell} y=${(place % 7) * cell}
      width=${cell - 2} height=${cell - 2} rx="2"><title>${said}</title></rect>`;
  });
  const names = rows.map((row, index) =>
    index % 2 ? svg`` : svg`<text class="axis" x=${left - 4} y=${index * cell + 8} text-anchor="end">${row.name}</text>`,
  );
  const width = left + columns * cell;
  return html`<figure>
    <figcaption>${title}</figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <svg viewBox="0 0 ${width} ${7 * cell}" width=${width} height=${7 * cell} role="img" aria-label="${title}: ${summary}">
        ${names}${cells}
      </svg>
    </div>
  </figure>`;
}

function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function grid(axis: Axis): SVGTemplateResult[] {
  const y = scale([0, axis.most], [BASE, TOP]);
  return [0, axis.most / 2, axis.most].map(
    (value) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
      <text class="axis" x=${LEFT - 4} y=${y(value) + 3} text-anchor="end">${Math.round(value * 10) / 10}${axis.unit ?? ""}</text>`,
  );
}

/** The labels of the first and the last value. */
function ends(points: Point[]): SVGTemplateResult {
  const first = points[0]?.label ?? "";
  const last = points.length > 1 ? points[points.length - 1]!.label : "";
  return svg`<text class="axis" x=${LEFT} y=${HEIGHT - 6}>${first}</text>
    <text class="axis" x=${WIDTH - RIGHT} y=${HEIGHT - 6} text-anchor="end">${last}</text>`;
}

function figure(title: string, points: Point[], drawn: SVGTemplateResult): TemplateResult {
  const said = points.filter((point) => point.value !== null).map((point) => point.said);
  return html`<figure>
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title}>${drawn}</svg>
    <ul class="only-read">
      ${said.map((text) => html`<li>${text}</li>`)}
    </ul>
  </figure>`;
}
