/** Owns work that runs ahead of its reader: results in the order of the items, a bounded number under way. */

/**
 * The results of `work` on each item, in order. At most `most` are under way or wait to be taken; a result that is ready is
 * given before another item has come, so that who sends one item and waits for its answer gets it.
 */
export async function* ahead<T, R>(items: Iterable<T> | AsyncIterable<T>, work: (item: T) => Promise<R>, most: number): AsyncGenerator<R, void, undefined> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const under: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    while (!ended || under.length > 0) {
      if (!ended && under.length < most) {
        next ??= Promise.resolve(source.next());
        const item = await (under.length === 0 ? next : Promise.race([next, under[0]!.then(() => undefined)]));
        if (item !== undefined) {
          next = undefined;
          if (item.done === true) ended = true;
          else under.push(heard(work(item.value)));
          continue;
        }
      }
      yield await under.shift()!;
    }
  } finally {
    // An item that is still waited for may never come; the source ends behind it, without us.
    const end = source.return?.();
    if (next === undefined) await end;
  }
}

/** A failure is told when its turn comes; until then nobody waits for it, which would end the process. */
function heard<R>(result: Promise<R>): Promise<R> {
  result.catch(() => undefined);
  return result;
}
