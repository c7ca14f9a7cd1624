/** Owns the waiting for jobs: all that are waited for share one listener each for what ends well and ill. */

/** What tells of jobs as they end. */
export interface JobEvents {
  on(event: "completed" | "failed", listener: (job: { readonly jobId: string }) => void): unknown;
}

/** Wakes who waits for a job. */
export class JobEnds {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #mostMs: number;

  /** @param mostMs nobody waits longer than so many milliseconds before looking: an event may be lost with the connection */
  constructor(events: JobEvents, mostMs: number) {
    this.#mostMs = mostMs;
    const wake = ({ jobId }: { readonly jobId: string }): void => this.#waiting.get(jobId)?.forEach((go) => go());
    events.on("completed", wake);
    events.on("failed", wake);
  }

  /** Resolves when the job may have ended: at its next event, or after a while. Ask before its state is looked at. */
  next(id: string): Promise<void> {
    return new Promise((done) => {
      const all = this.#waiting.get(id) ?? new Set();
      const go = (): void => {
        clearTimeout(timer);
        this.#timers.delete(timer);
        all.delete(go);
        if (all.size === 0) this.#waiting.delete(id);
        done();
      };
      const timer = setTimeout(go, this.#mostMs);
      this.#timers.add(timer);
      this.#waiting.set(id, all.add(go));
    });
  }

  /** Whoever still waits does so for ever, and keeps no process from its end. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
