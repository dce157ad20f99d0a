export { newKey, ShibeiClient, type Settings } from './client';
export type { ErrorCode } from './error-codes';
export { ApiError, NetworkError, type ProblemBody } from './problem';
export type { components, paths } from './schema';
