import type { ErrorCode } from './error-codes';

/** The body of every refusal, application/problem+json. */
export interface ProblemBody {
  code: ErrorCode;
  detail: string;
  status: number;
  title: string;
  type: string;
  traceId: string;
  /** Field → what is wrong with it; with code request.invalid only. */
  errors?: Record<string, string[]>;
}

/** The server refused; `code` is stable and to branch on, `detail` is Chinese and may be shown as it is. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly detail: string,
    readonly problem?: ProblemBody,
  ) {
    super(`${status} ${code}: ${detail}`);
  }

  /** The refusal in an answer; something in between (a gateway's page) counts by its status alone. */
  static of(status: number, body: unknown): ApiError {
    const problem = body as ProblemBody | null | undefined;
    return typeof problem?.code === 'string'
      ? new ApiError(problem.code, status, problem.detail, problem)
      : new ApiError(status >= 500 ? 'service.unavailable' : 'request.malformed', status, '服务暂时不可用，请稍后再试。');
  }
}

/** No answer came: no network, a timeout, or the mini-program went into the background. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  /** To show as it is. */
  readonly detail = '网络连接不畅，请检查网络后重试。';
}
