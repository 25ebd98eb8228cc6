import { describe, expect, it } from "vitest";
import { Api, randomId } from "../src/api/client";
import { Refusal, refusal } from "../src/api/errors";
import { fold, merged, nothing } from "../src/api/sections";
import { FakeConnection, LOST, settled } from "./fake";

const done = { answer: {}, change: 7, undo_until: null, repeated: false };

describe("a change", () => {
  it("carries a request id of its own and the language", async () => {
    const connection = new FakeConnection();
    connection.answers["aftersale/do"] = () => done;
    const api = new Api(connection, "de");
    await api.change("aftersale/do", { action: "undo", data: {} });
    await api.change("aftersale/do", { action: "undo", data: {} });
    const [first, second] = connection.of("aftersale/do");
    expect(first).toMatchObject({ action: "undo", language: "de" });
    expect(first!.request_id).not.toBe(second!.request_id);
  });

  it("is sent again, as the same one, when the connection was lost and is back", async () => {
    const connection = new FakeConnection();
    let tries = 0;
    connection.answers["aftersale/do"] = () => {
      tries += 1;
      // The client library rejects with this bare number.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (tries === 1) throw LOST;
      return done;
    };
    const answer = new Api(connection, "en").change("aftersale/do", { action: "undo", data: {} });
    await settled();
    expect(tries).toBe(1);
    connection.ready();
    expect(await answer).toEqual(done);
    const [first, second] = connection.of("aftersale/do");
    expect(second).toEqual(first);
  });

  it("that is refused is not sent again", async () => {
    const connection = new FakeConnection();
    connection.answers["aftersale/do"] = () => {
      throw Object.assign(new Error("It has ended."), { code: "follow_up_has_ended" });
    };
    const failed = new Api(connection, "en").change("aftersale/do", { action: "x", data: {} });
    await expect(failed).rejects.toMatchObject({ code: "follow_up_has_ended", message: "It has ended.", isOvertaken: true });
    expect(connection.of("aftersale/do")).toHaveLength(1);
  });
});

describe("refusals", () => {
  it("are made of whatever was rejected", () => {
    expect(refusal(LOST).code).toBe("offline");
    expect(refusal({ code: LOST }).code).toBe("offline");
    expect(refusal(new TypeError("no")).code).toBe("unknown");
    const own = new Refusal("a", "b");
    expect(refusal(own)).toBe(own);
  });
});

it("request ids do not repeat", () => {
  expect(new Set(Array.from({ length: 100 }, randomId)).size).toBe(100);
});

describe("a picture", () => {
  interface Sections {
    rows: { id: string; text: string }[];
    total: number;
  }
  const row = (id: string, text = id): { id: string; text: string } => ({ id, text });
  const whole = { rows: [row("a"), row("b"), row("c")], total: 3 };

  it("is the whole, then changed", () => {
    let picture = fold(nothing<Sections>(), { whole });
    picture = fold(picture, { changed: { rows: [row("b", "new"), row("d")], total: 4 }, removed: { rows: ["a"] } });
    expect(picture.sections).toEqual({ rows: [row("b", "new"), row("c"), row("d")], total: 4 });
    expect(picture.sections!.rows[1]).toBe(whole.rows[2]);
  });

  it("takes an order", () => {
    expect(merged([row("a"), row("b")], [row("c")], [], ["c", "b", "a"]).map((one) => one.id)).toEqual(["c", "b", "a"]);
  });

  it("stays while the backend is away, and knows when what it shows is gone", () => {
    const shown = fold(nothing<Sections>(), { whole });
    const away = fold(shown, { unavailable: { code: "not_loaded", message: "Away." } });
    expect(away.sections).toBe(whole);
    expect(away.unavailable?.message).toBe("Away.");
    expect(fold(away, { whole }).unavailable).toBeUndefined();
    expect(fold(shown, { gone: true }).gone).toBe(true);
  });

  it("is none before the whole came", () => {
    expect(fold(nothing<Sections>(), { changed: { total: 1 } }).sections).toBeUndefined();
  });
});
