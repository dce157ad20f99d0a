import { ApiError } from './problem';
import { withRetries } from './retry';
import { isOpen, Session } from './session';
import { address, send, type Reply, type Request } from './transport';
import type { Answer, Arguments, Method, Operation, PathOf } from './types';

export interface Settings {
  /** Scheme and host, such as https://api.example.gov.cn; must be on the console's list of request domains. */
  baseUrl: string;
  /** Milliseconds for one try; WeChat's own default of 60 s is too long for a person to wait. */
  timeout?: number;
  /** Name in the phone's storage. */
  storageKey?: string;
}

/** Options as they are when their types no longer matter. */
interface Loose {
  path?: object;
  query?: object;
  body?: unknown;
  key?: string;
}

/**
 * Calls the API of 智汇市北 from a mini-program, typed by its document. Refusals are thrown as ApiError, a missing answer as
 * NetworkError. Signs in by itself.
 *
 *     const api = new ShibeiClient({ baseUrl: 'https://…' });
 *     const receipt = await api.post('/api/mini/suggestions', { key: newKey(), body: { topic: '…', … } });
 */
export class ShibeiClient {
  private readonly session: Session;

  constructor(private readonly settings: Settings) {
    this.session = new Session(
      (path, body) => this.exchange({ method: 'post', url: settings.baseUrl + path, headers: {}, body }),
      settings.storageKey ?? 'shibei.session');
  }

  get<P extends PathOf<'get'>>(path: P, ...[options]: Arguments<Operation<P, 'get'>>): Promise<Answer<Operation<P, 'get'>>> {
    return this.call('get', path, options);
  }

  post<P extends PathOf<'post'>>(path: P, ...[options]: Arguments<Operation<P, 'post'>>): Promise<Answer<Operation<P, 'post'>>> {
    return this.call('post', path, options);
  }

  put<P extends PathOf<'put'>>(path: P, ...[options]: Arguments<Operation<P, 'put'>>): Promise<Answer<Operation<P, 'put'>>> {
    return this.call('put', path, options);
  }

  /** Signs out at the server and on this phone. */
  async signOut(): Promise<void> {
    await this.post('/api/mini/sign-out');
    this.session.forget();
  }

  private async call<T>(method: Method, path: string, given: unknown): Promise<T> {
    const options = (given ?? {}) as Loose;
    const request: Request = {
      method,
      url: address(this.settings.baseUrl, path, options.path, options.query),
      headers: options.key === undefined ? {} : { 'Idempotency-Key': options.key },
      ...(method !== 'get' && { body: options.body ?? {} }),
    };
    const reply = isOpen(path) ? await this.exchange(request) : await this.signedIn(request);
    if (reply.status >= 400) throw ApiError.of(reply.status, reply.body);
    return (reply.status === 204 ? undefined : reply.body) as T;
  }

  /** Sends with a token; once more with a new one when it is refused. */
  private async signedIn(request: Request): Promise<Reply> {
    const token = await this.session.token();
    const reply = await this.exchange(withToken(request, token));
    return reply.status === 401 ? this.exchange(withToken(request, await this.session.renew(token))) : reply;
  }

  /** A write without a key could be done twice, so it is tried once. */
  private exchange(request: Request): Promise<Reply> {
    const attempt = () => send(request, this.settings.timeout ?? 12_000);
    return request.method === 'get' || 'Idempotency-Key' in request.headers ? withRetries(attempt) : attempt();
  }
}

/** A key for one filled-in form: made when the form opens, sent again with every retry of it. */
export function newKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}

function withToken(request: Request, token: string): Request {
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } };
}
