import { ApiError } from './problem';
import type { Reply } from './transport';

/** Kept in the phone's storage, so that the next start needs no sign-in. */
interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/**
 * The resident's session: signs in silently when there is none, and renews it once for all who meet a 401 at the same time.
 * A refresh token serves once, so two renewals side by side would end the session.
 */
export class Session {
  private renewal: Promise<string> | undefined;

  constructor(
    private readonly post: (path: string, body: object) => Promise<Reply>,
    private readonly storageKey: string,
  ) {}

  /** An access token; of a new session where there is none. */
  async token(): Promise<string> {
    return this.stored()?.accessToken ?? this.renew();
  }

  /** A token in the place of one that was refused. */
  async renew(refused?: string): Promise<string> {
    const stored = this.stored();
    // Another call has renewed it meanwhile.
    if (stored && stored.accessToken !== refused) return stored.accessToken;
    this.renewal ??= this.replace(stored).finally(() => { this.renewal = undefined; });
    return this.renewal;
  }

  /** Forgets the session on this phone. */
  forget(): void {
    wx.removeStorageSync(this.storageKey);
  }

  private async replace(old: Tokens | undefined): Promise<string> {
    if (old) {
      const reply = await this.post('/api/mini/refresh', { refreshToken: old.refreshToken });
      if (reply.status === 200) return this.keep(reply.body as Tokens);
      // Only a refused refresh token calls for a new sign-in; anything else may pass.
      if (reply.status !== 401) throw ApiError.of(reply.status, reply.body);
      this.forget();
    }

    const reply = await this.post('/api/mini/sign-in', { code: await loginCode() });
    if (reply.status !== 200) throw ApiError.of(reply.status, reply.body);
    return this.keep(reply.body as Tokens);
  }

  private keep({ accessToken, refreshToken }: Tokens): string {
    wx.setStorageSync(this.storageKey, { accessToken, refreshToken } satisfies Tokens);
    return accessToken;
  }

  // An empty string stands for nothing stored.
  private stored(): Tokens | undefined {
    return (wx.getStorageSync(this.storageKey) as Tokens | '') || undefined;
  }
}

/** wx.login needs no tap; its code serves once and for five minutes. */
function loginCode(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.login({
      success: ({ code }) => resolve(code),
      fail: () => reject(new ApiError('wechat.unavailable', 503, '微信登录没有成功，请稍后再试。')),
    });
  });
}

/** True for what needs no token. */
export function isOpen(path: string): boolean {
  return path.startsWith('/api/open/') || path === '/api/mini/sign-in' || path === '/api/mini/refresh';
}
