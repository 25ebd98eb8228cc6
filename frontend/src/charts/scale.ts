/** Arithmetic of the pictures: from values to places. */

/** A straight scale from a range of values to a range of places. */
export function scale(from: [number, number], to: [number, number]): (value: number) => number {
  const span = from[1] - from[0] || 1;
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0]);
}

/** The pieces of a line that is broken where a value is unknown, as points. */
export function pieces(values: (number | null)[]): { index: number; value: number }[][] {
  const all: { index: number; value: number }[][] = [];
  let piece: { index: number; value: number }[] = [];
  values.forEach((value, index) => {
    if (value !== null) piece.push({ index, value });
    else if (piece.length) {
      all.push(piece);
      piece = [];
    }
  });
  if (piece.length) all.push(piece);
  return all;
}

/** An SVG path through points. */
export function path(points: { x: number; y: number }[]): string {
  return points.map(({ x, y }, index) => `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** Which of a few steps of strength a count is: 0 for none, then 1 to `steps`, by its share of the most. */
export function strength(count: number, most: number, steps = 4): number {
  if (count <= 0) return 0;
  return Math.min(steps, Math.max(1, Math.ceil((count / Math.max(most, 1)) * steps)));
}

/** A round number not below the most, for the top of an axis. */
export function top(most: number): number {
  if (most <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}
