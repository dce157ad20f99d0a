import { NetworkError } from './problem';
import type { Reply } from './transport';

/** Milliseconds before the second, third and fourth try. */
const BACKOFF = [500, 1000, 2000];

/** A server that asks for more patience than this is not asked again; the person decides. */
const MAX_WAIT = 10_000;

const PASSING = [429, 502, 503, 504];

/** Tries again what did not get through: no answer, or a status that passes. Only for what may safely be repeated. */
export async function withRetries(attempt: () => Promise<Reply>): Promise<Reply> {
  for (const pause of BACKOFF) {
    let patience = pause;
    try {
      const reply = await attempt();
      if (!PASSING.includes(reply.status)) return reply;
      patience = Math.max(pause, (reply.retryAfter ?? 0) * 1000);
      if (patience > MAX_WAIT) return reply;
    } catch (failure) {
      if (!(failure instanceof NetworkError)) throw failure;
    }

    await new Promise<void>(resolve => setTimeout(resolve, patience));
  }

  return attempt();
}
