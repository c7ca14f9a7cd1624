import { describe, expect, it } from "vitest";
import { writeDictionary } from "../src/dictionary/write.js";
import { fetchDictionary } from "../src/web.js";

const toy = new Uint8Array(writeDictionary(new Map(), { name: "toy" }));
const answer = (body: BodyInit | null, status = 200) => async (): Promise<Response> => new Response(body, { status });

describe("fetchDictionary", () => {
  it("opens what the server sends", async () => {
    expect((await fetchDictionary("/a.kdict", { fetch: answer(toy) })).meta["name"]).toBe("toy");
  });

  it("says the address and the status where there is none", async () => {
    const fetching = fetchDictionary("/a.kdict", { fetch: answer("no", 404) });
    await expect(fetching).rejects.toMatchObject({ code: "dictionary-missing", details: { url: "/a.kdict", status: 404 } });
  });

  it("refuses a page that is not a dictionary, and a cut one", async () => {
    await expect(fetchDictionary("/a.kdict", { fetch: answer("<!doctype html><p>Not here, but very friendly") })).rejects.toMatchObject({
      code: "dictionary-foreign",
    });
    await expect(fetchDictionary("/a.kdict", { fetch: answer(toy.slice(0, -1)) })).rejects.toMatchObject({ code: "dictionary-cut" });
  });

  it("says why a server could not be reached", async () => {
    const fetch = async (): Promise<never> => { throw new TypeError("network down"); };
    await expect(fetchDictionary("/a.kdict", { fetch })).rejects.toMatchObject({
      code: "unreadable",
      message: expect.stringContaining("network down"),
    });
  });

  it("ends with the signal's own reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(fetchDictionary("data:,x", { signal })).rejects.toThrow("enough");
  });
});
