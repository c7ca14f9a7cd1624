import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahead } from "../../src/cli/ahead.js";

const later = <T>(value: T, turns: number): Promise<T> => (turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1)));

describe("ahead", () => {
  it("gives results in the order of the items, however long each takes, and never begins too many", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), async (turns, most) => {
        let under = 0;
        let highest = 0;
        const work = async (turn: number): Promise<number> => {
          highest = Math.max(highest, ++under);
          await later(0, turn);
          under--;
          return turn;
        };
        const out: number[] = [];
        for await (const turn of ahead(turns, work, most)) out.push(turn);
        expect(out).toEqual(turns);
        expect(highest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("gives the first result before the second item has come: a caller may wait for it", async () => {
    let send: () => void = () => undefined;
    async function* conversation(): AsyncGenerator<string> {
      yield "câu hỏi";
      await new Promise<void>((done) => (send = done));
      yield "câu sau";
    }
    const answers = ahead(conversation(), async (item) => `${item}: trả lời`, 4);
    expect((await answers.next()).value).toBe("câu hỏi: trả lời");
    const second = answers.next();
    send();
    expect((await second).value).toBe("câu sau: trả lời");
    expect((await answers.next()).done).toBe(true);
  });

  it("throws a failure in its turn, after the results before it, and ends the source", async () => {
    let ended = false;
    function* items(): Generator<number> {
      try {
        for (let item = 0; ; item++) yield item;
      } finally {
        ended = true;
      }
    }
    const out: number[] = [];
    const run = async (): Promise<void> => {
      for await (const item of ahead(items(), async (number) => (number === 2 ? Promise.reject(new RangeError("hai")) : number), 3)) out.push(item);
    };
    await expect(run()).rejects.toThrow("hai");
    expect([out, ended]).toEqual([[0, 1], true]);
  });

  it("does not wait for an item that never comes when its reader stops", async () => {
    async function* silent(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    for await (const item of ahead(silent(), async (number) => number, 2)) {
      expect(item).toBe(1);
      break;
    }
  });
});
