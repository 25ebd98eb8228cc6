import { describe, expect, it } from "vitest";
import { path, pieces, scale, strength, top } from "../src/charts/scale";

describe("pictures", () => {
  it("place values, also where all are the same", () => {
    const y = scale([0, 100], [98, 8]);
    expect([y(0), y(50), y(100)]).toEqual([98, 53, 8]);
    expect(scale([5, 5], [0, 10])(5)).toBe(0);
  });

  it("break a line where nothing is known", () => {
    expect(pieces([null, 1, 2, null, null, 3])).toEqual([
      [
        { index: 1, value: 1 },
        { index: 2, value: 2 },
      ],
      [{ index: 5, value: 3 }],
    ]);
    expect(pieces([null])).toEqual([]);
  });

  it("draw a path through points", () => {
    expect(path([{ x: 1, y: 2 }, { x: 3.25, y: 4 }])).toBe("M1.0 2.0L3.3 4.0");
  });

  it("tell the busy from the idle days", () => {
    expect([0, 1, 5, 10].map((count) => strength(count, 10))).toEqual([0, 1, 2, 4]);
    expect(strength(1, 0)).toBe(4);
  });

  it("end an axis at a round number not below the most", () => {
    expect([0, 5, 6, 12, 21, 100, 101].map(top)).toEqual([5, 5, 10, 20, 50, 100, 200]);
  });
});
