/** Owns running many tasks with a bounded number begun at once, results as they come. */

/**
 * Runs `work` over the items, at most `width` at once, and yields results in the order in which they are done. An item is
 * taken only when a place is free, so neither items nor results pile up. Where the reader stops early, or a task fails,
 * `stop` is called and what is still running is waited for.
 */
export async function* inWindow<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T, index: number) => Promise<R>,
  stop: () => void = ignore,
): AsyncGenerator<R, void, undefined> {
  const done: Promise<R>[] = [];
  const running = new Set<Promise<void>>();
  let wake: () => void = () => undefined;
  let index = 0;
  const begin = (item: T): void => {
    const task = work(item, index++);
    const watched = task.then(ignore, ignore).then(() => {
      running.delete(watched);
      done.push(task);
      wake();
    });
    running.add(watched);
  };
  const iterator = items[Symbol.iterator]();
  try {
    let more = true;
    for (;;) {
      while (more && running.size + done.length < width) {
        const next = iterator.next();
        if (next.done === true) more = false;
        else begin(next.value);
      }
      if (done.length === 0 && running.size === 0) return;
      if (done.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      for (const task of done.splice(0)) yield await task;
    }
  } finally {
    iterator.return?.();
    stop();
    await Promise.all(running);
  }
}

function ignore(): void {}
