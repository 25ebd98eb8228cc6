import { describe, expect, it } from "vitest";
import { addressOf, placeOf, type Place } from "../src/routes/routes";

describe("an address", () => {
  const places: Place[] = [
    { view: "today" },
    { view: "customers" },
    { view: "customer", id: "01J/ü ?#" },
    { view: "follow-up", id: "f1" },
    { view: "write" },
    { view: "write", followUp: "f1" },
    { view: "write", customer: "c1" },
  ];
  it.each(places)("of $view leads back to it", (place) => {
    expect(placeOf(addressOf(place).slice("/aftersale".length))).toEqual(place);
  });

  it.each(["", "/", "/nowhere", "/customer", "/customer/%E0%A4%A"])("%s leads somewhere", (path) => {
    expect(placeOf(path).view).toMatch(/today|customer/);
  });
});
