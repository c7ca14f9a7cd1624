/** Owns the fetching of a dictionary over HTTP, for browsers, workers and everything else with `fetch`. */

import type { Dictionary } from "./dictionary/dictionary.js";
import { openDictionary } from "./dictionary/open.js";
import { KhoidauError } from "./errors.js";

/** How {@link fetchDictionary} fetches. */
export interface FetchDictionaryOptions {
  /** Ends the fetch early; the promise then rejects with the signal's own reason. Default: none. */
  readonly signal?: AbortSignal;
  /** The function that fetches. Default: the platform's `fetch`. */
  readonly fetch?: (url: string | URL, init?: { signal?: AbortSignal }) => Promise<Response>;
}

/**
 * Fetches a dictionary and opens it. Browsers do well with `vi-admin-small.kdict` (at most 4 MB).
 *
 * @throws KhoidauError `dictionary-missing` where the server has none there, `unreadable` where it cannot be reached, and
 * as `openDictionary` where what comes is not a whole dictionary.
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * import { fetchDictionary } from "khoidau/web";
 * const served = writeDictionary(new Map(), { name: "toy" });
 * const fetch = async () => new Response(new Uint8Array(served));
 * const dictionary = await fetchDictionary("/vi-admin-small.kdict", { fetch });
 * dictionary.meta["name"]; // "toy"
 * ```
 */
export async function fetchDictionary(url: string | URL, options: FetchDictionaryOptions = {}): Promise<Dictionary> {
  const { signal, fetch = globalThis.fetch } = options;
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    if (!response.ok) throw missing(url, response);
    return openDictionary(await response.arrayBuffer());
  } catch (cause) {
    if (cause instanceof KhoidauError) throw cause;
    signal?.throwIfAborted();
    throw new KhoidauError(
      "unreadable",
      `The dictionary at ${url} could not be fetched (${String(cause)}); expected a reachable server that allows this page to read it; check the address and the server's CORS headers.`,
      { url: String(url) },
      { cause },
    );
  }
}

function missing(url: string | URL, response: Response): KhoidauError {
  return new KhoidauError(
    "dictionary-missing",
    `The server answered ${response.status} for ${url}; expected a .kdict file; copy one from the package's dictionaries folder to that address.`,
    { url: String(url), status: response.status },
  );
}
