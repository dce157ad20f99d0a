// What an operation takes and answers, read out of the generated schema.
import type { paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** The paths that know a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never;
}[keyof paths];

/** The operation at a path. */
export type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;

/** The body of its success; undefined where it answers with none. */
export type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: infer A } ? Json<A> : R extends { 201: infer A } ? Json<A> : undefined
  : never;

/** Exactly the options an operation needs: path, query, body, and the key of a write that must have one. */
export type Options<O> = Part<'path', Parameter<O, 'path'>> & Part<'query', Parameter<O, 'query'>>
  & (O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : unknown)
  & ([Parameter<O, 'header'>] extends [never] ? unknown
    : Parameter<O, 'header'> extends { 'Idempotency-Key': string } ? { key: string } : { key?: string });

type Parameter<O, In extends string> = O extends { parameters: infer P } ? In extends keyof P ? NonNullable<P[In]> : never : never;

// A part without anything required may be left out as a whole.
type Part<Name extends string, T> = [T] extends [never] ? unknown
  : object extends T ? { [K in Name]?: T } : { [K in Name]: T };

/** What a call takes after the path; nothing where everything may be left out. */
export type Arguments<O> = object extends Options<O> ? [options?: Options<O>] : [options: Options<O>];
